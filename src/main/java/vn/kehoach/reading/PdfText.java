package vn.kehoach.reading;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Text of a PDF that has text. A page that is only a picture has none: the paper must be typed or recognised elsewhere. */
final class PdfText {

    private static final int MOST_PAGES = 200;
    private static final int MOST_CHARACTERS = 2_000_000;

    private PdfText() {}

    /** Broken lines, in the order in which the pages are written. */
    static SourceText read(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(Math.min(MOST_PAGES, document.getNumberOfPages()));
            stripper.setLineSeparator("\n");
            String text = stripper.getText(document);
            if (text.length() > MOST_CHARACTERS) {
                throw new IOException("more than " + MOST_CHARACTERS + " characters");
            }
            return SourceText.broken(text);
        }
    }
}
