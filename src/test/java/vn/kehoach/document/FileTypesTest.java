package vn.kehoach.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** Cases 18 and 19 of the table of faults, at the door through which every file comes. */
class FileTypesTest {

    private static final long MOST_HEAP = 64_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static List<Sent> good;
    private static List<Sent> bad;

    private final FileDoor door = new FileDoor(30_000_000);
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void make() throws IOException {
        good = GoodUploads.all();
        bad = BadUploads.all();
    }

    @AfterAll
    static void forget() {
        good = null;
        bad = null;
    }

    private FileDoor.Taken take(Sent sent) throws IOException {
        long before = memory.getCurrentThreadAllocatedBytes();
        FileDoor.Taken taken = door.take(sent.name(), sent.content(), FileTypes.ATTACHMENTS);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                .as("all that was ever allocated for " + sent)
                .isLessThan(MOST_HEAP);
        return taken;
    }

    @Test
    void sixty_bad_uploads_are_refused_with_their_reasons() throws IOException {
        assertThat(bad).hasSizeGreaterThanOrEqualTo(60);
        for (Sent sent : bad) {
            assertThat(take(sent)).as(sent.toString()).satisfies(taken -> {
                assertThat(taken.refusal()).isEqualTo(sent.refusal());
                assertThat(taken.file()).isNull();
            });
        }
    }

    @Test
    void sixty_good_uploads_are_taken_whole() throws Exception {
        assertThat(good).hasSizeGreaterThanOrEqualTo(60);
        for (Sent sent : good) {
            FileDoor.Taken taken = take(sent);
            assertThat(taken.refusal()).as(sent.toString()).isNull();
            try (IncomingFile file = taken.file();
                    InputStream content = sent.content().getInputStream()) {
                byte[] whole = content.readAllBytes();
                assertThat(file.size()).isEqualTo(whole.length);
                assertThat(file.sha256())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(whole)));
                assertThat(file.path()).hasBinaryContent(whole);
            }
            assertThat(taken.file().path()).doesNotExist();
        }
    }

    @Test
    void names_lose_what_a_header_or_a_file_system_could_misunderstand() {
        assertThat(FileName.clean("C:\\Users\\Lan\\Tờ trình.pdf")).isEqualTo("Tờ trình.pdf");
        assertThat(FileName.clean("a\r\nSet-Cookie: x\".pdf")).isEqualTo("aSet-Cookie x.pdf");
        assertThat(FileName.clean("bao-cao\u202Efdp.exe")).isEqualTo("bao-caofdp.exe");
        assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
        assertThat(FileName.clean(null)).isEmpty();
        assertThat(FileName.leadsAway("a..pdf")).isFalse();
        assertThat(FileName.leadsAway("..")).isTrue();
    }

    /** A few hundred garbled files; the campaign's case 19 tries many more. */
    @Test
    void garbled_files_get_an_answer_and_no_error(@TempDir Path folder) throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Garbling garbling = new Garbling(new Random(seed), folder, good, bad);
        assertThat(garbling.longest(5)).as(garbling::slowest).isLessThan(LONGEST);
    }

    @Test
    void what_is_taken_is_gone_from_the_disk_when_it_is_refused() throws IOException {
        FileDoor.Taken taken = door.take("a.pdf", new ByteArrayResource(Uploads.text("x")), FileTypes.ATTACHMENTS);
        assertThat(taken).isEqualTo(new FileDoor.Taken("a.pdf", null, "type"));
    }
}
