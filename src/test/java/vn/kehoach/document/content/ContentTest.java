package vn.kehoach.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.KehoachTest;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.document.Uploads;
import vn.kehoach.time.BusinessClock;

/** Content is kept once, given out only as it came in, and leaves when nobody holds it any more. */
@KehoachTest
class ContentTest {

    @Autowired
    private Files files;

    @Autowired
    private Contents contents;

    @Autowired
    private ContentSweep sweep;

    @Autowired
    private DatabaseStore database;

    @Autowired
    private OwnTransaction apart;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = "T-" + UUID.randomUUID();
    private final byte[] content = Uploads.pdf("/Info (" + subject + " " + "x".repeat(700_000) + ")");

    private StoredFile store() {
        return files.store(subject, "task", "attachment", "a.pdf", content, "snv.chuyenvien");
    }

    private byte[] read(StoredFile file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.writeTo(file.id(), bytes);
        return bytes.toByteArray();
    }

    private long rows(String table, StoredFile file) {
        return jdbc.sql("select count(*) from " + table + " where sha256 = ?")
                .param(file.sha256())
                .query(Long.class)
                .single();
    }

    private String state(StoredFile file) {
        return jdbc.sql("select state || ' ' || place from content where sha256 = ?")
                .param(file.sha256())
                .query(String.class)
                .single();
    }

    @Test
    void the_same_content_is_kept_once_and_counted() throws IOException {
        StoredFile first = store();
        StoredFile second = store();
        assertThat(rows("content", first)).isOne();
        assertThat(rows("content_piece", first)).isEqualTo(2);
        assertThat(contents.uses(first.sha256())).isEqualTo(2);
        files.remove(first.id(), "task", "snv.chuyenvien");
        assertThat(contents.uses(first.sha256())).isOne();
        assertThat(read(second)).isEqualTo(content);
    }

    @Test
    void content_that_was_changed_where_it_lies_is_not_given_out_whole() {
        StoredFile file = store();
        jdbc.sql("update content_piece set piece = ? where sha256 = ? and seq_no = 1")
                .params(new byte[] {1, 2, 3}, file.sha256())
                .update();
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining("changed");
        jdbc.sql("delete from content_piece where sha256 = ?")
                .param(file.sha256())
                .update();
        assertThatThrownBy(() -> read(file)).isInstanceOf(StorageFailure.class);
        // Others share this database.
        jdbc.sql("delete from document_file where sha256 = ?")
                .param(file.sha256())
                .update();
        jdbc.sql("delete from content where sha256 = ?").param(file.sha256()).update();
    }

    @Test
    void content_leaves_when_nobody_has_held_it_for_a_while_and_comes_again() throws IOException {
        StoredFile file = store();
        files.remove(file.id(), "task", "snv.chuyenvien");
        sweep.run();
        assertThat(state(file)).isEqualTo("KEPT DATABASE");
        age(file);
        sweep.run();
        assertThat(state(file)).isEqualTo("GONE DATABASE");
        assertThat(rows("content_piece", file)).isZero();

        assertThat(read(store())).isEqualTo(content);
        age(file);
        sweep.run();
        assertThat(state(file)).isEqualTo("KEPT DATABASE");
    }

    private void age(StoredFile file) {
        jdbc.sql("update content set touched_at = ? where sha256 = ?")
                .params(java.sql.Timestamp.from(clock.now().minus(Duration.ofDays(31))), file.sha256())
                .update();
    }

    @Test
    void what_lies_elsewhere_follows_the_setting(@TempDir Path folder) throws IOException {
        StoredFile file = store();
        Stores stores = new Stores(settings(folder), database);
        ContentMove move = new ContentMove(jdbc, apart, stores);
        while (move.run() > 0) {}
        assertThat(state(file)).isEqualTo("KEPT FOLDER");
        assertThat(rows("content_piece", file)).isZero();
        assertThat(rows("content_left", file)).isZero();
        try (InputStream in = new Contents(jdbc, apart, clock, stores).open(file.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        // Others share this database.
        Stores back = new Stores(settings(folder, ContentSettings.Place.DATABASE), database);
        while (new ContentMove(jdbc, apart, back).run() > 0) {}
        assertThat(read(file)).isEqualTo(content);
        assertThat(partsIn(folder)).isEmpty();
    }

    /** Case 17, small: the campaign fills real disks. */
    @Test
    void a_full_disk_is_told_and_nothing_remains_there(@TempDir Path folder, @TempDir Path sent) throws IOException {
        Path file = java.nio.file.Files.write(sent.resolve("a"), content);
        String sha256 = "f".repeat(24) + subject.replace("-", "").toLowerCase().substring(1) + "00000000";
        FullDisk disk = new FullDisk(folder);
        Contents full = new Contents(jdbc, apart, clock, new Stores(settings(folder), database) {
            @Override
            ContentStore at(ContentSettings.Place place) {
                return disk;
            }
        });
        assertThatThrownBy(() -> full.keep(sha256, content.length, file)).isInstanceOf(StorageFailure.class);
        assertThat(partsIn(folder)).isEmpty();
        assertThatThrownBy(() -> full.open(sha256)).isInstanceOf(StorageFailure.class);

        disk.full = false;
        full.keep(sha256, content.length, file);
        assertThat(partsIn(folder)).containsExactly(sha256);
        jdbc.sql("delete from content where sha256 = ?").param(sha256).update();
    }

    private static ContentSettings settings(Path folder) {
        return settings(folder, ContentSettings.Place.FOLDER);
    }

    private static ContentSettings settings(Path folder, ContentSettings.Place place) {
        return new ContentSettings(place, folder, null, 30, 30, Duration.ofDays(30), Duration.ofHours(1));
    }

    private static List<String> partsIn(Path folder) throws IOException {
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    private static final class FullDisk extends FolderStore {
        private boolean full = true;

        FullDisk(Path folder) {
            super(folder);
        }

        @Override
        OutputStream out(FileChannel channel) {
            OutputStream out = super.out(channel);
            return !full
                    ? out
                    : new OutputStream() {
                        private int left = 100_000;

                        @Override
                        public void write(int b) throws IOException {
                            if (left-- == 0) {
                                throw new IOException("No space left on device");
                            }
                            out.write(b);
                        }
                    };
        }
    }
}
