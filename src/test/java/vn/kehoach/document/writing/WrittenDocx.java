package vn.kehoach.document.writing;

import vn.kehoach.document.OfficialDocument;

/** The writer without the program around it, for tests that change what it wrote. */
public final class WrittenDocx {

    private static final Typeface TYPEFACE = Typeface.from("");

    private WrittenDocx() {}

    /** The DOCX of a document. */
    public static byte[] of(OfficialDocument document) {
        return new DocxOutput(TYPEFACE).write(document);
    }
}
