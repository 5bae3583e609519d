package vn.kehoach.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which offices shorten the names of bodies, written out. */
final class BodySpellings {

    private static final Map<Pattern, String> FULL = new LinkedHashMap<>();

    static {
        full("TT\\.?TU|TTTU", "Thường trực Tỉnh ủy");
        full("TT\\.?HĐND", "Thường trực HĐND");
        full("TTHU", "Thường trực Huyện ủy");
        full("TTĐU", "Thường trực Đảng ủy");
        full("TT\\.?(?=\\s?(?:Tỉnh|Huyện|Thành|Thị|Đảng|HĐND|UBND|Hội đồng))", "Thường trực");
        full("TTĐT", "thông tin điện tử");
        full("PT ?[-–&] ?TH|PTTH|PT và TH", "Phát thanh và Truyền hình");
        full("Phát thanh ?[-–] ?Truyền hình", "Phát thanh và Truyền hình");
        full("KH ?(?:&|và|-)? ?ĐT", "Kế hoạch và Đầu tư");
        full("NN ?(?:&|và|-)? ?PTNT", "Nông nghiệp và Phát triển nông thôn");
        full("NN ?(?:&|và|-)? ?MT", "Nông nghiệp và Môi trường");
        full("TN ?(?:&|và|-)? ?MT", "Tài nguyên và Môi trường");
        full("TT ?(?:&|và|-)? ?TT", "Thông tin và Truyền thông");
        full("LĐ ?-? ?TB ?(?:&|và|-)? ?XH", "Lao động - Thương binh và Xã hội");
        full("VH ?[,-]? ?TT ?(?:&|và|-)? ?DL", "Văn hóa, Thể thao và Du lịch");
        full("KH ?(?:&|và|-)? ?CN", "Khoa học và Công nghệ");
        full("GD ?(?:&|và|-)? ?ĐT", "Giáo dục và Đào tạo");
        full("GTVT", "Giao thông vận tải");
        full("BQL", "Ban Quản lý");
        full("KCN", "khu công nghiệp");
        full("ATTP", "An toàn thực phẩm");
        full("LĐLĐ", "Liên đoàn Lao động");
        full("LHPN", "Liên hiệp Phụ nữ");
        full("CCB", "Cựu chiến binh");
        full("CA(?=\\s(?:tỉnh|huyện|thành|xã|phường))", "Công an");
        full("VPUB|VP\\.? ?UBND", "Văn phòng UBND");
    }

    private BodySpellings() {}

    private static void full(String shortly, String words) {
        FULL.put(Spelt.exact("(?<![\\p{L}&])(?:" + shortly + ")(?![\\p{L}&])"), words);
    }

    /** The name as written, then with what it shortens written out, then without what stands around it. */
    static List<String> of(String words) {
        Set<String> all = new LinkedHashSet<>();
        String bare = words.replaceFirst("^[-–+•]\\s*", "")
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceFirst("[;.,:]+$", "")
                .strip();
        all.add(bare);
        String full = bare;
        for (Map.Entry<Pattern, String> abbreviation : FULL.entrySet()) {
            full = abbreviation.getKey().matcher(full).replaceAll(abbreviation.getValue());
        }
        all.add(full);
        all.add(full.replace(" - ", " và "));
        String office = full.replaceFirst(
                "^(?iu)(?:Đồng chí\\s+)?(?:Phó\\s+)?(?:Giám đốc|Thủ trưởng|Chủ tịch|Chánh(?! Văn phòng)|Chánh(?= Văn phòng)|Trưởng|Lãnh đạo|Các|Đề nghị|Giao)\\s+",
                "");
        all.add(office);
        all.add(office.replaceFirst("(?iu)\\s+(?:thuộc|của|trực thuộc)\\s.*$", ""));
        return List.copyOf(all);
    }
}
