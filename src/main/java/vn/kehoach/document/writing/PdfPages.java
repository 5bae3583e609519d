package vn.kehoach.document.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kehoach.document.writing.ElementStyle.Face;

/** Sets pages with the fonts embedded. Nothing is fetched: a page that names an address gets nothing for it. */
final class PdfPages {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final String FAMILY = "Document";

    private final Typeface typeface;

    PdfPages(Typeface typeface) {
        this.typeface = typeface;
    }

    PDDocument set(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver((base, uri) -> null);
        for (Face face : Face.values()) {
            byte[] file = typeface.file(face);
            builder.useFont(
                    () -> new ByteArrayInputStream(file),
                    FAMILY,
                    face.bold ? 700 : 400,
                    face.italic ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return Loader.loadPDF(out.toByteArray());
    }
}
