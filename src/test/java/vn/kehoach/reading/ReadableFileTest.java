package vn.kehoach.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** The same plan as DOCX and as PDF, and files that must not be read. */
class ReadableFileTest {

    private static final String FONT = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf";
    private static final List<String> GATED = List.of("head", "bases", "recipients", "dates", "quotas");

    private final JsonNode facts = new YAMLMapper().readTree(resource("reading/facts.yaml"));

    ReadableFileTest() throws IOException {}

    @Test
    void a_docx_has_paragraphs_and_a_table_of_tasks() throws IOException {
        JsonNode fact = fact("bac-ninh-2023");
        SourceText plain = SourceText.broken(text(fact));
        Zones zones = Zones.of(plain.lines());
        PlanReading read = PlanReader.read(ReadableFile.read(docx(fact, zones)));

        Map<String, Score.Tally> score = Score.of(read, fact);
        GATED.forEach(field -> assertThat(score.get(field).missing()).as(field).isEmpty());
        assertThat(score.get("annex").missing()).isEmpty();
        assertThat(score.get("annex").wrong()).isEmpty();
    }

    @Test
    void a_pdf_has_lines() throws IOException {
        JsonNode fact = fact("binh-thuan-2023");
        PlanReading read = PlanReader.read(ReadableFile.read(pdf(SourceText.lines(text(fact)), false)));

        Map<String, Score.Tally> score = Score.of(read, fact);
        GATED.forEach(field -> assertThat(score.get(field).missing()).as(field).isEmpty());
    }

    @Test
    void tables_of_an_office_program_keep_their_cells() throws IOException {
        for (String type : List.of("docx", "pdf")) {
            try (InputStream in = ReadableFileTest.class.getResourceAsStream("/reading/plans/huyen-phu-khe." + type)) {
                PlanReading read = PlanReader.read(ReadableFile.read(in.readAllBytes()));

                assertThat(read.issuer().value()).as(type).isEqualTo("Ủy ban nhân dân huyện Phú Khê");
                assertThat(read.recipients()).as(type).hasSize(8);
                assertThat(read.signer().value().name()).as(type).isEqualTo("Hoàng Văn Tưởng");
                List<PlanReading.Row> rows =
                        read.annex().rows().stream().map(Found::value).toList();
                // 21 rows and a heading; the bodies of the first stand in a cell with those of the second, the eighth
                // is
                // broken by the end of the page, "Chủ trì" and "Phối hợp" stand under one heading.
                assertThat(rows).as(type).hasSize(22);
                assertThat(rows.get(1).lead()).as(type).isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
                assertThat(rows.get(1).coordinating()).as(type).isEqualTo("UBND các xã");
                assertThat(rows.get(1).time()).as(type).isEqualTo("Tháng 3/2025");
                assertThat(rows.get(2).heading()).as(type).isTrue();
                assertThat(rows.get(3).coordinating()).as(type).isEqualTo("Hội Nông dân huyện\nUBND các xã");
                assertThat(rows.get(8).content())
                        .as(type)
                        .isEqualTo(
                                "Tổ chức Hội nghị tổng kết phong trào thi đua lần thứ 8 tại các xã, thị trấn trên địa"
                                        + " bàn huyện, bảo đảm thiết thực, tiết kiệm, hiệu quả");
            }
        }
    }

    @Test
    void what_is_no_readable_file_is_refused_with_the_reason() throws IOException {
        refused(new byte[0], "empty");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "type");
        refused("MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), "type");
        refused("%PDF-1.7 nothing of it".getBytes(StandardCharsets.US_ASCII), "damaged");
        refused(zip("xl/workbook.xml", new byte[10]), "type");
        refused(zip("word/document.xml", "<a/>".getBytes(StandardCharsets.US_ASCII)), "damaged");
        refused(zip("word/vbaProject.bin", new byte[10]), "macro");
        refused(zip("word/document.xml", new byte[61 * 1024 * 1024]), "large");
        refused(new byte[10 * 1024 * 1024 + 1], "large");
        refused(pdf(List.of("KE HOACH"), true), "password");
    }

    @Test
    void a_paper_that_is_no_plan_proposes_nothing_and_harms_nothing() {
        PlanReading read = PlanReader.read(SourceText.broken("Lorem ipsum.\n".repeat(2000)));
        assertThat(read.recipients()).isEmpty();
        assertThat(read.quotas()).isEmpty();
        assertThat(read.duties()).isEmpty();
        assertThat(read.annex()).isNull();
    }

    private static void refused(byte[] file, String reason) {
        assertThatThrownBy(() -> ReadableFile.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::code)
                                .containsExactly("reading.refused." + reason));
    }

    // Head and foot in tables of two columns, as offices make them; the annex as a table.
    private static byte[] docx(JsonNode fact, Zones zones) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            List<String> front = new ArrayList<>(List.of(zones.front().get(0)));
            front.addAll(Paragraphs.of(zones.front().subList(1, zones.front().size()), false));
            front.forEach(p -> document.createParagraph().createRun().setText(p));
            Paragraphs.of(zones.body(), false)
                    .forEach(p -> document.createParagraph().createRun().setText(p));
            XWPFTable foot = document.createTable(1, 2);
            zones.foot().stream()
                    .filter(l -> l.startsWith("-") || l.startsWith("Nơi"))
                    .forEach(l ->
                            foot.getRow(0).getCell(0).addParagraph().createRun().setText(l));
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", fact.get("signer").asText())
                    .forEach(l ->
                            foot.getRow(0).getCell(1).addParagraph().createRun().setText(l));
            List.of("PHỤ LỤC", zones.annex().get(1))
                    .forEach(l -> document.createParagraph().createRun().setText(l));
            JsonNode annex = fact.get("annex");
            XWPFTable table = document.createTable(annex.get("rows").size() + 1, 6);
            for (int c = 0; c < 6; c++) {
                table.getRow(0).getCell(c).setText(annex.get("columns").get(c).asText());
            }
            int at = 1;
            for (JsonNode row : annex.get("rows")) {
                List<String> cells = List.of(
                        String.valueOf(at),
                        row.get("form").asText(),
                        row.get("content").asText(),
                        row.get("time").asText(),
                        bodies(row.get("lead")),
                        bodies(row.get("coordinating")));
                for (int c = 0; c < 6; c++) {
                    table.getRow(at).getCell(c).setText(cells.get(c));
                }
                at++;
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static String bodies(JsonNode list) {
        return String.join(
                "; ",
                StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static byte[] pdf(List<String> lines, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = ReadableFileTest.class.getResourceAsStream(FONT);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType0Font serif = PDType0Font.load(document, font);
            for (int from = 0; from < lines.size(); from += 45) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(serif, 11);
                    content.newLineAtOffset(50, 760);
                    for (String line : lines.subList(from, Math.min(lines.size(), from + 45))) {
                        content.showText(line);
                        content.newLineAtOffset(0, -16);
                    }
                    content.endText();
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private JsonNode fact(String id) {
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(f -> f.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode fact) throws IOException {
        return Normalizer.normalize(resource("seeds/" + fact.get("file").asText()), Normalizer.Form.NFC);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReadableFileTest.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
