package vn.kehoach.document;

import java.time.LocalDate;
import java.util.List;

/**
 * An administrative document as Decree 30/2020/NĐ-CP, Phụ lục I, Phần I divides it into elements. One model, two
 * outputs: {@link DocumentWriter} makes a DOCX and a PDF of it. Texts stand as the drafter typed them, numbering
 * included; the writers put capitals, dashes and ends of lines where the decree asks them.
 *
 * @param kind tên loại (mục II.5a)
 * @param issuer the body that issues and the one directly above it (mục II.2)
 * @param reference số, ký hiệu (mục II.3)
 * @param place địa danh và thời gian ban hành (mục II.4)
 * @param title trích yếu, without {@code V/v} (mục II.5)
 * @param urgency mức độ khẩn (mục III.2)
 * @param addressees Kính gửi (mục II.9a), none where the kind has none
 * @param legalBases căn cứ, one each, without the sign at the end (mục II.6)
 * @param body nội dung (mục II.6)
 * @param signer chức vụ, họ tên và chữ ký (mục II.7)
 * @param recipients nơi nhận (mục II.9b)
 * @param annexes phụ lục (mục III.1)
 */
public record OfficialDocument(
        Kind kind,
        Issuer issuer,
        Reference reference,
        Place place,
        String title,
        Urgency urgency,
        List<String> addressees,
        List<String> legalBases,
        List<Block> body,
        SignerBlock signer,
        Recipients recipients,
        List<Annex> annexes) {

    /** Replaces what was not given by what is empty. */
    public OfficialDocument {
        title = title == null ? "" : title;
        urgency = urgency == null ? Urgency.NONE : urgency;
        addressees = list(addressees);
        legalBases = list(legalBases);
        body = list(body);
        signer = signer == null ? new SignerBlock(List.of(), "") : signer;
        recipients = recipients == null ? new Recipients(List.of(), "") : recipients;
        annexes = list(annexes);
    }

    /**
     * @param block who signs
     * @return the same, signed by him
     */
    public OfficialDocument signedBy(SignerBlock block) {
        return new OfficialDocument(
                kind,
                issuer,
                reference,
                place,
                title,
                urgency,
                addressees,
                legalBases,
                body,
                block,
                recipients,
                annexes);
    }

    /**
     * @param number as registered
     * @param date day of issue
     * @return the same with them
     */
    public OfficialDocument numbered(int number, LocalDate date) {
        return new OfficialDocument(
                kind,
                issuer,
                new Reference(number, reference.symbol()),
                new Place(place.name(), date),
                title,
                urgency,
                addressees,
                legalBases,
                body,
                signer,
                recipients,
                annexes);
    }

    /** Tên loại văn bản (Decree 30/2020, article 7; the slip is the Office's own paper). */
    public enum Kind {
        PLAN("KẾ HOẠCH"),
        PROPOSAL("TỜ TRÌNH"),
        SLIP("PHIẾU TRÌNH"),
        REPORT("BÁO CÁO"),
        LETTER("CÔNG VĂN"),
        DECISION("QUYẾT ĐỊNH"),
        NOTIFICATION("THÔNG BÁO");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * @return as printed, in capitals; a công văn prints none and has {@code V/v} instead (mục II.5b)
         */
        public String words() {
            return words;
        }
    }

    /** Mức độ khẩn, stamped in a frame of fixed size (mục III.2). */
    public enum Urgency {
        NONE("", 0),
        URGENT("KHẨN", 20),
        VERY_URGENT("THƯỢNG KHẨN", 40),
        FLASH("HỎA TỐC", 30);

        private final String words;
        private final int width;

        Urgency(String words, int width) {
            this.words = words;
            this.width = width;
        }

        /**
         * @return as printed
         */
        public String words() {
            return words;
        }

        /**
         * @return width of the frame in millimetres; it is 8 high
         */
        public int width() {
            return width;
        }
    }

    /**
     * @param governing cơ quan chủ quản trực tiếp, e.g. {@code Ủy ban nhân dân tỉnh Bắc Ninh}, or null
     * @param name the body that issues
     */
    public record Issuer(String governing, String name) {}

    /**
     * @param number null while it has none
     * @param symbol e.g. {@code KH-UBND}
     */
    public record Reference(Integer number, String symbol) {

        /**
         * @return e.g. {@code 05/KH-UBND}, a number below 10 with a leading zero (mục II.3b); with nothing before the
         *     stroke while there is no number
         */
        public String text() {
            return (number == null ? "" : "%02d".formatted(number)) + "/" + symbol;
        }
    }

    /**
     * @param name địa danh, e.g. {@code Bắc Ninh}
     * @param date null while it has none
     */
    public record Place(String name, LocalDate date) {}

    /**
     * @param lines form of authority and post, e.g. {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH},
     *     {@code PHÓ CHỦ TỊCH}
     * @param name full name without titles; empty while nobody is named
     */
    public record SignerBlock(List<String> lines, String name) {
        /** Replaces null. */
        public SignerBlock {
            lines = list(lines);
            name = name == null ? "" : name;
        }
    }

    /**
     * @param lines without the dash before and the semicolon after
     * @param archive what follows {@code Lưu:}, e.g. {@code VT, SNV}
     */
    public record Recipients(List<String> lines, String archive) {
        /** Replaces null. */
        public Recipients {
            lines = list(lines);
            archive = archive == null ? "" : archive;
        }
    }

    /**
     * @param numeral Roman, or null if it is the only one
     * @param title its heading
     * @param blocks what it says
     */
    public record Annex(String numeral, String title, List<Block> blocks) {
        /** Replaces null. */
        public Annex {
            title = title == null ? "" : title;
            blocks = list(blocks);
        }
    }

    /** What content is made of (mục II.6). */
    public sealed interface Block permits Part, Section, Clause, Point, Dash, Paragraph, Table {}

    /**
     * Phần or Chương on a line of its own, its heading on the next, both centred.
     *
     * @param number as printed, e.g. {@code Phần I}
     * @param title its heading
     */
    public record Part(String number, String title) implements Block {}

    /**
     * @param number Roman, without the point, e.g. {@code I}
     * @param title its heading
     */
    public record Section(String number, String title) implements Block {}

    /**
     * @param number without the point, e.g. {@code 1} or {@code 2.1}
     * @param title printed bold, or null
     * @param text or null; after a heading it is a paragraph of its own
     */
    public record Clause(String number, String title, String text) implements Block {}

    /**
     * @param letter without the bracket, in Vietnamese order: a, b, c, d, đ, e, g, …
     * @param text what it says
     */
    public record Point(String letter, String text) implements Block {}

    /**
     * @param text after the dash
     */
    public record Dash(String text) implements Block {}

    /**
     * @param text what it says; a line feed begins a further paragraph
     */
    public record Paragraph(String text) implements Block {}

    /**
     * @param columns from left to right
     * @param rows their cells; a row with fewer cells than columns heads the rows below: its last cell runs across
     */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {
        /** Replaces null. */
        public Table {
            columns = list(columns);
            rows = list(rows);
        }
    }

    /**
     * @param header its heading
     * @param share of the table's width, in per cent
     */
    public record Column(String header, int share) {}

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
