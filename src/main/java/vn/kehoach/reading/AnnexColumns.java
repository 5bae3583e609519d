package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a table of tasks hold, told by their headings.
 *
 * @param titles as printed
 * @param parts {@code NUMBER}, {@code FORM}, {@code CONTENT}, {@code TIME}, {@code LEAD}, {@code COORDINATING},
 *     {@code PRODUCT} or {@code NOTE}
 */
record AnnexColumns(List<String> titles, List<String> parts) {

    private static final String BODY =
            "(?:Cơ quan|Đơn vị|CQ|ĐV|Cán bộ|Công chức|Đầu mối|Ngành|Tổ chức|Phòng|Bộ phận|Người|Cấp|Chủ thể|Địa phương)(?:[,/] ?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|phòng|ban))*";
    private static final Pattern START = Spelt.exact(
            "(?<![\\p{L}])(?:"
                    + "(?<NUMBER>S?TT|Số TT|Số thứ tự)"
                    + "|(?<COORDINATING>(?:" + BODY + "\\s*/?\\s*)?[Pp]hối hợp(?: thực hiện)?)"
                    + "|(?<LEAD>" + BODY
                    + "[\\s(]+(?:chủ trì|thực hiện|tham mưu|đầu mối|phụ trách|được giao|chịu trách nhiệm)|Chủ trì(?: thực hiện)?|Phân công(?: thực hiện)?|Trách nhiệm|Lãnh đạo|Đầu mối|Người thực hiện|Thực hiện|Đơn vị(?=$)|Cơ quan(?=$))"
                    + "|(?<TIME>Thời gian|Thời hạn|Tiến độ|Thời điểm|Hoàn thành|Hạn |Lộ trình|Mốc|Ngày|Tháng)"
                    + "|(?<PRODUCT>Kết quả|Sản phẩm|Dự kiến (?:kết quả|sản phẩm))"
                    + "|(?<NOTE>Ghi chú|Kinh phí|Nguồn (?:kinh phí|vốn)|Căn cứ|Cơ sở pháp lý|Đơn vị tính|Chỉ tiêu|Số lượng|Lĩnh vực|Địa điểm|Đối tượng|Cấp trình|Cơ quan (?:trình|ban hành|phê duyệt)|Dự toán|Tỷ lệ|Thành phần)"
                    + "|(?<FORM>Hình thức|Cách thức|Phương thức|Kênh)"
                    + "|(?<CONTENT>(?:Tên |Các )?(?:[Nn]ội dung|[Vv]iệc|[Vv]ăn bản|[Nn]hiệm vụ|[Cc]ông việc|[Hh]oạt động|[Mm]ục tiêu|[Gg]iải pháp)|Hạng mục|Tiêu chí|Danh mục))(?![\\p{L}])");
    private static final int MOST_LETTERS = 60;
    private static final List<String> NAMES =
            List.of("NUMBER", "COORDINATING", "LEAD", "TIME", "PRODUCT", "NOTE", "FORM", "CONTENT");

    /** From the words of a heading row in one string; null if there is no number, content or lead among them. */
    static AnnexColumns of(String heading) {
        Matcher found = START.matcher(Spelt.one(heading));
        List<Integer> starts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        while (found.find()) {
            String part = NAMES.stream()
                    .filter(n -> found.group(n) != null)
                    .findFirst()
                    .orElseThrow();
            boolean listed =
                    found.start() > 0 && heading.substring(0, found.start()).matches("(?s).*[,/–-]\\s*$|.*\\bvà\\s*$");
            if (!listed) {
                starts.add(found.start());
                parts.add(part);
            }
        }
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : heading.length();
            titles.add(SourceText.folded(heading.substring(starts.get(i), to)));
        }
        return table(titles, parts);
    }

    /** From the cells of a heading row. */
    static AnnexColumns of(List<String> cells) {
        return table(
                cells.stream().map(SourceText::folded).toList(),
                cells.stream().map(c -> part(c) == null ? "NOTE" : part(c)).toList());
    }

    /**
     * From two rows of headings, the lower one parting what the upper one holds together ({@code Cơ quan thực hiện} into
     * {@code Chủ trì} and {@code Phối hợp}); null if the lower row is none.
     */
    static AnnexColumns of(List<String> upper, List<String> lower) {
        List<String> titles = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        int parted = 0;
        for (int c = 0; c < upper.size(); c++) {
            String above = SourceText.folded(upper.get(c));
            String below = c < lower.size() ? SourceText.folded(lower.get(c)) : "";
            boolean repeated = below.isEmpty() || below.equals(above);
            if (!repeated && part(below) == null || below.length() > MOST_LETTERS) {
                return null;
            }
            parted += repeated ? 0 : 1;
            titles.add(repeated ? above : below);
            parts.add(part(repeated ? above : below) == null ? "NOTE" : part(repeated ? above : below));
        }
        boolean numbered = parts.contains("NUMBER")
                && parts.indexOf("NUMBER") < lower.size()
                && lower.get(parts.indexOf("NUMBER")).strip().matches("(?i)\\d.*|[IVX]+");
        return parted < 2 || numbered ? null : table(titles, parts);
    }

    private static String part(String cell) {
        Matcher found = START.matcher(Spelt.one(SourceText.folded(capital(cell))));
        return found.find() && found.start() < 12
                ? NAMES.stream().filter(n -> found.group(n) != null).findFirst().orElseThrow()
                : null;
    }

    private static AnnexColumns table(List<String> titles, List<String> parts) {
        List<String> own = new ArrayList<>(parts);
        if (!own.contains("CONTENT") && own.contains("FORM")) {
            own.set(own.indexOf("FORM"), "CONTENT");
        }
        boolean table = own.size() >= 3
                && own.contains("CONTENT")
                && (own.contains("LEAD") || own.contains("TIME") || own.contains("COORDINATING"));
        return table ? new AnnexColumns(titles, List.copyOf(own)) : null;
    }

    private static String capital(String cell) {
        String bare = cell.strip();
        if (bare.length() > 3 && bare.equals(bare.toUpperCase())) {
            return bare.charAt(0) + bare.substring(1).toLowerCase();
        }
        return bare;
    }
}
