package vn.kehoach.document.writing;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Kind;
import vn.kehoach.document.writing.Piece.Line;
import vn.kehoach.document.writing.Piece.Rule;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;

/** Head and foot of a document, and the headings of its annexes (Decree 30/2020, Phụ lục I, mục II and III.1). */
final class Frame {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Room for what is written by hand or filled in later. */
    private static final String BLANK = "\u00a0".repeat(6);

    private static final String LONG_BLANK = "\u00a0".repeat(10);

    private final Typeface typeface;
    private final LineBreaks breaks;

    Frame(Typeface typeface) {
        this.typeface = typeface;
        this.breaks = new LineBreaks(typeface);
    }

    /** Ô 2: the body above and the body that issues, with a line under it. */
    List<Piece> issuer(OfficialDocument document) {
        List<Piece> pieces = new ArrayList<>();
        double width = PageLayout.points(PageLayout.HEAD_LEFT);
        if (document.issuer().governing() != null) {
            String governing = Wording.upper(document.issuer().governing());
            pieces.add(centred(ElementStyle.GOVERNING, governing, width));
        }
        underlined(ElementStyle.ISSUER, Wording.upper(document.issuer().name()), width, pieces);
        return pieces;
    }

    /** Ô 1: Quốc hiệu and Tiêu ngữ; the line under it is as long as the words. */
    List<Piece> nation() {
        ElementStyle motto = ElementStyle.MOTTO;
        return List.of(
                Line.of(ElementStyle.NATION, NATION),
                Line.of(motto, MOTTO),
                new Rule(typeface.width(MOTTO, motto.face, motto.size)));
    }

    /** Ô 3: what stands before the number, and what after it. */
    static String beforeNumber() {
        return "Số: ";
    }

    static String afterNumber(OfficialDocument document) {
        return "/" + Wording.line(document.reference().symbol());
    }

    static String number(OfficialDocument document) {
        Integer number = document.reference().number();
        return number == null ? "" : "%02d".formatted(number);
    }

    /** Ô 4. */
    static String place(OfficialDocument document) {
        return Wording.line(document.place().name()) + ", ";
    }

    static String date(OfficialDocument document) {
        return document.place().date() == null
                ? ""
                : DATES.longDate(document.place().date());
    }

    static String blankNumber() {
        return LONG_BLANK;
    }

    static String blankDate() {
        return "ngày" + BLANK + "tháng" + BLANK + "năm" + LONG_BLANK;
    }

    /** Ô 5b: V/v of a công văn, under its number. */
    List<Piece> subject(OfficialDocument document) {
        return document.kind() == Kind.LETTER
                ? List.of(centred(
                        ElementStyle.SUBJECT,
                        Wording.subject(document.title()),
                        PageLayout.points(PageLayout.HEAD_LEFT)))
                : List.of();
    }

    /** Ô 5a and 9a: tên loại, trích yếu, Kính gửi, and who decides. */
    List<Piece> title(OfficialDocument document) {
        List<Piece> pieces = new ArrayList<>();
        // The margins that a heading keeps on both sides.
        double width = PageLayout.points(PageLayout.TEXT - 20);
        if (document.kind() != Kind.LETTER) {
            pieces.add(Line.of(ElementStyle.KIND, document.kind().words()));
            underlined(ElementStyle.TITLE, Wording.line(document.title()), width, pieces);
        }
        List<String> addressees = document.addressees();
        if (addressees.size() == 1) {
            pieces.add(
                    Line.of(ElementStyle.ADDRESSEE, "Kính gửi: " + Wording.bare(Wording.undashed(addressees.get(0)))));
        } else if (!addressees.isEmpty()) {
            pieces.add(Line.of(ElementStyle.ADDRESSEE, "Kính gửi:"));
            Wording.series(addressees.stream().map(Wording::undashed).toList())
                    .forEach(line -> pieces.add(Line.of(ElementStyle.ADDRESSEES, "- " + line)));
        }
        if (document.kind() == Kind.DECISION) {
            pieces.add(centred(ElementStyle.AUTHORITY, authority(document), width));
        }
        return pieces;
    }

    // Mẫu 1.2: a collective decides as the body itself, else who heads it.
    private static String authority(OfficialDocument document) {
        String body = Wording.upper(document.issuer().name());
        String first = document.signer().lines().isEmpty()
                ? ""
                : Wording.upper(document.signer().lines().get(0));
        if (first.isEmpty() || first.startsWith("TM.")) {
            return body;
        }
        return first.replaceFirst("^(KT|Q|TL|TUQ)\\.\\s*", "") + " " + body;
    }

    /** Ô 9b. */
    static List<Line> recipients(OfficialDocument document) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(ElementStyle.RECIPIENTS, "Nơi nhận:"));
        List<String> texts = new ArrayList<>(
                document.recipients().lines().stream().map(Wording::undashed).toList());
        String archive = Wording.archive(document.recipients().archive());
        if (!archive.isEmpty()) {
            texts.add("Lưu: " + archive);
        }
        Wording.series(texts).forEach(text -> lines.add(Line.of(ElementStyle.RECIPIENT, "- " + text)));
        return lines;
    }

    /** Ô 7a. */
    static List<Line> posts(OfficialDocument document) {
        return document.signer().lines().stream()
                .map(Wording::upper)
                .filter(line -> !line.isEmpty())
                .map(line -> Line.of(ElementStyle.POST, line))
                .toList();
    }

    /**
     * The headings of an annex. What it accompanies is filled in where it is given; on a document that gets its number
     * after the signature it stays blank (mục III.1d).
     */
    List<Piece> annex(OfficialDocument document, Annex annex, double width) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Line.of(ElementStyle.ANNEX, annex.numeral() == null ? "Phụ lục" : "Phụ lục " + annex.numeral()));
        String title = Wording.upper(annex.title());
        if (!title.isEmpty() && !title.equals("PHỤ LỤC")) {
            pieces.add(centred(ElementStyle.ANNEX_TITLE, title, width));
        }
        String number = number(document).isEmpty() ? BLANK : number(document);
        String date = date(document).isEmpty() ? blankDate() : date(document);
        String kind = Wording.sentence(document.kind().words());
        pieces.add(centred(
                ElementStyle.ANNEX_NOTE,
                "(Kèm theo " + kind + " số " + number + afterNumber(document) + " " + date + " của "
                        + Wording.line(document.issuer().name()) + ")",
                width - PageLayout.points(10)));
        return pieces;
    }

    private void underlined(ElementStyle style, String text, double width, List<Piece> to) {
        LineBreaks.Broken broken = breaks.balanced(text, style, width);
        to.add(Line.of(style, broken.text()));
        to.add(new Rule(broken.rule()));
    }

    private Line centred(ElementStyle style, String text, double width) {
        return Line.of(style, breaks.balanced(text, style, width).text());
    }
}
