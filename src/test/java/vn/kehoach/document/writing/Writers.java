package vn.kehoach.document.writing;

import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.Rendered;

/** The writer of documents without the program around it. */
public final class Writers {

    private Writers() {}

    /** With the fonts that come with the program. */
    public static DocumentWriter free() {
        return new DocumentWriter() {
            private final Typeface typeface = Typeface.from("");

            @Override
            public Rendered docx(OfficialDocument document) {
                return new Rendered(new DocxOutput(typeface).write(document), "", "");
            }

            @Override
            public Rendered pdf(OfficialDocument document) {
                return new Rendered(new PdfOutput(typeface).write(document), "", "");
            }
        };
    }
}
