package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Basis;

/** Title, bases and opening: what stands between the kind and the content. */
final class FrontReader {

    private static final String KINDS =
            "Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Thông tư liên tịch|Thông tư"
                    + "|Công văn|Công điện|Tờ trình|Chương trình hành động|Chương trình|Đề án|Kết luận|Thông báo|Hướng dẫn|Văn bản|Quy định|Quy chế|Báo cáo"
                    + "|Lệnh|Chiến lược|Văn kiện|Biên bản|Thông tri";
    private static final Pattern BEGINS = Spelt.pattern(
            "[-–+]?\\s*(?:căn cứ|thực hiện|thi hành|theo|triển khai|tiếp tục|nhằm|để|xét|trên cơ sở|(?:UBND|Uỷ ban nhân dân)[^.]*ban hành)(?![\\p{L}]).*");
    private static final Pattern SYMBOL = Spelt.exact(
            "(?<symbol>\\d{1,5}(?:/\\d{4})?\\s?[-/]\\s?\\p{Lu}[\\p{L}\\d&]*(?:\\s?[-/]\\s?[\\p{Lu}\\d][\\p{L}\\d&]*)*)");
    private static final Pattern DOCUMENT = Spelt.exact(
            "(?:căn cứ |thực hiện |theo |và |tại |triển khai |Căn cứ |Thực hiện |Theo |Tại |Triển khai (?:thực hiện )?)*(?<kind>"
                    + KINDS + ")(?:\\s+(?:liên tịch )?số)?:?\\s*" + SYMBOL);
    private static final Pattern LAW = Spelt.exact(
            "^(?:Căn cứ |căn cứ |Thực hiện |Theo )?(?:các )?(?<kind>Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s+\\p{L}.*");
    private static final Pattern OPENING = Spelt.pattern(
            "(?:^|(?<=[;.,]\\s))[^;.]*?(?:ban hành|xây dựng|triển khai|tổ chức thực hiện|tổ chức triển khai)[^;.]*?kế hoạch[^;.]*(?:như sau|với (?:các|những) nội dung[^;.]*|sau đây)\\s*[:.]?$"
                    + "|(?:^|(?<=[;.,]\\s))[^;.]*?(?:như sau|sau đây)\\s*:\\s*$");
    private static final Pattern ISSUER = Spelt.pattern(
            "^\\s*(?:,\\s*)?(?:ngày\\s+" + Dates.DAY
                    + "\\s*)?,?\\s*của\\s+(?<issuer>.+?)(?=\\s+(?:về|ban hành|phê duyệt|quy định|v/v|sửa đổi|tại|hướng dẫn|quyết định|triển khai|thông qua|giai đoạn)(?![\\p{L}])|[,;.]|$)");

    private final List<String> title = new ArrayList<>();
    private final String rest;

    FrontReader(List<String> front, String afterKind) {
        List<String> lines = new ArrayList<>(front);
        if (!afterKind.isBlank()) {
            lines.add(0, afterKind);
        }
        List<String> kept =
                lines.stream().filter(l -> !l.matches("[-_=*.\\s]+")).toList();
        int at = 0;
        while (at < kept.size() && (at == 0 || !begins(kept.get(at)))) {
            String line = SourceText.folded(kept.get(at++));
            if (!line.startsWith("(")) {
                title.add(line);
            }
        }
        StringBuilder text = new StringBuilder();
        for (String line : kept.subList(at, kept.size())) {
            String folded = SourceText.folded(line);
            boolean fresh = Spelt.is(Spelt.pattern("[-–+]?\\s*(?:căn cứ|thực hiện|theo đề nghị) .*"), folded)
                    && !text.isEmpty();
            String before = text.toString();
            boolean ended = before.isEmpty() || before.matches("(?s).*[;.:]$");
            text.setLength(0);
            text.append(
                    before.isEmpty()
                            ? folded
                            : Paragraphs.joined(
                                    before, fresh && ended && !before.endsWith(";") ? "; " + folded : folded));
        }
        rest = text.toString().replaceAll("[.]\\s*;", ";");
    }

    // A title may go on with "thực hiện …", or be shouted throughout.
    private boolean begins(String line) {
        String folded = SourceText.folded(line);
        String bare = folded.replaceFirst("^[-–+\\s]+", "");
        boolean shouted = !title.isEmpty()
                && folded.equals(folded.toUpperCase(Locale.ROOT))
                && title.get(title.size() - 1)
                        .equals(title.get(title.size() - 1).toUpperCase(Locale.ROOT));
        return !bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && !shouted && Spelt.is(BEGINS, folded);
    }

    Found<String> title() {
        String words = String.join(" ", title).replaceFirst("[.;]$", "").strip();
        return words.isEmpty() ? null : new Found<>(words, words, title.size() > 3 ? Sureness.LIKELY : Sureness.SURE);
    }

    /** Bases and opening as one text. */
    String text() {
        return rest;
    }

    Found<String> opening() {
        int from = openingAt();
        String words = from < 0 ? "" : rest.substring(from).strip();
        return words.isEmpty() ? null : new Found<>(words, words, Sureness.SURE);
    }

    List<Found<Basis>> bases() {
        int to = openingAt();
        String text = to < 0 ? rest : rest.substring(0, to);
        List<Found<Basis>> bases = new ArrayList<>();
        for (String piece : pieces(text)) {
            Basis basis = basis(piece);
            if (basis != null) {
                bases.add(new Found<>(
                        basis,
                        piece,
                        basis.symbol() != null && basis.date() != null ? Sureness.SURE : Sureness.LIKELY));
            }
        }
        return bases;
    }

    // A semicolon parts them; so do "và theo đề nghị của …" and a new sentence.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split(
                ";|\\.\\s+(?=\\p{Lu})|\\s+và\\s+(?=theo đề nghị)|(?:,|\\s+và)\\s+(?=(?:" + KINDS + ") số)")) {
            String words = piece.strip().replaceFirst("^[-–+]\\s*", "").replaceFirst("[,.:]+$", "");
            if (!words.isEmpty()) {
                pieces.add(words);
            }
        }
        return pieces;
    }

    private static Basis basis(String piece) {
        String one = Spelt.one(piece);
        Matcher document = DOCUMENT.matcher(one);
        if (document.find()) {
            Matcher issuer = ISSUER.matcher(one.substring(document.end()));
            String by = issuer.find()
                    ? piece.substring(document.end() + issuer.start("issuer"), document.end() + issuer.end("issuer"))
                    : null;
            String after = piece.substring(document.end());
            return new Basis(
                    document.group("kind"),
                    document.group("symbol").replaceAll("\\s", ""),
                    after.length() < 4 ? null : Dates.first(after.substring(0, Math.min(45, after.length()))),
                    by,
                    piece);
        }
        Matcher law = LAW.matcher(one);
        return law.matches() ? new Basis(law.group("kind"), null, Dates.first(piece), null, piece) : null;
    }

    private int openingAt() {
        Matcher opening = OPENING.matcher(Spelt.one(rest));
        int at = -1;
        while (opening.find()) {
            at = opening.start();
        }
        if (at < 0) {
            return -1;
        }
        // "…; Kế hoạch số … năm 2025, UBND tỉnh ban hành": the opening begins with the body.
        Matcher body = Spelt.exact(
                        "(?<=, |^|; |\\. )(?:UBND|Uỷ ban|Ban|Sở|Cục|Chi cục|Trung tâm|Phòng|Trường|Nhà trường|Văn phòng|Đảng uỷ|Hội|Công an|Đài|Báo|Thanh tra|Đoàn|Tỉnh đoàn|Liên đoàn|Bệnh viện|Viện|Trạm|Kho bạc|Bảo hiểm|Tổ|Cơ quan|Đơn vị|Bộ)(?![\\p{L}])[^,;]*?(?:xây dựng|ban hành|triển khai|tổ chức)")
                .matcher(Spelt.one(rest));
        int from = -1;
        while (body.find()) {
            if (body.start() >= at) {
                from = body.start();
                break;
            }
        }
        return from < 0 ? at : from;
    }
}
