package vn.kehoach.document.writing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.Rendered;
import vn.kehoach.text.Texts;

/** Writes official documents with the fonts of this installation. */
@Component
class OfficialDocuments implements DocumentWriter {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    private final String fonts;
    private final Texts texts;
    private Typeface typeface;

    /**
     * @param fonts {@code kehoach.document.fonts-dir}, the folder with the office's own Times New Roman, or empty
     * @throws IllegalStateException if it is set and the fonts are not there
     */
    OfficialDocuments(@Value("${kehoach.document.fonts-dir:}") String fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
        if (!fonts.isBlank()) {
            typeface();
        }
    }

    @Override
    public Rendered docx(OfficialDocument document) {
        return new Rendered(
                new DocxOutput(typeface()).write(document), DOCX, texts.get("document.font.named", Typeface.ASKED));
    }

    @Override
    public Rendered pdf(OfficialDocument document) {
        Typeface type = typeface();
        String note = type.licensed() ? "document.font.licensed" : "document.font.free";
        return new Rendered(new PdfOutput(type).write(document), PDF, texts.get(note, Typeface.ASKED, Typeface.FREE));
    }

    // Read when first needed: most of what starts this program writes no document.
    private synchronized Typeface typeface() {
        if (typeface == null) {
            typeface = Typeface.from(fonts);
        }
        return typeface;
    }
}
