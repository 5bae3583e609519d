package vn.kehoach.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of documents and the letters that stand for them in a symbol (Decree 30/2020, article 7 and Phụ lục III, I). */
final class Kinds {

    private static final Map<String, String> LETTERS = new LinkedHashMap<>();

    /** These go to somebody named above the content (mục II.9a); a report does so when it goes up. */
    static final Set<String> ADDRESSED = Set.of("TỜ TRÌNH", "PHIẾU TRÌNH", "BÁO CÁO", "CÔNG VĂN", "CÔNG ĐIỆN");

    /** Other kinds that may name it. */
    static final Set<String> MAY_BE_ADDRESSED =
            Set.of("PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "GIẤY MỜI", "GIẤY GIỚI THIỆU", "THÔNG BÁO", "HƯỚNG DẪN");

    static {
        String[] pairs = {
            "NGHỊ QUYẾT",
            "NQ",
            "QUYẾT ĐỊNH",
            "QĐ",
            "CHỈ THỊ",
            "CT",
            "QUY CHẾ",
            "QC",
            "QUY ĐỊNH",
            "QyĐ",
            "THÔNG CÁO",
            "TC",
            "THÔNG BÁO",
            "TB",
            "HƯỚNG DẪN",
            "HD",
            "CHƯƠNG TRÌNH",
            "CTr",
            "KẾ HOẠCH",
            "KH",
            "PHƯƠNG ÁN",
            "PA",
            "ĐỀ ÁN",
            "ĐA",
            "DỰ ÁN",
            "DA",
            "BÁO CÁO",
            "BC",
            "BIÊN BẢN",
            "BB",
            "TỜ TRÌNH",
            "TTr",
            "HỢP ĐỒNG",
            "HĐ",
            "CÔNG ĐIỆN",
            "CĐ",
            "BẢN GHI NHỚ",
            "BGN",
            "BẢN THỎA THUẬN",
            "BTT",
            "GIẤY ỦY QUYỀN",
            "GUQ",
            "GIẤY MỜI",
            "GM",
            "GIẤY GIỚI THIỆU",
            "GGT",
            "GIẤY NGHỈ PHÉP",
            "GNP",
            "PHIẾU GỬI",
            "PG",
            "PHIẾU CHUYỂN",
            "PC",
            "PHIẾU BÁO",
            "PB",
            "PHIẾU TRÌNH",
            "PTr"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            LETTERS.put(pairs[i], pairs[i + 1]);
        }
    }

    private Kinds() {}

    static boolean known(String words) {
        return LETTERS.containsKey(words);
    }

    /** Null for a kind that has none. */
    static String letters(String kind) {
        return LETTERS.get(kind);
    }

    static List<String> allLetters() {
        return List.copyOf(LETTERS.values());
    }
}
