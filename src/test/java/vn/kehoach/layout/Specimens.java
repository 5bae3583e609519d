package vn.kehoach.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Column;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Kind;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Part;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Recipients;
import vn.kehoach.document.OfficialDocument.Reference;
import vn.kehoach.document.OfficialDocument.Section;
import vn.kehoach.document.OfficialDocument.SignerBlock;
import vn.kehoach.document.OfficialDocument.Table;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.document.writing.Writers;
import vn.kehoach.plan.SeedPapers;

/** Documents of every kind as our own writer writes them; written once for all tests. */
final class Specimens {

    static final String LONG =
            "Các cơ quan, đơn vị xây dựng kế hoạch tuyên truyền cải cách hành chính của mình, tổ chức"
                    + " thực hiện và báo cáo kết quả về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.";

    private static final DocumentWriter WRITER = Writers.free();

    static final byte[] PLAN = written(plan(5, LocalDate.of(2023, 2, 3)));
    static final byte[] DRAFT = written(plan(null, null));
    static final byte[] LETTER = written(letter());
    static final byte[] PROPOSAL = written(
            document(Kind.PROPOSAL, "TTr-SNV", List.of("Ủy ban nhân dân tỉnh Bắc Ninh"), List.of(), body(), List.of()));
    static final byte[] REPORT = written(
            document(Kind.REPORT, "BC-SNV", List.of("Ủy ban nhân dân tỉnh Bắc Ninh"), List.of(), body(), List.of()));
    static final byte[] SLIP = written(
            document(Kind.SLIP, "PTr-VP", List.of("Đồng chí Chủ tịch UBND tỉnh"), List.of(), body(), List.of()));
    static final byte[] NOTIFICATION =
            written(document(Kind.NOTIFICATION, "TB-SNV", List.of(), List.of(), body(), List.of()));
    static final byte[] DECISION = written(document(
            Kind.DECISION,
            "QĐ-SNV",
            List.of(),
            bases(),
            List.of(
                    new Clause("Điều 1", null, LONG),
                    new Clause("Điều 2", null, LONG),
                    new Clause("Điều 3", null, LONG)),
            List.of()));

    /** As presented for signature, and as issued. */
    static final byte[] BAC_NINH = written(SeedPapers.bacNinh(null, null));

    static final byte[] BINH_THUAN = written(SeedPapers.binhThuan(36, LocalDate.of(2023, 1, 10)));
    static final byte[] BAC_GIANG = written(SeedPapers.bacGiang(5, LocalDate.of(2024, 1, 29)));

    private Specimens() {}

    private static byte[] written(OfficialDocument document) {
        return WRITER.docx(document).content();
    }

    private static List<String> bases() {
        return List.of(
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
                "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể"
                        + " cải cách hành chính nhà nước giai đoạn 2021 - 2030;",
                "Căn cứ Kế hoạch số 575/KH-UBND ngày 30 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh về cải cách hành"
                        + " chính năm 2023.");
    }

    private static List<Block> body() {
        List<Block> body = new ArrayList<>(List.of(
                new Paragraph(LONG),
                new Part("Phần I", "Quy định chung"),
                new Section("I", "Mục đích, yêu cầu"),
                new Clause("1", "Mục đích", null),
                new Dash(LONG),
                new Clause("2", "Yêu cầu", null),
                new Paragraph(LONG),
                new Section("II", "Nội dung"),
                new Clause("1", null, LONG + " " + LONG),
                new Clause("2", null, "Các đơn vị thực hiện những việc sau:")));
        for (String letter : List.of("a", "b", "c", "d", "đ", "e")) {
            body.add(new Point(letter, LONG));
        }
        body.add(new Section("III", "Tổ chức thực hiện"));
        body.add(new Paragraph(LONG));
        for (int i = 0; i < 12; i++) {
            body.add(new Paragraph(LONG));
        }
        return body;
    }

    static OfficialDocument plan(Integer number, LocalDate date) {
        List<Column> columns = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            columns.add(new Column("Cột " + (i + 1), i == 0 ? 10 : 18));
            row.add(i == 0 ? "1" : "Nội dung của ô");
        }
        return new OfficialDocument(
                Kind.PLAN,
                new Issuer("Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Nội vụ"),
                new Reference(number, "KH-SNV"),
                new Place("Bắc Ninh", date),
                "Tuyên truyền cải cách hành chính năm 2023 trên địa bàn tỉnh Bắc Ninh",
                Urgency.NONE,
                List.of(),
                bases(),
                body(),
                new SignerBlock(List.of("KT. Giám đốc", "Phó Giám đốc"), "Nguyễn Văn An"),
                recipients(),
                List.of(
                        new Annex("I", "Danh mục nhiệm vụ", List.of(new Table(columns, List.of(row)))),
                        new Annex("II", "Đề cương báo cáo", List.of(new Paragraph(LONG)))));
    }

    private static OfficialDocument letter() {
        return new OfficialDocument(
                Kind.LETTER,
                new Issuer("Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Nội vụ"),
                new Reference(15, "SNV-CCHC"),
                new Place("Bắc Ninh", LocalDate.of(2023, 6, 15)),
                "đôn đốc gửi báo cáo 6 tháng đầu năm 2023",
                Urgency.FLASH,
                List.of("Sở Tài chính", "Sở Y tế", "Ủy ban nhân dân các huyện, thành phố"),
                List.of(),
                List.of(new Paragraph(LONG), new Paragraph(LONG)),
                new SignerBlock(List.of("Giám đốc"), "Nguyễn Văn An"),
                new Recipients(List.of("Như trên", "Giám đốc (để b/c)"), "VT, CCHC"),
                List.of());
    }

    private static Recipients recipients() {
        return new Recipients(List.of("Bộ Nội vụ (để b/c)", "Các sở, ban, ngành", "Báo Bắc Ninh"), "VT, CCHC");
    }

    private static OfficialDocument document(
            Kind kind,
            String symbol,
            List<String> addressees,
            List<String> bases,
            List<Block> body,
            List<Annex> annexes) {
        List<String> lines = new ArrayList<>(recipients().lines());
        if (!addressees.isEmpty()) {
            lines.add(0, "Như trên");
        }
        return new OfficialDocument(
                kind,
                new Issuer("Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Nội vụ"),
                new Reference(12, symbol),
                new Place("Bắc Ninh", LocalDate.of(2023, 12, 30)),
                "Ban hành Quy chế phối hợp tuyên truyền cải cách hành chính",
                Urgency.NONE,
                addressees,
                bases,
                body,
                new SignerBlock(List.of("Giám đốc"), "Nguyễn Văn An"),
                new Recipients(lines, "VT, CCHC"),
                annexes);
    }
}
