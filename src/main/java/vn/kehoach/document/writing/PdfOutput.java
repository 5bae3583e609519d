package vn.kehoach.document.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;

/** Writes the PDF. The document and each annex are set apart: each numbers its pages from 1 (mục II.10). */
final class PdfOutput {

    private final HtmlPages pages;
    private final PdfPages press;
    private final ReservedFields reserved;

    PdfOutput(Typeface typeface) {
        this.pages = new HtmlPages(typeface);
        this.press = new PdfPages(typeface);
        this.reserved = new ReservedFields(typeface);
    }

    byte[] write(OfficialDocument document) {
        String html = pages.document(document);
        CRC32 fingerprint = new CRC32();
        fingerprint.update(html.getBytes(StandardCharsets.UTF_8));
        try (PDDocument whole = press.set(html)) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (Annex annex : document.annexes()) {
                try (PDDocument further = press.set(pages.annex(document, annex))) {
                    merger.appendDocument(whole, further);
                }
            }
            reserved.put(whole);
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(Wording.line(document.kind().words() + " " + document.title()));
            whole.setDocumentInformation(about);
            whole.getDocumentCatalog().setLanguage("vi-VN");
            // The same document gives the same file, whenever it is made.
            whole.getDocument().getTrailer().removeItem(COSName.ID);
            whole.setDocumentId(fingerprint.getValue());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be written", e);
        }
    }
}
