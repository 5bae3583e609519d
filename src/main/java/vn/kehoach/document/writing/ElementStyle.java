package vn.kehoach.document.writing;

/**
 * The elements of a document with the typography that Decree 30/2020, Phụ lục I (mục IV, the table of sizes and styles)
 * asks of each: one list, from which both the style sheet of the PDF and the named styles of the DOCX are made.
 */
enum ElementStyle {
    NATION("QuocHieu", "Quốc hiệu", 13, Face.BOLD, Align.CENTRE, 0, 0),
    MOTTO("TieuNgu", "Tiêu ngữ", 14, Face.BOLD, Align.CENTRE, 0, 0),
    GOVERNING("CoQuanChuQuan", "Cơ quan chủ quản", 13, Face.REGULAR, Align.CENTRE, 0, 0),
    ISSUER("CoQuanBanHanh", "Cơ quan ban hành", 13, Face.BOLD, Align.CENTRE, 0, 0),
    REFERENCE("SoKyHieu", "Số, ký hiệu", 13, Face.REGULAR, Align.CENTRE, 6, 0),
    PLACE_DATE("DiaDanhThoiGian", "Địa danh, thời gian", 14, Face.ITALIC, Align.CENTRE, 6, 0),
    SUBJECT("TrichYeuCongVan", "Trích yếu công văn", 12, Face.REGULAR, Align.CENTRE, 6, 0),
    URGENCY("MucDoKhan", "Mức độ khẩn", 13, Face.BOLD, Align.CENTRE, 6, 0),
    KIND("TenLoai", "Tên loại", 14, Face.BOLD, Align.CENTRE, 18, 0),
    TITLE("TrichYeu", "Trích yếu", 14, Face.BOLD, Align.CENTRE, 0, 0),
    RULE("DuongKe", "Đường kẻ", 2, Face.REGULAR, Align.CENTRE, 2, 0),
    ADDRESSEE("KinhGui", "Kính gửi", 14, Face.REGULAR, Align.CENTRE, 12, 6),
    ADDRESSEES("KinhGuiNhieuNoi", "Kính gửi nhiều nơi", 14, Face.REGULAR, Align.INDENTED, 0, 0),
    AUTHORITY("ThamQuyenBanHanh", "Thẩm quyền ban hành", 14, Face.BOLD, Align.CENTRE, 12, 6),
    BASIS("CanCu", "Căn cứ", 14, Face.ITALIC, Align.FIRST_LINE, 6, 0),
    PART("Phan", "Phần", 14, Face.BOLD, Align.CENTRE, 12, 0),
    PART_TITLE("TieuDePhan", "Tiêu đề phần", 14, Face.BOLD, Align.CENTRE, 0, 6),
    SECTION("Muc", "Mục", 14, Face.BOLD, Align.FIRST_LINE, 6, 0),
    CLAUSE_TITLE("KhoanCoTieuDe", "Khoản có tiêu đề", 14, Face.BOLD, Align.FIRST_LINE, 6, 0),
    CLAUSE("Khoan", "Khoản", 14, Face.REGULAR, Align.FIRST_LINE, 6, 0),
    POINT("Diem", "Điểm", 14, Face.REGULAR, Align.FIRST_LINE, 6, 0),
    BODY("NoiDung", "Nội dung", 14, Face.REGULAR, Align.FIRST_LINE, 6, 0),
    POST("ChucVu", "Quyền hạn, chức vụ", 14, Face.BOLD, Align.CENTRE, 0, 0),
    NAME("HoTen", "Họ tên người ký", 14, Face.BOLD, Align.CENTRE, 0, 0),
    RECIPIENTS("NoiNhan", "Nơi nhận", 12, Face.BOLD_ITALIC, Align.LEFT, 0, 0),
    RECIPIENT("NoiNhanChiTiet", "Nơi nhận chi tiết", 11, Face.REGULAR, Align.LEFT, 0, 0),
    ANNEX("PhuLuc", "Phụ lục", 14, Face.BOLD, Align.CENTRE, 0, 0),
    ANNEX_TITLE("TenPhuLuc", "Tên phụ lục", 14, Face.BOLD, Align.CENTRE, 0, 0),
    ANNEX_NOTE("KemTheo", "Kèm theo văn bản", 14, Face.ITALIC, Align.CENTRE, 0, 12),
    TABLE_HEAD("DauBang", "Đầu bảng", 13, Face.BOLD, Align.CENTRE, 2, 2),
    TABLE_CELL("OBang", "Ô bảng", 13, Face.REGULAR, Align.LEFT, 2, 2),
    TABLE_NUMBER("OBangSo", "Ô bảng, số thứ tự", 13, Face.REGULAR, Align.CENTRE, 2, 2),
    TABLE_GROUP("OBangNhom", "Ô bảng, nhóm", 13, Face.BOLD, Align.LEFT, 2, 2),
    PAGE_NUMBER("SoTrang", "Số trang", 14, Face.REGULAR, Align.CENTRE, 0, 0);

    /** Upright or not. */
    enum Face {
        REGULAR(false, false),
        BOLD(true, false),
        ITALIC(false, true),
        BOLD_ITALIC(true, true);

        final boolean bold;
        final boolean italic;

        Face(boolean bold, boolean italic) {
            this.bold = bold;
            this.italic = italic;
        }
    }

    /** Where lines stand: text is justified with its first line indented (mục II.6d). */
    enum Align {
        LEFT,
        CENTRE,
        INDENTED,
        FIRST_LINE
    }

    final String id;
    final String label;
    final int size;
    final Face face;
    final Align align;
    final int before;
    final int after;

    /**
     * @param id name in the style sheet and id in the DOCX
     * @param label name that Word shows
     * @param size in points
     * @param face bold, italic
     * @param align where lines stand
     * @param before space above, in points
     * @param after space below, in points
     */
    ElementStyle(String id, String label, int size, Face face, Align align, int before, int after) {
        this.id = id;
        this.label = label;
        this.size = size;
        this.face = face;
        this.align = align;
        this.before = before;
        this.after = after;
    }

    /** A heading does not end a page. */
    boolean leads() {
        return switch (this) {
            case PART, PART_TITLE, SECTION, CLAUSE_TITLE, ANNEX, ANNEX_TITLE, ANNEX_NOTE, AUTHORITY, KIND -> true;
            default -> false;
        };
    }

    /** Level in the outline of the text, from 0; below 0: none. */
    int outline() {
        return switch (this) {
            case PART, ANNEX -> 0;
            case SECTION -> 1;
            case CLAUSE_TITLE -> 2;
            default -> -1;
        };
    }
}
