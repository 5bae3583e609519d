package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a body or a group of bodies looks like, and where it ends: at a verb, a colon, or the end. */
final class Bodies {

    private static final String HEADS = "UBND|HĐND|Uỷ ban|Hội đồng|Sở|Ban|Phòng|Văn phòng|VP|Cục|Chi cục|Tổng cục|Vụ|Bộ"
            + "|Báo|Đài|Cổng|Trung tâm|TTHC|Trường|Công an|Quân sự|Bộ đội|Bưu điện|Thanh tra|Toà án|Viện|Mặt trận|UBMTTQ|MTTQ"
            + "|Liên đoàn|Liên minh|Liên hiệp|Hội|Hiệp hội|Tỉnh đoàn|Huyện đoàn|Thành đoàn|Đoàn|Kho bạc|Ngân hàng|Bảo hiểm|BHXH"
            + "|Thường trực|TT|TTTU|TTHĐND|Thủ trưởng|Người đứng đầu|Chủ tịch|Giám đốc|Trưởng|Chánh|Lãnh đạo|Thành viên"
            + "|Cơ quan|Đơn vị|Doanh nghiệp|Tổ chức (?:chính trị|xã hội|đoàn|đảng|hội|công đoàn)|Trạm|Quỹ|Tập đoàn|Tổng công ty|Công ty|Trang thông tin|Hệ thống Đài|Tổ(?! chức)"
            + "|Bộ phận|Tỉnh uỷ|Huyện uỷ|Thành uỷ|Đảng uỷ|Ngành|Địa phương|Tạp chí|Nhà văn hoá|Bệnh viện|Học viện"
            + "|Thôn|Xóm|Bản|Đội(?! ngũ)|Khoa(?! học)|Cụm|Hạt|Chi đoàn|Chi hội|Chi nhánh|Chi bộ|Bí thư|Hiệu trưởng|Tổng Biên tập|Đồng chí|Đ/c|Tổ dân phố"
            + "|(?:Công chức|Cán bộ)(?= (?:văn phòng|văn hoá|tài chính|địa chính|tư pháp|kế toán|xây dựng|phụ trách|đầu mối|chuyên môn|đài))|Ông|Bà|Hợp tác xã|Câu lạc bộ|Nhóm|LĐVP|CVP|VPUB|UB|TTĐU|Toà soạn|Cơ sở (?:giáo dục|khám|y tế|sản xuất|đào tạo)|Trang TTĐT"
            + "|Điện lực|Viễn thông|Hải quan|Thuế|Kiểm lâm|Đồn|Ấp|Khu phố|Chính quyền|Cấp uỷ|Nhà trường|Khối";
    private static final String GROUPS =
            "(?:tất cả )?(?:các|những|mỗi|từng|toàn thể|đề nghị các) (?:đồng chí )?(?:sở|ban|ngành|cơ quan"
                    + "|đơn vị|phòng|tổ chức|huyện|xã|phường|thị xã|thành phố|quận|địa phương|trường|doanh nghiệp|hội|đoàn thể|đài|báo"
                    + "|trung tâm|cục|chi cục|bộ|uỷ ban|UBND|viện|thành viên|trưởng|cấp|công ty|bệnh viện|tổ|trạm|ngân hàng|Liên minh|thôn|xóm|ấp|bản|làng|khu phố|khu dân cư"
                    + "|khối|cụm|khoa|cơ sở|nhà trường|chủ đầu tư|hợp tác xã|câu lạc bộ|đội|nhóm|chi bộ|chi hội|chi đoàn|hộ|nhà mạng|lực lượng|cá nhân|Sở|Phòng|Ban)";
    static final Pattern HEAD = Spelt.pattern(
            "(?:" + GROUPS + "|(?:" + HEADS + ")(?![\\p{L}])(?! cáo| chí(?![\\p{L}])| gồm| hành(?! chính)| cụ))");
    private static final Pattern ITEM =
            Spelt.pattern("(?:^|\\s)[-–+•]\\s*(?=" + GROUPS + "|(?:" + HEADS + ")(?![\\p{L}]))");
    private static final Pattern ASKED = Spelt.pattern(
            "(?:đề nghị|kính đề nghị|giao cho|giao|yêu cầu|phân công|đối với|riêng(?: đối với)?|trách nhiệm của|nhiệm vụ của)\\s+");
    /** Small letters: names of bodies have capitals (Ban Tổ chức, Sở Kế hoạch và Đầu tư). */
    static final String VERBS =
            "chủ trì|phối hợp|chủ động|xây dựng|triển khai|chỉ đạo|hướng dẫn|theo dõi|kiểm tra|đôn đốc|tổng hợp"
                    + "|báo cáo|tham mưu|thực hiện|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|căn cứ|tiếp tục|tăng cường|đẩy mạnh"
                    + "|lồng ghép|bố trí|đảm bảo|bảo đảm|cung cấp|tuyên truyền|thường xuyên|định kỳ|hàng (?:năm|quý|tháng|tuần|ngày)"
                    + "|hằng (?:năm|quý|tháng|tuần|ngày)|phải|cần|mở|duy trì|lập|gửi|rà soát|nghiêm túc|thẩm định|phản ánh|phân công"
                    + "|tập trung|tích cực|khẩn trương|kịp thời|quán triệt|phổ biến|niêm yết|đăng tải|cập nhật|công khai|thiết lập"
                    + "|tiếp nhận|giám sát|vận động|tham gia|đề xuất|trình|ban hành|hoàn thành|nâng cao|phát huy|cân đối|bám sát"
                    + "|xem xét|giải quyết|điều chỉnh|mỗi (?:đơn vị|cơ quan|tuần|tháng|quý|năm)|được giao|trên cơ sở|theo chức năng|dự kiến|ngoài"
                    + "|chuyển|phát động|lựa chọn|giúp|đưa|làm|sử dụng|quản lý|hỗ trợ|đầu tư|khai thác|in ấn|biên soạn|phát hành|phát sóng"
                    + "|kết quả|nội dung|chưa|đã|đang|sẽ|là|được|và kịp thời|nhanh chóng|có (?:giải pháp|ít nhất|tối thiểu|kế hoạch|văn bản)"
                    + "|đăng ký|nộp|tổng kết|sơ kết|trong (?:phạm vi|quá trình)|nhằm|để|thông qua|tạo điều kiện|nghiên cứu|đánh giá"
                    + "|khuyến khích|yêu cầu|đề nghị|tự|gắn|chấn chỉnh|khắc phục|xử lý|mời|tuyển dụng|vận hành|phê duyệt|quyết định"
                    + "|cử|kiện toàn|đảm nhận|nâng cấp|cắt giảm|trực ban|thống kê|bàn giao|cụ thể hoá|điều tra|công bố|trồng|sửa chữa|mua sắm|tuần tra|xác minh|thông báo|ứng dụng"
                    + "|đăng|phát|viết|đạt|có (?:từ|trên|\\d)|chuẩn bị|huy động|củng cố|nghiệm thu|thu thập|biểu dương|khen thưởng|bồi dưỡng|đào tạo|tập huấn|thanh tra|liên hệ|ưu tiên|quan tâm|kết nối|giới thiệu"
                    + "|quảng bá|nắm|nhân rộng|ngăn chặn|phòng ngừa|phát hiện|tiến hành|trang bị|đối chiếu|làm việc|thành lập|sắp xếp|thu gom|tháo dỡ|lắp đặt|ký|in|lãnh đạo|đóng góp|theo"
                    + "|tổ chức(?! chính trị| xã hội| đoàn thể|,| thành viên| và| cá nhân| liên quan| trong hệ| trực| khác| tỉnh|\\)| hội|;|:| cơ sở)";

    static final Pattern VERB = Spelt.exact("(?<![\\p{L}])(?:" + VERBS + ")(?![\\p{L}])");
    static final Pattern STARTS_WITH_VERB =
            Spelt.pattern("(?:đồng thời,? |qua đó,? )?(?:" + VERBS + "|tổ chức)(?![\\p{L}])");
    private static final Pattern DIRECTS = Spelt.pattern("(?<![\\p{L}])(?:chỉ đạo|yêu cầu|giao|phân công)\\s+");
    private static final Pattern NOUN_BEFORE =
            Spelt.pattern("(?:các|cơ quan,|đơn vị,|những|mọi|của|hoạt động|công tác|việc|công|thành)\\s$");

    /** "Ban quản lý", "Đoàn kiểm tra", "Tổ giúp việc": the verb is part of the name. */
    private static final Pattern NAMELESS = Spelt.exact(
            "(?:^|[\\s,;(])(?:Ban|Đoàn|Tổ|Đội|Trung tâm|Phòng|Chi cục|Cục|Quỹ|Trạm|Hội đồng|Bộ phận|Hội|Tổ công tác|Nhóm)\\s$");

    private Bodies() {}

    /**
     * Who a sentence speaks of.
     *
     * @param actor the body or bodies
     * @param rest what follows, without the colon
     * @param asked whether a word such as {@code Đề nghị} stood before
     */
    record Subject(String actor, String rest, boolean asked) {}

    /** The body that the text begins with, or null. */
    static Subject subject(String text) {
        String one = Spelt.one(text);
        Matcher asked = ASKED.matcher(one);
        int from = asked.lookingAt() ? asked.end() : 0;
        Matcher head = HEAD.matcher(one).region(from, one.length()).useTransparentBounds(true);
        if (!head.lookingAt()) {
            return null;
        }
        int end = end(one, head.end());
        String actor =
                text.substring(from, end).strip().replaceAll("[,;.]+$", "").strip();
        String rest = text.substring(end).replaceFirst("^[\\s:;,.]+", "");
        boolean tooLong = actor.split("\\s+").length > 45 || actor.contains(". ");
        return tooLong || actor.isEmpty() ? null : new Subject(actor, rest, from > 0);
    }

    /** Where the name ends: at a colon outside brackets, a full stop, or a verb. */
    private static int end(String one, int from) {
        int depth = 0;
        for (int i = from; i < one.length(); i++) {
            char c = one.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && (c == ':' || (c == '.' && (i + 1 == one.length() || one.charAt(i + 1) == ' ')))) {
                return i;
            }
            if (depth == 0 && c == ' ' && i + 1 < one.length() && verbAt(one, i + 1)) {
                return i;
            }
        }
        return one.length();
    }

    static boolean verbAt(String one, int at) {
        Matcher verb = VERB.matcher(one).region(at, one.length()).useTransparentBounds(true);
        return verb.lookingAt()
                && !NAMELESS.matcher(one.substring(0, at)).find()
                && !NOUN_BEFORE.matcher(one.substring(Math.max(0, at - 12), at)).find();
    }

    /** The body that another is told to direct in these words, with what it then does, or null. */
    static Subject directed(String text) {
        Matcher directs = DIRECTS.matcher(Spelt.one(text));
        if (!directs.find() || directs.start() > 60) {
            return null;
        }
        Subject below = subject(text.substring(directs.end()));
        return below == null || below.rest().isBlank() || !Spelt.begins(STARTS_WITH_VERB, below.rest()) ? null : below;
    }

    /** Whether the whole text is a list of bodies, as in a cell of a table. */
    static boolean list(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.matches(".*[.:+](\\s.*|$)")) {
            return false;
        }
        for (String part : parts(plain)) {
            if (!Spelt.begins(HEAD, part) || part.split("\\s+").length > 16 || hasVerb(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasVerb(String part) {
        Matcher verb = VERB.matcher(Spelt.one(part));
        while (verb.find()) {
            if (verb.start() > 0 && verbAt(Spelt.one(part), verb.start()) && !inName(part, verb.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inName(String part, int at) {
        return Spelt.one(part.substring(0, at)).toLowerCase().matches(".*(bộ phận|cơ quan|đơn vị|các|được)\\s*(có )?$")
                || Spelt.begins(
                        Spelt.pattern("quản lý|được giao|thực hiện|tham gia|báo cáo viên|tiếp nhận"),
                        part.substring(at));
    }

    // "Đài Phát thanh - Truyền hình" is one name; "- Các sở - UBND các huyện" are two bodies.
    private static List<String> items(String part) {
        String bare = part.strip();
        if (!bare.matches("(?s)[-–+•].*")) {
            return List.of(bare);
        }
        List<String> items = new ArrayList<>();
        Matcher item = ITEM.matcher(Spelt.one(bare));
        int from = 0;
        while (item.find()) {
            items.add(bare.substring(from, item.start()));
            from = item.end();
        }
        items.add(bare.substring(from));
        return items;
    }

    /** The bodies of a list: parted by semicolons, line ends and dashes at their beginning, not within brackets. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (String piece : text.replace("\n", " ; ").split("(?<=[();])|(?=[();])")) {
            depth += piece.equals("(") ? 1 : piece.equals(")") ? -1 : 0;
            if (piece.equals(";") && depth <= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(piece);
            }
        }
        parts.add(part.toString());
        return parts.stream()
                .flatMap(p -> items(p).stream())
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }
}
