package vn.kehoach.cockpit.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.cockpit.EngineDifferences;

/**
 * Compares in the database, one statement for each question: what moves while it is asked moves in one transaction, and a
 * statement sees the whole of it or nothing. Reads the engine's tables, which no query of its API can join with ours.
 */
@Repository
class SqlDifferences implements EngineDifferences {

    private static final List<Rows> ALL = List.of(
            new Rows(
                    "PLAN",
                    "KH-",
                    "plan-issuance",
                    "plan",
                    "plan_state",
                    "o.plan_state in ('DRAFTING', 'COLLECTING_OPINIONS', 'UNIT_APPROVAL', 'OFFICE_REVIEW',"
                            + " 'AWAITING_SIGNATURE', 'AWAITING_NUMBER', 'ISSUED')",
                    "o.plan_state in ('RECALLED', 'REPLACED', 'CLOSED', 'DROPPED')"),
            // Called off, its last units are being told; closed, its report may be on its way.
            new Rows(
                    "ROUND",
                    "DOT-",
                    "collection-round",
                    "round",
                    "state",
                    "o.state in ('PLANNED', 'ASKING', 'OPEN')",
                    "o.state = 'CONSOLIDATED'"),
            new Rows(
                    "RESPONSE",
                    "TL-",
                    "unit-response",
                    "response",
                    "state",
                    "o.state in ('ASKED', 'RECEIVED', 'IN_PREPARATION', 'AT_HEAD', 'AT_CLERK', 'AWAITING_SUB_PLAN',"
                            + " 'DISCLAIMED', 'SUBMITTED', 'MORE_ASKED')",
                    "o.state in ('NOT_ASKED', 'ACCEPTED', 'CALLED_OFF')"));

    private static final String DRAFTING = "DRAFTING";
    private static final String WITH_UNIT = "ASKED,IN_PREPARATION,MORE_ASKED";

    /** In which states of its row a step may be open; steps that are not here may be in any. */
    private static final Map<String, Map<String, String>> STEPS = Map.of(
            "PLAN",
            Map.of(
                    "UserTask_DraftPlan", DRAFTING,
                    "UserTask_SettleOpinions", DRAFTING,
                    "UserTask_ReviewInSection", "UNIT_APPROVAL",
                    "UserTask_ApproveContent", "UNIT_APPROVAL",
                    "UserTask_NumberProposal", "UNIT_APPROVAL",
                    "UserTask_OfficeReview", "OFFICE_REVIEW",
                    "UserTask_OfficeChiefReview", "OFFICE_REVIEW",
                    "UserTask_SignPlan", "AWAITING_SIGNATURE",
                    "UserTask_NumberAndDispatch", "AWAITING_NUMBER",
                    "UserTask_ClosePlan", "ISSUED"),
            "RESPONSE",
            Map.of(
                    "UserTask_PrepareReport", WITH_UNIT,
                    "UserTask_ApproveResponse", "AT_HEAD",
                    "UserTask_SendResponse", "AT_CLERK",
                    "UserTask_CheckResponse", "SUBMITTED",
                    "UserTask_AssignWork", "RECEIVED"));

    private final JdbcClient jdbc;

    SqlDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table of ours and its model; {@code o} is the row. */
    private record Rows(String of, String prefix, String model, String table, String state, String open, String ended) {

        /** The root execution of an instance carries its key. */
        String instance() {
            return "select 1 from act_ru_execution e where e.business_key_ = o.business_key and e.parent_id_ is null";
        }
    }

    @Override
    public List<Difference> find(int most) {
        List<Difference> found = new ArrayList<>();
        for (Rows rows : ALL) {
            found.addAll(rows(Kind.ROW_WITHOUT_INSTANCE, rows, rows.open() + " and not exists", most));
            found.addAll(rows(Kind.ENDED_ROW_RUNS, rows, rows.ended() + " and exists", most));
            found.addAll(orphans(rows, most));
            found.addAll(steps(rows, most));
        }
        found.addAll(several(most));
        return found;
    }

    private List<Difference> rows(Kind kind, Rows rows, String which, int most) {
        return jdbc.sql("select o.business_key, o.%s from %s o where %s (%s) order by o.id"
                                .formatted(rows.state(), rows.table(), which, rows.instance())
                        + " fetch first :most rows only")
                .param("most", most)
                .query((rs, n) -> new Difference(kind, rs.getString(1), rs.getString(2), ""))
                .list();
    }

    private List<Difference> orphans(Rows rows, int most) {
        return jdbc.sql("""
                select e.business_key_ from act_ru_execution e where e.parent_id_ is null
                    and e.business_key_ like :prefix
                    and not exists (select 1 from %s o where o.business_key = e.business_key_)
                order by e.business_key_ fetch first :most rows only""".formatted(rows.table()))
                .param("prefix", rows.prefix() + "%")
                .param("most", most)
                .query((rs, n) -> new Difference(Kind.INSTANCE_WITHOUT_ROW, rs.getString(1), "", ""))
                .list();
    }

    private List<Difference> several(int most) {
        return jdbc.sql("""
                select business_key_ from act_ru_execution where parent_id_ is null and business_key_ is not null
                group by business_key_ having count(*) > 1 order by business_key_ fetch first :most rows only""")
                .param("most", most)
                .query((rs, n) -> new Difference(Kind.SEVERAL_INSTANCES, rs.getString(1), "", ""))
                .list();
    }

    private List<Difference> steps(Rows rows, int most) {
        String agree = STEPS.getOrDefault(rows.of(), Map.of()).entrySet().stream()
                .map(step -> "(t.task_def_key_ = '%s' and o.%s not in ('%s'))"
                        .formatted(step.getKey(), rows.state(), step.getValue().replace(",", "', '")))
                .collect(Collectors.joining(" or "));
        return agree.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select o.business_key, o.%s, t.task_def_key_ from act_ru_task t
                            join act_ru_execution e on e.id_ = t.proc_inst_id_ join %s o on o.business_key = e.business_key_
                        where %s order by o.id fetch first :most rows only""".formatted(rows.state(), rows.table(), agree))
                        .param("most", most)
                        .query((rs, n) -> new Difference(
                                Kind.STEP_AGAINST_STATE, rs.getString(1), rs.getString(2), rs.getString(3)))
                        .list();
    }

    @Override
    public List<Count> counts() {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Rows rows : ALL) {
            int open = number("select count(*) from %s o where %s".formatted(rows.table(), rows.open()));
            int running =
                    number("select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                            + " where e.parent_id_ is null and d.key_ = '%s'".formatted(rows.model()));
            counts.put(rows.of(), new Count(rows.of(), open, running));
        }
        return List.copyOf(counts.values());
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
