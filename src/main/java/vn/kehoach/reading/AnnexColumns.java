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
            "(?:Cơ quan|Đơn vị|Phòng|Bộ phận|Người|Cấp|Chủ thể|Địa phương)(?:[,/] ?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|phòng|ban))*";
    private static final Pattern START = Spelt.exact(
            "(?<![\\p{L}])(?:"
                    + "(?<NUMBER>S?TT|Số TT|Số thứ tự)"
                    + "|(?<COORDINATING>(?:" + BODY + "\\s*/?\\s*)?[Pp]hối hợp(?: thực hiện)?)"
                    + "|(?<LEAD>" + BODY
                    + "\\s+(?:chủ trì|thực hiện|tham mưu|đầu mối|phụ trách|được giao|chịu trách nhiệm)|Chủ trì(?: thực hiện)?|Phân công(?: thực hiện)?|Trách nhiệm|Lãnh đạo)"
                    + "|(?<TIME>Thời gian|Thời hạn|Tiến độ|Thời điểm|Hoàn thành|Hạn )"
                    + "|(?<PRODUCT>Kết quả|Sản phẩm|Dự kiến (?:kết quả|sản phẩm))"
                    + "|(?<NOTE>Ghi chú|Kinh phí|Nguồn (?:kinh phí|vốn)|Căn cứ|Cơ sở pháp lý|Đơn vị tính|Chỉ tiêu|Số lượng|Lĩnh vực)"
                    + "|(?<FORM>Hình thức|Cách thức|Phương thức|Kênh)"
                    + "|(?<CONTENT>(?:Tên |Các )?(?:[Nn]ội dung|[Nn]hiệm vụ|[Cc]ông việc|[Hh]oạt động|[Mm]ục tiêu|[Gg]iải pháp)|Hạng mục|Tiêu chí|Danh mục))(?![\\p{L}])");
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
        return of(titles, parts);
    }

    /** From the cells of a heading row. */
    static AnnexColumns of(List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (String cell : cells) {
            Matcher found = START.matcher(Spelt.one(SourceText.folded(capital(cell))));
            parts.add(
                    found.find() && found.start() < 12
                            ? NAMES.stream()
                                    .filter(n -> found.group(n) != null)
                                    .findFirst()
                                    .orElseThrow()
                            : "NOTE");
        }
        return of(cells.stream().map(SourceText::folded).toList(), parts);
    }

    private static AnnexColumns of(List<String> titles, List<String> parts) {
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
