package vn.kehoach.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.time.BusinessClock;

/** Units of an open round whose heads have signed: the clerk has the signed file and the date before him. */
final class SendingUnits {

    private static final int CHUNK = 100;

    private SendingUnits() {}

    /**
     * A task that waits.
     *
     * @param unit code
     * @param task id
     */
    record Waiting(String unit, String task) {}

    static List<Waiting> ready(Program program, int count, LocalDate lastDay) {
        JdbcClient jdbc = program.bean(JdbcClient.class);
        IssuedPlan plan = IssuedPlan.inForce(program, count, lastDay);
        long round = plan.duty();
        signed(jdbc, round);
        List<String> keys = jdbc.sql("select business_key from response where round_id = ? order by id")
                .param(round)
                .query(String.class)
                .list();
        IntStream.range(0, (keys.size() + CHUNK - 1) / CHUNK)
                .mapToObj(n -> keys.subList(n * CHUNK, Math.min(keys.size(), (n + 1) * CHUNK)))
                .forEach(chunk -> begin(program, chunk));
        plan.askAll(round);
        return waiting(jdbc, round, program.bean(BusinessClock.class).today());
    }

    private static void signed(JdbcClient jdbc, long round) {
        jdbc.sql("""
                update response set state = 'AT_CLERK', asked_at = now(), assignee = unit_code || '.cv',
                    answer_version = 1, approved_by = unit_code || '.ct', signer_name = 'Chủ tịch', signer_title =
                    'Chủ tịch UBND xã', authority_form = 'HEAD', approved_at = now() where round_id = ?""").param(round).update();
        jdbc.sql("""
                insert into content (sha256, size_bytes, place, state, touched_at)
                values ('x', 100, 'DATABASE', 'KEPT', now())""").update();
        jdbc.sql("""
                insert into document_file (subject_key, slot, file_name, content_type, size_bytes, sha256, uploaded_by,
                    uploaded_at) select business_key, 'signed', 'bao-cao.pdf', 'application/pdf', 100, 'x', assignee, now()
                from response where round_id = ?""").param(round).update();
    }

    private static void begin(Program program, List<String> keys) {
        RuntimeService runtime = program.bean(RuntimeService.class);
        program.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> program.bean(Unguarded.class)
                        .run(() -> keys.forEach(key -> runtime.createProcessInstanceByKey("unit-response")
                                .businessKey(key)
                                .startBeforeActivity("UserTask_SendResponse")
                                .execute())));
    }

    private static List<Waiting> waiting(JdbcClient jdbc, long round, LocalDate today) {
        String tasks = """
                from response r join act_ru_execution e on e.business_key_ = r.business_key
                join act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_ where r.round_id = ?""";
        jdbc.sql("""
                insert into saved_draft (task_id, login, draft_version, fields, saved_at)
                select t.id_, r.assignee, 1, '{"registrationDate":"' || cast(? as text) || '"}', now() """ + " " + tasks).params(today.toString(), round).update();
        return jdbc.sql("select r.unit_code, t.id_ " + tasks)
                .param(round)
                .query((rs, n) -> new Waiting(rs.getString(1), rs.getString(2)))
                .list();
    }
}
