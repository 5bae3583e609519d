package vn.kehoach.organization.exchange;

/**
 * A column: its heading and how many characters a cell may have. A unit's code has at most 50, because the engine keeps
 * 64 for a group, and {@code .section-head} follows the code there.
 */
enum Column {
    CODE("Mã", 50),
    NAME("Tên", 200),
    SHORT_NAME("Tên ngắn", 100),
    TIER("Cấp", 40),
    PARENT("Cấp trên", 50),
    ISSUER("Cơ quan ban hành", 50),
    RELATION("Quan hệ", 60),
    GROUPS("Nhóm", 500),
    SYMBOL("Ký hiệu", 30),
    PLACE("Nơi", 100),
    PHONE("Điện thoại", 60),
    EMAIL("Email", 200),
    FROM("Từ ngày", 20),
    TO("Đến ngày", 20),
    ALIASES("Tên khác", 2000),
    IDENTIFIER("Mã định danh", 60),
    SUCCESSOR("Đơn vị kế thừa", 50),
    SUCCESSION("Hình thức", 60),
    FUNCTION("Chức năng", 500),
    BASIS("Căn cứ", 500),
    OFFICE("Văn phòng", 50),
    LOGIN("Tên đăng nhập", 60),
    PERSON("Họ tên", 100),
    UNIT("Đơn vị", 50),
    ROLE("Vai trò", 60),
    TITLE("Chức danh", 200);

    private final String heading;
    private final int length;

    Column(String heading, int length) {
        this.heading = heading;
        this.length = length;
    }

    String heading() {
        return heading;
    }

    int length() {
        return length;
    }

    boolean day() {
        return this == FROM || this == TO;
    }
}
