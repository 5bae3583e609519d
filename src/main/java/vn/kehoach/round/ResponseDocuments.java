package vn.kehoach.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The documents that units gave. Rows are never changed. */
@Repository
public class ResponseDocuments {

    private final JdbcClient jdbc;

    ResponseDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id of the row
     * @return the document, or empty
     */
    public Optional<ResponseDocument> find(long id) {
        return jdbc.sql("select * from response_document where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /**
     * @param responseId a response's id
     * @return its documents, the oldest first
     */
    public List<ResponseDocument> of(long responseId) {
        return jdbc.sql("select * from response_document where response_id = ? order by version_no")
                .param(responseId)
                .query(this::row)
                .list();
    }

    /**
     * @param responseId a response's id
     * @return its latest document, or empty
     */
    public Optional<ResponseDocument> latest(long responseId) {
        List<ResponseDocument> all = of(responseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * @param roundId a round
     * @return the latest document of each response that gave one, by the response's id
     */
    public Map<Long, ResponseDocument> latestOfRound(long roundId) {
        Map<Long, List<Long>> files = new HashMap<>();
        jdbc.sql("""
                select f.document_id, f.file_id from response_document_file f
                join response_document d on d.id = f.document_id join response r on r.id = d.response_id
                where r.round_id = ? order by f.file_id""").param(roundId).query((ResultSet rs) -> {
            files.computeIfAbsent(rs.getLong("document_id"), id -> new ArrayList<>())
                    .add(rs.getLong("file_id"));
        });
        Map<Long, ResponseDocument> latest = new HashMap<>();
        jdbc.sql("""
                select d.* from response_document d join response r on r.id = d.response_id
                where r.round_id = ? order by d.version_no""")
                .param(roundId)
                .query((rs, n) -> row(rs, files.getOrDefault(rs.getLong("id"), List.of())))
                .list()
                .forEach(document -> latest.put(document.responseId(), document));
        return latest;
    }

    ResponseDocument add(ResponseDocument document) {
        int version = of(document.responseId()).size() + 1;
        String receipt = "TN-" + document.responseId() + "-" + version;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into response_document (response_id, version_no, answer_version, number_text, document_date,
                    signer, received_on, sent_at, sent_by, sent_by_name, proxy, paper, sub_plan_id, receipt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        document.responseId(),
                        version,
                        document.answerVersion(),
                        document.number(),
                        document.date(),
                        document.signer(),
                        document.receivedOn(),
                        Timestamp.from(document.sentAt()),
                        document.sentBy(),
                        document.sentByName(),
                        document.proxy(),
                        document.paper(),
                        document.subPlanId(),
                        receipt))
                .update(key, "id");
        long id = key.getKey().longValue();
        for (long file : document.files()) {
            jdbc.sql("insert into response_document_file (document_id, file_id) values (?, ?)")
                    .params(id, file)
                    .update();
        }
        return find(id).orElseThrow();
    }

    private ResponseDocument row(ResultSet rs, int n) throws SQLException {
        return row(
                rs,
                jdbc.sql("select file_id from response_document_file where document_id = ? order by file_id")
                        .param(rs.getLong("id"))
                        .query(Long.class)
                        .list());
    }

    private static ResponseDocument row(ResultSet rs, List<Long> files) throws SQLException {
        return new ResponseDocument(
                rs.getLong("id"),
                rs.getLong("response_id"),
                rs.getInt("version_no"),
                rs.getInt("answer_version"),
                rs.getString("number_text"),
                rs.getObject("document_date", LocalDate.class),
                rs.getString("signer"),
                rs.getObject("received_on", LocalDate.class),
                Rounds.instant(rs, "sent_at"),
                rs.getString("sent_by"),
                rs.getString("sent_by_name"),
                rs.getBoolean("proxy"),
                rs.getString("paper"),
                rs.getObject("sub_plan_id", Long.class),
                rs.getString("receipt"),
                files);
    }
}
