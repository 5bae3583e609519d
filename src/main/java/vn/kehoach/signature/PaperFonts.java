package vn.kehoach.signature;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;

/** The face in which number and date are filled in: metrics of Times New Roman, every Vietnamese letter, in the program. */
final class PaperFonts {

    private static final String FOLDER = "com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";

    private PaperFonts() {}

    static InputStream open(boolean italic) throws IOException {
        return new ClassPathResource(FOLDER + (italic ? "Italic" : "Regular") + ".ttf").getInputStream();
    }
}
