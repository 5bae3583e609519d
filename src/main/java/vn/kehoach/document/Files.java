package vn.kehoach.document;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Takes files in and gives them out. What a file is, is told by its content. */
@Repository
@Transactional
public class Files {

    /** Largest file taken, in MB. */
    public static final int LARGEST_MB = 30;

    private static final int MOST = 30;
    private static final int PIECE = 500_000;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Texts texts;

    Files(JdbcClient jdbc, BusinessClock clock, Texts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Takes a file in.
     *
     * @param subjectKey what it belongs to
     * @param taskId the task in which it was uploaded, or null
     * @param slot for what, e.g. {@code attachment}
     * @param name as the browser sent it
     * @param content its bytes
     * @param login who uploads
     * @return the stored file
     * @throws Refusal if size, name or real content do not do; field {@code files}
     */
    public StoredFile store(String subjectKey, String taskId, String slot, String name, byte[] content, String login) {
        String clean = clean(name);
        if (of(subjectKey).size() >= MOST) {
            throw Refusal.invalid(List.of(Problem.of("files", "document.tooMany", MOST)));
        }
        if (content.length > LARGEST_MB * 1_000_000) {
            throw refused(clean, "size");
        }
        FileTypes.Verdict verdict = FileTypes.judge(clean, content);
        if (verdict.refusal() != null) {
            throw refused(clean, verdict.refusal());
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document_file (subject_key, task_id, slot, file_name, content_type, size_bytes, sha256,
                    uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        subjectKey,
                        taskId,
                        slot,
                        clean,
                        verdict.contentType(),
                        content.length,
                        sha256(content),
                        login,
                        Timestamp.from(clock.now()))
                .update(key, "id");
        long id = key.getKey().longValue();
        for (int from = 0, piece = 0; from < content.length; from += PIECE, piece++) {
            jdbc.sql("insert into document_piece (file_id, seq_no, content) values (?, ?, ?)")
                    .params(id, piece, Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
                    .update();
        }
        return find(id).orElseThrow();
    }

    private Refusal refused(String name, String reason) {
        return Refusal.invalid(List.of(Problem.of(
                "files",
                "document.refused",
                name,
                texts.get("document.reason." + reason),
                texts.get("document.types"),
                LARGEST_MB)));
    }

    /**
     * @param id a file's id
     * @return the file, or empty if there is none or it was removed
     */
    public Optional<StoredFile> find(long id) {
        return jdbc.sql("select * from document_file where id = ? and removed_at is null")
                .param(id)
                .query(Files::row)
                .optional();
    }

    /**
     * @param subjectKey e.g. {@code KH-17}
     * @return its files, the oldest first
     */
    public List<StoredFile> of(String subjectKey) {
        return jdbc.sql("select * from document_file where subject_key = ? and removed_at is null order by id")
                .param(subjectKey)
                .query(Files::row)
                .list();
    }

    /**
     * Takes a file away from its subject. Only who uploaded it in the same task may; the content stays for the record.
     *
     * @param id the file
     * @param taskId the task
     * @param login who removes it
     * @throws Refusal if there is no such file of his
     */
    public void remove(long id, String taskId, String login) {
        int removed = jdbc.sql("""
                update document_file set removed_at = ?
                where id = ? and task_id = ? and uploaded_by = ? and removed_at is null""")
                .params(Timestamp.from(clock.now()), id, taskId, login)
                .update();
        if (removed == 0) {
            throw Refusal.notFound();
        }
    }

    /**
     * Writes a file's content, piece by piece.
     *
     * @param id the file
     * @param out where to
     * @throws IOException if the receiver went away
     */
    public void writeTo(long id, OutputStream out) throws IOException {
        int piece = 0;
        for (Optional<byte[]> next = piece(id, piece); next.isPresent(); next = piece(id, ++piece)) {
            out.write(next.get());
        }
    }

    private Optional<byte[]> piece(long id, int seqNo) {
        return jdbc.sql("select content from document_piece where file_id = ? and seq_no = ?")
                .params(id, seqNo)
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }

    private static String clean(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredFile row(ResultSet rs, int n) throws SQLException {
        return new StoredFile(
                rs.getLong("id"),
                rs.getString("subject_key"),
                rs.getString("slot"),
                rs.getString("file_name"),
                rs.getString("content_type"),
                rs.getLong("size_bytes"),
                rs.getString("sha256"),
                rs.getString("uploaded_by"),
                rs.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
