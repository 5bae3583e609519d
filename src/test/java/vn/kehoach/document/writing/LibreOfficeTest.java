package vn.kehoach.document.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kehoach.document.DocumentWriter;

/** LibreOffice opens what is written for Word, and breaks it into as many pages as the PDF has. */
@Tag("browser")
class LibreOfficeTest {

    @Test
    void every_docx_opens_and_has_as_many_pages(@TempDir Path folder) throws Exception {
        assumeTrue(installed(), "LibreOffice is not installed here: apt-get install libreoffice-writer-nogui");
        DocumentWriter writer = Writers.free();
        for (var plan : SamplePapers.PLANS.entrySet()) {
            Files.write(
                    folder.resolve(plan.getKey() + ".docx"),
                    writer.docx(plan.getValue()).content());
        }
        convert(folder);
        for (var plan : SamplePapers.PLANS.entrySet()) {
            int opened = pages(Files.readAllBytes(folder.resolve(plan.getKey() + ".pdf")));
            int printed = pages(writer.pdf(plan.getValue()).content());
            assertThat(opened).as(plan.getKey()).isBetween(printed - 1, printed + 1);
        }
    }

    private static void convert(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                // A profile of its own: a second LibreOffice with the same one would refuse.
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        SamplePapers.PLANS
                .keySet()
                .forEach(name -> command.add(folder.resolve(name + ".docx").toString()));
        File log = folder.resolve("log").toFile();
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!office.waitFor(2, TimeUnit.MINUTES)) {
            office.destroyForcibly();
        }
        assertThat(folder.resolve("bac-ninh-2023.pdf"))
                .as(Files.readString(log.toPath()))
                .exists();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static boolean installed() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
