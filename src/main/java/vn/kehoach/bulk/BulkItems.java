package vn.kehoach.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The things of orders, each with how far it is. */
@Repository
class BulkItems {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    BulkItems(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(long work, List<BulkAct.Line> lines) {
        batch.batchUpdate("""
                insert into bulk_item (work_id, subject, unit_name, about, item_state, why, memo)
                values (?, ?, ?, ?, 'WAITING', '', '')""", lines, AT_ONCE, (line, item) -> {
            line.setLong(1, work);
            line.setString(2, item.subject());
            line.setString(3, item.name());
            line.setString(4, item.about());
        });
    }

    /** The next of them in a state. */
    List<BulkItem> next(long work, BulkItem.State state, int most) {
        return jdbc.sql(
                        "select * from bulk_item where work_id = ? and item_state = ? order by id fetch first ? rows only")
                .params(work, state.name(), most)
                .query(BulkItems::row)
                .list();
    }

    List<String> subjects(long work, BulkItem.State state) {
        return jdbc.sql("select subject from bulk_item where work_id = ? and item_state = ? order by id")
                .params(work, state.name())
                .query(String.class)
                .list();
    }

    /** Guarded, and locked until the end of the transaction: false if another run was quicker. */
    boolean move(long item, BulkItem.State from, BulkItem.State to, String why) {
        return jdbc.sql("update bulk_item set item_state = ?, why = ? where id = ? and item_state = ?")
                        .params(to.name(), why, item, from.name())
                        .update()
                == 1;
    }

    void remember(long item, String memo) {
        jdbc.sql("update bulk_item set memo = ? where id = ?")
                .params(memo, item)
                .update();
    }

    /** How many there are in each state, by order. */
    Map<Long, Map<BulkItem.State, Integer>> counts(Collection<Long> works) {
        Map<Long, Map<BulkItem.State, Integer>> found = new HashMap<>();
        if (!works.isEmpty()) {
            jdbc.sql("""
                    select work_id, item_state, count(*) as many from bulk_item where work_id in (:works)
                    group by work_id, item_state""").param("works", works).query((ResultSet rs) -> {
                found.computeIfAbsent(rs.getLong("work_id"), work -> new EnumMap<>(BulkItem.State.class))
                        .put(BulkItem.State.valueOf(rs.getString("item_state")), rs.getInt("many"));
            });
        }
        return found;
    }

    /** Those that something is to be said about: refused ones, and ones that could not be taken back. */
    List<BulkItem> refused(long work, int most) {
        return jdbc.sql("""
                select * from bulk_item where work_id = ? and item_state in ('FAILED', 'KEPT')
                order by id fetch first ? rows only""").params(work, most).query(BulkItems::row).list();
    }

    private static BulkItem row(ResultSet rs, int n) throws SQLException {
        return new BulkItem(
                rs.getLong("id"),
                rs.getString("subject"),
                rs.getString("unit_name"),
                rs.getString("about"),
                BulkItem.State.valueOf(rs.getString("item_state")),
                rs.getString("why"),
                rs.getString("memo"));
    }
}
