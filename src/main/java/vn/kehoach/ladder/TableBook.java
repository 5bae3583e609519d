package vn.kehoach.ladder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;

/** Which version of a decision table was in force when. Before the first change it is the one of the program, always. */
@Repository
class TableBook {

    private static final String SHIPPED = "SHIPPED";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TableBook(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first, never empty. */
    List<TableVersion> versions(String key) {
        List<TableVersion> all = jdbc.sql(
                        "select * from decision_table_version where table_key = ? order by version_no")
                .param(key)
                .query(TableBook::row)
                .list();
        return all.isEmpty() ? List.of(new TableVersion(0, 1, true, shipped(key), Instant.EPOCH, "", "", "")) : all;
    }

    /** The newest version's number: one small row that says whether what is remembered still holds. */
    int latest(String key) {
        return jdbc.sql("select max(version_no) from decision_table_version where table_key = ?")
                .param(key)
                .query((rs, n) -> rs.getInt(1))
                .single();
    }

    /** Guarded by the number: of two who change it at once the second is refused. */
    @Transactional
    boolean put(String key, int seen, String xml, String reason, String login, String name) {
        try {
            if (latest(key) == 0) {
                insert(key, 1, SHIPPED, shipped(key), Instant.EPOCH, "", "", "");
            }
            insert(key, seen + 1, "PERSON", xml, clock.now(), reason, login, name);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** A program that brings another table takes the place of the one that came before it, never of a person's. */
    @Transactional
    void shippedNow(String key) {
        List<TableVersion> all = versions(key);
        TableVersion last = all.get(all.size() - 1);
        if (latest(key) == 0) {
            insert(key, 1, SHIPPED, shipped(key), Instant.EPOCH, "", "", "");
        } else if (last.shipped() && !last.xml().equals(shipped(key))) {
            insert(key, last.number() + 1, SHIPPED, shipped(key), clock.now(), "", "", "");
        }
    }

    private void insert(
            String key, int number, String origin, String xml, Instant from, String reason, String by, String name) {
        jdbc.sql("""
                insert into decision_table_version (table_key, version_no, origin, table_text, in_force_from, reason,
                    put_by, put_by_name) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key, number, origin, xml, Timestamp.from(from), reason, by, name)
                .update();
    }

    static String shipped(String key) {
        try {
            return new ClassPathResource("processes/" + key + ".dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableVersion row(ResultSet rs, int n) throws SQLException {
        return new TableVersion(
                rs.getLong("id"),
                rs.getInt("version_no"),
                rs.getString("origin").equals(SHIPPED),
                rs.getString("table_text"),
                rs.getObject("in_force_from", OffsetDateTime.class).toInstant(),
                rs.getString("reason"),
                rs.getString("put_by"),
                rs.getString("put_by_name"));
    }
}
