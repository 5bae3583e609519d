package vn.kehoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.content.ContentSettings;
import vn.kehoach.document.content.Contents;
import vn.kehoach.document.content.StorageFailure;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Files of subjects: who sent what, when, under which name. What they hold lies with {@link Contents}. */
@Repository
public class Files {

    /** Largest file that is only looked at and not kept, in MB; what is kept has its limit in the settings. */
    public static final int LARGEST_MB = 30;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final IncomingFiles incoming;
    private final Contents contents;
    private final ContentSettings settings;

    Files(JdbcClient jdbc, BusinessClock clock, IncomingFiles incoming, Contents contents, ContentSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.incoming = incoming;
        this.contents = contents;
        this.settings = settings;
    }

    /**
     * Takes a file in that the program holds in memory.
     *
     * @param subjectKey what it belongs to
     * @param taskId the task in which it was uploaded, or null
     * @param slot for what, e.g. {@code attachment}
     * @param name as the browser sent it
     * @param content its bytes
     * @param login who uploads
     * @return the stored file
     * @throws Refusal if size, name or real content do not do; field {@code files}
     * @throws StorageFailure if there is no room for it
     */
    public StoredFile store(String subjectKey, String taskId, String slot, String name, byte[] content, String login) {
        return store(subjectKey, taskId, slot, name, new ByteArrayResource(content), login);
    }

    /**
     * Takes a file in as it comes. Without a transaction of the caller's at best: a slow disk holds no connection then.
     *
     * @param subjectKey what it belongs to
     * @param taskId the task in which it was uploaded, or null
     * @param slot for what, e.g. {@code attachment}
     * @param name as the browser sent it
     * @param content where it comes from, e.g. a {@code MultipartFile}
     * @param login who uploads
     * @return the stored file
     * @throws Refusal if size, name or real content do not do; field {@code files}
     * @throws StorageFailure if there is no room for it
     */
    public StoredFile store(
            String subjectKey, String taskId, String slot, String name, InputStreamSource content, String login) {
        if (of(subjectKey).size() >= settings.most()) {
            throw Refusal.invalid(List.of(Problem.of("files", "document.tooMany", settings.most())));
        }
        try (IncomingFile file = incoming.take(name, content)) {
            return store(subjectKey, taskId, slot, file, login);
        }
    }

    /**
     * Takes in a file that has been looked at.
     *
     * @param subjectKey what it belongs to
     * @param taskId the task in which it was uploaded, or null
     * @param slot for what
     * @param file the file; stays open
     * @param login who uploads
     * @return the stored file
     * @throws StorageFailure if there is no room for it
     */
    public StoredFile store(String subjectKey, String taskId, String slot, IncomingFile file, String login) {
        contents.keep(file.sha256(), file.size(), file.path());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document_file (subject_key, task_id, slot, file_name, content_type, size_bytes, sha256,
                    uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        subjectKey,
                        taskId,
                        slot,
                        file.name(),
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        login,
                        Timestamp.from(clock.now()))
                .update(key, "id");
        return find(key.getKey().longValue()).orElseThrow();
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
     * @param ids of files
     * @return those that are there, by their ids
     */
    public Map<Long, StoredFile> all(Collection<Long> ids) {
        List<Long> wanted = ids.stream().distinct().toList();
        Map<Long, StoredFile> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            jdbc.sql("select * from document_file where id in (:ids) and removed_at is null")
                    .param("ids", wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)))
                    .query(Files::row)
                    .list()
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
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
     * Takes a file away from its subject. Only who uploaded it in the same task may; the content leaves
     * after a while unless another file holds the same.
     *
     * @param id the file
     * @param taskId the task
     * @param login who removes it
     * @throws Refusal if there is no such file of his
     */
    @Transactional
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
     * Writes a file's content, part by part.
     *
     * @param id the file
     * @param out where to
     * @throws IOException if the receiver went away, or the content is not what it was
     * @throws StorageFailure if it cannot be read
     */
    public void writeTo(long id, OutputStream out) throws IOException {
        try (InputStream in = open(id)) {
            in.transferTo(out);
        }
    }

    /**
     * @param id the file
     * @return its content from the beginning; to be closed
     * @throws Refusal if there is no such file
     * @throws StorageFailure if it cannot be read
     */
    public InputStream open(long id) {
        return contents.open(find(id).orElseThrow(Refusal::notFound).sha256());
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
