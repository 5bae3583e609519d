package vn.kehoach.document.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.plan.SeedPapers;

/**
 * Writes the three plans whose pages lie in docs/images/documents, from which {@code pdftoppm -r 60 -gray -png} makes
 * the pictures.
 */
final class SamplePapers {

    /** Bắc Ninh as it is presented for signature; the others as issued (their numbers and days are examples). */
    static final Map<String, OfficialDocument> PLANS = Map.of(
            "bac-ninh-2023", SeedPapers.bacNinh(null, null),
            "binh-thuan-2023", SeedPapers.binhThuan(36, LocalDate.of(2023, 1, 10)),
            "bac-giang-2024", SeedPapers.bacGiang(5, LocalDate.of(2024, 1, 29)));

    private SamplePapers() {}

    public static void main(String[] folder) throws IOException {
        Path target = Files.createDirectories(Path.of(folder.length == 0 ? "target/documents" : folder[0]));
        DocumentWriter writer = Writers.free();
        for (var plan : PLANS.entrySet()) {
            Files.write(
                    target.resolve(plan.getKey() + ".pdf"),
                    writer.pdf(plan.getValue()).content());
            Files.write(
                    target.resolve(plan.getKey() + ".docx"),
                    writer.docx(plan.getValue()).content());
        }
    }
}
