package vn.kehoach.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Documents as other programs and other people make them: other styles, shapes for lines, lists that Word numbers. */
class OtherHandsTest {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private static final String LONG = Specimens.LONG;

    @Test
    void a_paper_set_by_hand_that_keeps_the_rules_is_left_alone() throws Unreadable {
        assertThat(broken(parts(body("")))).isEmpty();
    }

    @Test
    void looks_come_from_defaults_themes_bases_and_lists_alike() throws Unreadable {
        Map<String, String> parts = parts(body(""));
        parts.computeIfPresent("word/theme/theme1.xml", (n, xml) -> xml.replace("Times New Roman", "Calibri"));
        assertThat(broken(parts)).containsExactly("font");

        parts = parts(body(""));
        parts.computeIfPresent("word/styles.xml", (n, xml) -> xml.replace("w:sz w:val=\"28\"", "w:sz w:val=\"24\""));
        assertThat(broken(parts)).contains("bodySize", "titleSize", "nameSize").doesNotContain("recipientsSize");

        // A switch in a character style turns that of the paragraph's style (ECMA-376, part 1, 17.7.3).
        parts = parts(body("").replace(
                        "<w:t>Nguyễn Văn An", "<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>Nguyễn Văn An"));
        assertThat(broken(parts)).containsExactly("nameLook");
    }

    /** Word counts a, b, c, d, e; the decree has đ between. */
    @Test
    void a_list_that_Word_numbers_misses_a_letter() throws Unreadable {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            points.append(text("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>", LONG));
        }
        assertThat(broken(parts(body(points.toString())))).containsExactly("pointOrder");
    }

    @Test
    void what_was_deleted_while_changes_were_tracked_is_not_there() throws Unreadable {
        String deleted = "<w:p><w:pPr><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:del w:id=\"1\"><w:r>"
                + "<w:rPr><w:sz w:val=\"60\"/></w:rPr><w:delText>Đã xóa</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>"
                + LONG + "</w:t></w:r></w:ins></w:p>";
        assertThat(broken(parts(body(deleted)))).isEmpty();
    }

    @Test
    void nothing_outside_of_the_file_is_asked_for() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        for (String part : List.of("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels")) {
            Map<String, String> parts = parts(body(""));
            parts.computeIfPresent(part, (n, xml) -> entity + xml.replace("</w:t>", "&e;</w:t>"));
            assertThatThrownBy(() -> DocxParts.of(zip(parts)))
                    .as(part)
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.reason).isEqualTo("doctype"));
        }
    }

    @Test
    void what_is_no_paper_is_refused_in_good_time() {
        Map<String, String> parts = parts(body(""));
        refused("damaged", "PK and nothing".getBytes(StandardCharsets.UTF_8));
        refused("damaged", zip(Map.of("word/styles.xml", "<w:styles " + NAMESPACES + "/>")));
        parts.put("word/document.xml", "<w:document " + NAMESPACES + "><w:body><w:p>");
        refused("damaged", zip(parts));
        parts.put("word/document.xml", "<w:document " + NAMESPACES + ">" + "<w:ins>".repeat(500));
        refused("tooLarge", zip(parts));
        parts.put("word/document.xml", "<w:document " + NAMESPACES + ">" + "<w:p/>".repeat(600_000) + "</w:document>");
        refused("tooLarge", zip(parts));
        parts.put("word/document.xml", "<w:document>" + " ".repeat(30_000_000) + "</w:document>");
        refused("tooLarge", zip(parts));
    }

    @Test
    void an_empty_paper_lacks_what_every_paper_has() throws Unreadable {
        assertThat(broken(parts("")))
                .contains(
                        "nationWords",
                        "mottoWords",
                        "issuerPresent",
                        "numberWords",
                        "dateWords",
                        "kindPresent",
                        "signerPresent",
                        "recipientsPresent");
    }

    /** Letters of a good paper are swapped, doubled and lost at random; it is measured or refused, and soon. */
    @Test
    void garbled_papers_are_measured_or_refused() {
        long seed = Long.getLong("kehoach.seed", 20_231_121L);
        Random random = new Random(seed);
        long begun = System.nanoTime();
        int measured = 0;
        for (int run = 0; run < 150; run++) {
            Map<String, String> parts = parts(body(""));
            List<String> names = List.copyOf(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            StringBuilder xml = new StringBuilder(parts.get(name));
            for (int i = 0; i < 4; i++) {
                int at = random.nextInt(xml.length());
                switch (random.nextInt(3)) {
                    case 0 -> xml.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> xml.insert(at, xml.substring(at, Math.min(xml.length(), at + random.nextInt(80))));
                    default -> xml.delete(at, Math.min(xml.length(), at + random.nextInt(40)));
                }
            }
            parts.put(name, xml.toString());
            try {
                broken(parts);
                measured++;
            } catch (Unreadable e) {
                assertThat(e.reason).isIn("damaged", "tooLarge", "doctype");
            }
        }
        assertThat(measured).as("measured, seed " + seed).isPositive();
        assertThat((System.nanoTime() - begun) / 1_000_000_000).as("seconds").isLessThan(60);
    }

    private static void refused(String reason, byte[] docx) {
        assertThatThrownBy(() -> LayoutCheck.paper(DocxParts.of(docx)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason).isEqualTo(reason));
    }

    private static List<String> broken(Map<String, String> parts) throws Unreadable {
        Paper paper = LayoutCheck.paper(DocxParts.of(zip(parts)));
        return Rules.ALL.stream()
                .filter(rule -> rule.look().apply(paper).findAny().isPresent())
                .map(Rule::id)
                .toList();
    }

    private static String text(String look, String words) {
        return "<w:p><w:pPr>" + look + "<w:ind w:left=\"0\" w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr>"
                + run("", words) + "</w:p>";
    }

    private static String run(String look, String words) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String centred(String runs) {
        return "<w:p><w:pPr><w:spacing w:before=\"0\" w:line=\"240\"/><w:jc w:val=\"center\"/></w:pPr>" + runs
                + "</w:p>";
    }

    private static String cell(String paragraphs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"4500\"/></w:tcPr>" + paragraphs + "</w:tc>";
    }

    private static String row(String left, String right) {
        return "<w:tr>" + cell(left) + cell(right) + "</w:tr>";
    }

    /** As it is drawn today, and once more for old programs. */
    private static String stroke(int millimetres) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:extent cx=\""
                + millimetres * 36_000 + "\" cy=\"0\"/><a:graphic><a:prstGeom prst=\"line\"/></a:graphic></wp:anchor>"
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from=\"0,0\" to=\"500pt,0\"/></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>";
    }

    private static String body(String more) {
        String bold = "<w:b/>";
        String small = "<w:sz w:val=\"26\"/>";
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9000\"/></w:tblPr>"
                + row(
                        centred(run(small, "UBND TỈNH BẮC GIANG"))
                                + centred(run(small + bold, "BAN DÂN TỘC") + stroke(16)),
                        centred(run(small + bold, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                                + centred(run(bold, "Độc lập - Tự do - Hạnh phúc") + stroke(69)))
                + row(
                        centred(run(small, "Số: 08/KH-BDT")),
                        centred(run("<w:i/>", "Bắc Giang, ngày 22 tháng 3 năm 2024")))
                + "</w:tbl>"
                + "<w:p/>"
                + centred(run(bold, "KẾ HOẠCH"))
                + centred(run(bold, "Cải cách hành chính năm 2024") + stroke(28))
                + "<w:p/>"
                + text("", "Thực hiện kế hoạch của tỉnh, Ban Dân tộc ban hành kế hoạch như sau:")
                + text("", "I. MỤC TIÊU").replace("<w:rPr>", "<w:rPr>" + bold)
                + text("", LONG)
                + more
                + text("", LONG.replaceAll("\\.$", "./."))
                + "<w:p/><w:tbl><w:tblPr/>"
                + row(
                        "<w:p>" + run("<w:b/><w:i/><w:sz w:val=\"24\"/>", "Nơi nhận:") + "</w:p>"
                                + "<w:p>" + run("<w:sz w:val=\"22\"/>", "- UBND tỉnh (b/c);") + "<w:r><w:br/></w:r>"
                                + run("<w:sz w:val=\"22\"/>", "- Lưu: VT, VP.") + "</w:p>",
                        centred(run(bold, "KT. TRƯỞNG BAN"))
                                + centred(run(bold, "PHÓ TRƯỞNG BAN"))
                                + "<w:p/><w:p/>"
                                + "<w:p><w:pPr><w:pStyle w:val=\"Name\"/></w:pPr><w:r><w:t>Nguyễn Văn An</w:t></w:r></w:p>")
                + "</w:tbl>";
    }

    private static Map<String, String> parts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml",
                "<w:document " + NAMESPACES + "><w:body>" + body + "<w:sectPr>"
                        + "<w:headerReference w:type=\"default\" r:id=\"rId9\"/>"
                        + "<w:pgSz w:w=\"11907\" w:h=\"16840\"/>"
                        + "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\"/><w:titlePg/>"
                        + "</w:sectPr></w:body></w:document>");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId9\" Type=\"header\" Target=\"header3.xml\"/></Relationships>");
        parts.put(
                "word/header3.xml",
                "<w:hdr " + NAMESPACES + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar"
                        + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", "2")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>");
        parts.put(
                "word/theme/theme1.xml",
                "<a:theme " + NAMESPACES + "><a:themeElements><a:fontScheme><a:minorFont>"
                        + "<a:latin typeface=\"Times New Roman\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>");
        parts.put(
                "word/numbering.xml",
                "<w:numbering " + NAMESPACES + "><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\">"
                        + "<w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>");
        parts.put(
                "word/styles.xml",
                "<w:styles " + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>"
                        + "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/><w:sz w:val=\"22\"/></w:rPr>"
                        + "</w:rPrDefault></w:docDefaults>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:pPr>"
                        + "<w:spacing w:before=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr>"
                        + "<w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Name\"><w:basedOn w:val=\"Normal\"/><w:pPr>"
                        + "<w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style></w:styles>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
