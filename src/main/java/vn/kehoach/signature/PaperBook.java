package vn.kehoach.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** The rows of papers and of their steps. Every move is guarded by the state that it needs. */
@Repository
class PaperBook {

    private final JdbcClient jdbc;

    PaperBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long presented(String subjectKey, String edition) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into signed_paper (subject_key, edition_key, paper_state) values (?, ?, 'PRESENTED')")
                .params(subjectKey, subjectKey + "|" + edition)
                .update(key, "id");
        return key.getKey().longValue();
    }

    Optional<SignedPaper> edition(String subjectKey, String edition) {
        return jdbc.sql("select * from signed_paper where edition_key = ?")
                .param(subjectKey + "|" + edition)
                .query(PaperBook::row)
                .optional();
    }

    Optional<SignedPaper> signed(String subjectKey) {
        return jdbc.sql("select * from signed_paper where signed_key = ?")
                .param(subjectKey)
                .query(PaperBook::row)
                .optional();
    }

    Optional<SignedPaper> find(long id) {
        return jdbc.sql("select * from signed_paper where id = ?")
                .param(id)
                .query(PaperBook::row)
                .optional();
    }

    boolean sign(SignedPaper paper) {
        return jdbc.sql("""
                update signed_paper set paper_state = 'SIGNED', signed_key = subject_key
                where id = ? and paper_state = 'PRESENTED'""").param(paper.id()).update() == 1;
    }

    boolean give(SignedPaper paper, SignedPaper.Given given, Instant now) {
        return jdbc.sql("""
                update signed_paper set paper_state = 'GIVEN', number_text = ?, date_text = ?, place = ?, seal_unit = ?,
                    seal_name = ?, clerk = ?, seal_here = ?, next_try_at = ? where id = ? and paper_state = 'SIGNED'""")
                        .params(
                                given.number(),
                                given.date(),
                                given.place(),
                                given.unit(),
                                given.unitName(),
                                given.clerk(),
                                given.sealHere(),
                                Timestamp.from(now),
                                paper.id())
                        .update()
                == 1;
    }

    boolean move(SignedPaper paper, PaperState to) {
        return jdbc.sql("update signed_paper set paper_state = ?, problem = null where id = ? and paper_state = ?")
                        .params(to.name(), paper.id(), paper.state().name())
                        .update()
                == 1;
    }

    void voidAll(String subjectKey) {
        jdbc.sql("""
                update signed_paper set paper_state = 'VOID', edition_key = null, signed_key = null
                where subject_key = ? and paper_state in ('PRESENTED', 'SIGNED')""").param(subjectKey).update();
    }

    List<Long> due(Instant now) {
        return jdbc.sql("select id from signed_paper where paper_state = 'GIVEN' and next_try_at <= ? order by id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** Of several nodes one gets it; where that one dies, another may after the lease. */
    boolean claim(long id, Instant now, Instant until) {
        return jdbc.sql("""
                update signed_paper set next_try_at = ?, tries = tries + 1
                where id = ? and paper_state = 'GIVEN' and next_try_at <= ?""")
                        .params(Timestamp.from(until), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    void failed(long id, String problem) {
        jdbc.sql("update signed_paper set problem = ? where id = ?")
                .params(problem.length() > 1000 ? problem.substring(0, 1000) : problem, id)
                .update();
    }

    int tries(long id) {
        return jdbc.sql("select tries from signed_paper where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void step(long paperId, String step, long fileId, String way, String by, Instant at) {
        jdbc.sql("delete from signed_paper_step where paper_id = ? and step = ?")
                .params(paperId, step)
                .update();
        jdbc.sql(
                        "insert into signed_paper_step (paper_id, step, file_id, way, made_by, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(paperId, step, fileId, way, by, Timestamp.from(at))
                .update();
    }

    List<PaperStep> steps(long paperId) {
        return jdbc.sql("select * from signed_paper_step where paper_id = ? order by made_at, file_id")
                .param(paperId)
                .query((rs, n) -> new PaperStep(
                        rs.getString("step"),
                        rs.getLong("file_id"),
                        rs.getString("way"),
                        rs.getString("made_by"),
                        rs.getObject("made_at", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toOffsetDateTime()))
                .list();
    }

    Optional<PaperStep> step(long paperId, String step) {
        return steps(paperId).stream().filter(one -> one.step().equals(step)).findFirst();
    }

    private static SignedPaper row(ResultSet rs, int n) throws SQLException {
        SignedPaper.Given given = rs.getString("number_text") == null
                ? null
                : new SignedPaper.Given(
                        rs.getString("number_text"),
                        rs.getString("date_text"),
                        rs.getString("place"),
                        rs.getString("seal_unit"),
                        rs.getString("seal_name"),
                        rs.getString("clerk"),
                        rs.getBoolean("seal_here"));
        return new SignedPaper(
                rs.getLong("id"),
                rs.getString("subject_key"),
                PaperState.valueOf(rs.getString("paper_state")),
                given,
                rs.getString("problem"));
    }
}
