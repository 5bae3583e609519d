package vn.kehoach.document;

import static vn.kehoach.document.Sent.good;
import static vn.kehoach.document.Uploads.relationship;
import static vn.kehoach.document.Uploads.text;
import static vn.kehoach.document.Uploads.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;

/** Sixty files as offices send them, most of them written by the libraries that write such files. */
final class GoodUploads {

    private static final String WORDS = "Kế hoạch cải cách hành chính năm 2023";

    private GoodUploads() {}

    private interface Writing {
        void to(OutputStream out) throws IOException, InvalidFormatException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Sent> all() throws IOException {
        List<Sent> all = new ArrayList<>();
        pdfs(all);
        words(all);
        packages(all);
        sheets(all);
        pictures(all);
        return all;
    }

    private static void pdfs(List<Sent> all) throws IOException {
        all.add(good("a.pdf", Uploads.pdf()));
        all.add(good("Kế hoạch số 36.PDF", Uploads.pdf()));
        all.add(good(Normalizer.normalize("Tờ trình số 12.pdf", Normalizer.Form.NFD), Uploads.pdf()));
        all.add(good("C:\\Users\\Lan\\Tờ trình.pdf", Uploads.pdf()));
        all.add(good("ke hoach (ban chinh) - v2..cuoi.pdf", Uploads.pdf()));
        all.add(good("x".repeat(300) + ".pdf", Uploads.pdf()));
        all.add(good("trailer.pdf", Uploads.pdf("/Info (/Encrypted papers)")));
        all.add(good("about-scripts.pdf", Uploads.pdf("/Info << /Title (How /JavaScript and /JS are refused) >>")));
        all.add(good("whole.pdf", Uploads.pdf(30_000_000)));
        all.add(good(
                "crlf.pdf",
                new String(Uploads.pdf(), StandardCharsets.ISO_8859_1)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1)));
        for (int pages : new int[] {1, 5, 40}) {
            all.add(good("packed-" + pages + ".pdf", pdf(pages, true)));
            all.add(good("plain-" + pages + ".pdf", pdf(pages, false)));
        }
        all.add(good("fields.pdf", fields()));
        all.add(good("links.pdf", links()));
        all.add(good("scan.pdf", scan()));
    }

    private static byte[] pdf(int pages, boolean packed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
                    content.newLineAtOffset(85, 700);
                    content.showText("Ke hoach, trang " + (i + 1));
                    content.endText();
                }
            }
            return bytes(out -> document.save(
                    out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION));
        }
    }

    private static byte[] fields() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField number = new PDTextField(form);
            number.setPartialName("kehoach.number".replace('.', '-'));
            PDSignatureField signer = new PDSignatureField(form);
            form.setFields(List.of(number, signer));
            return bytes(document::save);
        }
    }

    private static byte[] links() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI("https://vanban.chinhphu.example/");
            link.setAction(action);
            page.setAnnotations(List.of(link));
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(page);
            document.getDocumentCatalog().setOpenAction(first);
            document.getDocumentInformation().setTitle(WORDS);
            return bytes(document::save);
        }
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            BufferedImage paper = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_BINARY);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, paper), 0, 0, 595, 842);
            }
            return bytes(document::save);
        }
    }

    private static void words(List<Sent> all) throws IOException {
        all.add(good("empty.docx", word(document -> {})));
        all.add(good("text.docx", word(d -> d.createParagraph().createRun().setText(WORDS))));
        all.add(good("long.docx", word(d -> {
            for (int i = 0; i < 3_000; i++) {
                d.createParagraph().createRun().setText(WORDS + " " + i);
            }
        })));
        all.add(good(
                "table.docx",
                word(d -> d.createTable(40, 6).getRow(0).getCell(0).setText("TT"))));
        all.add(good("styles.docx", word(d -> d.createStyles())));
        all.add(good("footnotes.docx", word(d -> d.createFootnotes())));
        all.add(good("numbered.docx", word(d -> d.createNumbering())));
        all.add(good(
                "linked.docx",
                word(d -> d.createParagraph()
                        .createHyperlinkRun("https://bacninh.example/ke-hoach?nam=2023")
                        .setText("xem"))));
        all.add(good(
                "mailed.docx",
                word(d -> d.createParagraph()
                        .createHyperlinkRun("mailto:snv@bacninh.example")
                        .setText("thư"))));
        all.add(good("picture.docx", word(d -> {
            try (var picture = new java.io.ByteArrayInputStream(Uploads.png())) {
                d.createParagraph()
                        .createRun()
                        .addPicture(picture, Document.PICTURE_TYPE_PNG, "dau.png", Units.toEMU(50), Units.toEMU(50));
            } catch (IOException | InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
        })));
        all.add(good("HOA.DOCX", word(d -> d.createParagraph())));
    }

    private static byte[] word(java.util.function.Consumer<XWPFDocument> writing) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            writing.accept(document);
            return bytes(document::write);
        }
    }

    private static void packages(List<Sent> all) throws IOException {
        all.add(good("small.docx", Uploads.docx()));
        all.add(good("main-elsewhere.docx", zip(Uploads.parts("word/document2.xml", Uploads.WORD + ".main+xml"))));
        all.add(good(
                "parts.docx",
                Uploads.docx(IntStream.range(0, 1_000)
                        .mapToObj(i -> "word/media/" + i + ".xml")
                        .toArray(String[]::new))));
        all.add(good(
                "template.docx",
                with(
                        "word/_rels/settings.xml.rels",
                        relationship(
                                "attachedTemplate",
                                "file:///C:\\Users\\Lan\\Templates\\Cong%20van.dotm",
                                "External"))));
        all.add(good(
                "usual-template.docx",
                with("word/_rels/settings.xml.rels", relationship("attachedTemplate", "Normal.dotm", "External"))));
        all.add(good("chart.docx", with("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Uploads.xlsx())));
        all.add(good("marked.docx", with("docProps/app.xml", text("\uFEFF<?xml version=\"1.0\"?><a/>"))));
        all.add(good(
                "utf16.docx",
                with(
                        "docProps/app.xml",
                        "\uFEFF<?xml version='1.0' encoding='UTF-16'?><a/>".getBytes(StandardCharsets.UTF_16LE))));
        all.add(good("explained.docx", with("word/styles.xml", text("<!-- Mẫu công văn --><?mso-application?><a/>"))));
        all.add(good(
                "much-text.docx", with("word/document3.xml", text("<a>" + "Kế hoạch ".repeat(2_500_000) + "</a>"))));
        all.add(good("stored.docx", bytes(GoodUploads::stored)));
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> parts = Uploads.word();
        parts.put(name, content);
        return zip(parts);
    }

    private static void stored(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> part : Uploads.word().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setComment("không nén");
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
            zip.setComment("Sở Nội vụ");
        }
    }

    private static void sheets(List<Sent> all) throws IOException {
        all.add(good("small.xlsx", Uploads.xlsx("xl/worksheets/sheet1.xml")));
        for (int rows : new int[] {1, 100, 20_000}) {
            all.add(good("fast-" + rows + ".xlsx", bytes(out -> {
                try (Workbook book = new Workbook(out, "Kehoach", "1.0")) {
                    var sheet = book.newWorksheet("Phụ lục");
                    for (int row = 0; row < rows; row++) {
                        sheet.value(row, 0, row);
                        sheet.value(row, 1, "UBND xã số " + row);
                        sheet.formula(row, 2, "A" + (row + 1) + "*2");
                    }
                }
            })));
        }
        all.add(good("poi.xlsx", bytes(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("Phụ lục I").createRow(0).createCell(0).setCellValue(WORDS);
                book.createSheet("Phụ lục II").createRow(0).createCell(0).setCellFormula("1+1");
                book.write(out);
            }
        })));
        // Sizes of its parts stand in the wide fields of the zip format.
        all.add(good("streamed.xlsx", bytes(out -> {
            try (SXSSFWorkbook book = new SXSSFWorkbook(10)) {
                var sheet = book.createSheet("Kết quả");
                for (int row = 0; row < 500; row++) {
                    sheet.createRow(row).createCell(0).setCellValue(WORDS + row);
                }
                book.write(out);
            }
        })));
    }

    private static void pictures(List<Sent> all) {
        int[] kinds = {
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_3BYTE_BGR
        };
        for (int kind : kinds) {
            all.add(good("scan-" + kind + ".png", Uploads.picture("png", 1_240, 1_754, kind)));
            all.add(good("scan-" + kind + ".jpg", Uploads.picture("jpg", 1_240, 1_754, kind)));
        }
        all.add(good("see-through.png", Uploads.picture("png", 100, 100, BufferedImage.TYPE_INT_ARGB)));
        all.add(good("dot.png", Uploads.png()));
        all.add(good("dot.jpeg", Uploads.jpeg()));
        all.add(good("PHOTO.JPG", Uploads.picture("jpg", 4_000, 3_000, BufferedImage.TYPE_INT_RGB)));
        byte[] photo = Uploads.jpeg();
        all.add(good("telephone.jpg", Arrays.copyOf(photo, photo.length + 5_000)));
    }
}
