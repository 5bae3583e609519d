package vn.kehoach.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Person signs, number and date are filled in, the body signs: every signature stays good, and nothing else may change. */
class SignatureChainTest {

    private static final Instant SIGNED = Instant.parse("2023-04-05T02:30:00Z");
    private static final Instant SEALED = Instant.parse("2023-04-05T09:00:00Z");
    private static final DemoAuthority AUTHORITY = new DemoAuthority();
    private static final SigningKey CHAIR =
            AUTHORITY.key("chair", "Trần Minh Đức", DemoImages.signature("Trần Minh Đức"));
    private static final SigningKey BODY = AUTHORITY.key("body", "Ủy ban nhân dân tỉnh Bắc Ninh", DemoImages.seal());
    private static final SignatureReader READER =
            new SignatureReader(new Anchors(List.of(AUTHORITY.certificate()), false), at -> at);

    private static byte[] presented;
    private static byte[] signed;
    private static byte[] numbered;
    private static byte[] sealed;

    @TempDir
    Path folder;

    @BeforeAll
    static void makesThePaper() throws IOException {
        presented = Paper.blank();
        signed = PdfSigner.sign(
                presented, CHAIR, new PdfSigner.Act(SignatureFields.SIGNER, "Ký ban hành", "Bắc Ninh", SIGNED, true));
        numbered = ReservedFields.fill(
                signed, Map.of(SignatureFields.NUMBER, "93", SignatureFields.DATE, "ngày 05 tháng 4 năm 2023"));
        sealed = PdfSigner.sign(
                numbered,
                BODY,
                new PdfSigner.Act(SignatureFields.ORGANIZATION, "Ký số của cơ quan", "Bắc Ninh", SEALED, false));
    }

    @Test
    void bothSignaturesAreGoodAfterTheNumberWasFilledIn() {
        List<FoundSignature> found = READER.read(sealed);

        assertThat(found)
                .extracting(FoundSignature::field)
                .containsExactly(SignatureFields.SIGNER, SignatureFields.ORGANIZATION);
        assertThat(found).allMatch(FoundSignature::intact);
        assertThat(found).flatExtracting(FoundSignature::changes).isEmpty();
        assertThat(found).extracting(signature -> signature.worth().trust()).containsOnly(Trust.DEMONSTRATION);
        assertThat(found)
                .extracting(signature -> Certificates.name(signature.holder()))
                .containsExactly("Trần Minh Đức", "Ủy ban nhân dân tỉnh Bắc Ninh");
        assertThat(found).extracting(FoundSignature::at).containsExactly(SIGNED, SEALED);
        assertThat(found.get(0).sha256()).isEqualTo(Digests.sha256(signed));
        assertThat(found).extracting(FoundSignature::last).containsExactly(false, true);
    }

    @Test
    void whatWasSignedIsWhatWasPresented() {
        assertThat(PaperComparison.between(presented, signed, SignatureFields.RESERVED))
                .isEmpty();
        assertThat(PaperComparison.between(presented, sealed, SignatureFields.RESERVED))
                .isEmpty();
    }

    @Test
    @DisplayName("the file tells the time with +07:00")
    void tellsTheTimeOfVietnam() {
        String file = new String(sealed, StandardCharsets.ISO_8859_1);
        assertThat(file).contains("D:20230405093000+07'00'", "D:20230405160000+07'00'");
    }

    @Test
    void readersSeeNumberAndDate() throws IOException {
        try (PDDocument document = Loader.loadPDF(sealed)) {
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getField(SignatureFields.NUMBER)
                            .getValueAsString())
                    .isEqualTo("93");
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document)).contains("ngày 05 tháng 4 năm 2023", "93");
        }
    }

    @Test
    void anotherValidatorAgrees() throws Exception {
        assumeThat(Path.of("/usr/bin/pdfsig"))
                .as("poppler-utils is not installed")
                .exists();
        assertThat(pdfsig(sealed))
                .containsOnlyOnce("Signature #2")
                .doesNotContain("Signature #3")
                .contains("Signature is Valid.")
                .doesNotContain("Signature is Invalid", "Digest Mismatch", "Error");
        assertThat(pdfsig(sealed).split("Signature is Valid\\.", -1)).hasSize(3);
        assertThat(pdfsig(flipped(sealed))).contains("Digest Mismatch");
    }

    @Test
    void aByteThatWasChangedIsSeen() {
        assertThat(READER.read(flipped(sealed))).anyMatch(signature -> !signature.intact());
    }

    @Test
    void aNumberThatWasGivenStays() throws IOException {
        byte[] again = ReservedFields.fill(sealed, Map.of(SignatureFields.NUMBER, "94"));
        assertThat(changes(again)).containsExactly(new PaperChange(PaperChange.Kind.FIELD, SignatureFields.NUMBER));
        byte[] before = ReservedFields.fill(numbered, Map.of(SignatureFields.NUMBER, "94"));
        // Between the two signatures nobody has vouched for the number yet; the body's signature does.
        assertThat(changes(before)).isEmpty();
    }

    @Test
    void nothingElseMayChange() throws IOException {
        assertThat(changes(altered(sealed, SignatureChainTest::overwrite)))
                .contains(new PaperChange(PaperChange.Kind.PAGE, "1"));
        assertThat(changes(altered(sealed, document -> document.getPage(1).setRotation(90))))
                .contains(new PaperChange(PaperChange.Kind.PAGE, "2"));
        assertThat(changes(altered(sealed, document -> {
                    document.addPage(new PDPage(PDRectangle.A4));
                    document.getPages().getCOSObject().setNeedToBeUpdated(true);
                })))
                .contains(new PaperChange(PaperChange.Kind.PAGES, ""));
        assertThat(changes(altered(sealed, SignatureChainTest::note)))
                .contains(new PaperChange(PaperChange.Kind.NOTE, "1"));
        assertThat(changes(altered(sealed, document -> {
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
                    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                })))
                .contains(new PaperChange(PaperChange.Kind.HIDDEN, ""));
    }

    @Test
    void aToolThatWritesTheFileAnewIsUnderstood() throws IOException {
        byte[] anew = saved(presented);
        assertThat(Arrays.equals(anew, 0, presented.length / 2, presented, 0, presented.length / 2))
                .isFalse();
        byte[] outside = PdfSigner.sign(anew, CHAIR, new PdfSigner.Act(SignatureFields.SIGNER, "", "", SIGNED, false));
        assertThat(PaperComparison.between(presented, outside, SignatureFields.RESERVED))
                .isEmpty();

        byte[] another = saved(altered(presented, SignatureChainTest::overwrite));
        byte[] forged =
                PdfSigner.sign(another, CHAIR, new PdfSigner.Act(SignatureFields.SIGNER, "", "", SIGNED, false));
        assertThat(PaperComparison.between(presented, forged, SignatureFields.RESERVED))
                .containsExactly(new PaperChange(PaperChange.Kind.PAGE, "1"));
    }

    @Test
    void aForeignCertificateAndOneThatIsOverAreNamed() {
        SignatureReader strange =
                new SignatureReader(new Anchors(List.of(new DemoAuthority().certificate()), false), at -> at);
        assertThat(strange.read(signed))
                .extracting(found -> found.worth().trust())
                .containsExactly(Trust.UNKNOWN);
        SignatureReader late = new SignatureReader(
                new Anchors(List.of(AUTHORITY.certificate()), false), at -> Instant.parse("2051-01-01T00:00:00Z"));
        assertThat(late.read(signed)).extracting(found -> found.worth().trust()).containsExactly(Trust.EXPIRED);
    }

    @Test
    void whatIsNoPdfIsSaid() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> READER.read("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadablePdf.class);
        assertThat(READER.read(presented)).isEmpty();
    }

    @Test
    void aKeySaysNothingOfItself() {
        assertThat(CHAIR.toString()).startsWith("key of ").doesNotContain("PRIVATE", "BEGIN");
        assertThat(DemoAuthority.made(CHAIR.x509())).isTrue();
    }

    private static List<PaperChange> changes(byte[] pdf) {
        return READER.read(pdf).stream()
                .flatMap(found -> found.changes().stream())
                .distinct()
                .toList();
    }

    private interface Alteration {
        void to(PDDocument document) throws IOException;
    }

    /** An increment: the signatures before it stay intact. */
    private static byte[] altered(byte[] pdf, Alteration alteration) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            alteration.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] saved(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void overwrite(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.addRect(80, 640, 300, 20);
            content.fill();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void note(PDDocument document) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(100, 100, 20, 20));
        note.setContents("Đã sửa");
        document.getPage(0).getAnnotations().add(note);
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] flipped(byte[] pdf) {
        byte[] copy = pdf.clone();
        // Within the first page's content.
        int at = new String(copy, StandardCharsets.ISO_8859_1).indexOf("stream") + 40;
        copy[at] ^= 1;
        return copy;
    }

    private String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("paper.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
