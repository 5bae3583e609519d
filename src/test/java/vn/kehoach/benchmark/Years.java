package vn.kehoach.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years that lie behind, made by SQL: each 500 plans of 150 units that are closed, with all that they leave in our tables
 * and in the engine's history.
 */
final class Years {

    private static final int PLANS = 500;
    private static final int UNITS = 150;

    /** Ids far above those that the program gives. */
    private static final long FIRST = 1_000_000;

    /** What each unit of each round leaves, in the order of the references. */
    private static final List<String> EACH_UNIT =
            List.of("""
            insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name, obligation, channel)
            select p, 1, 'UBND các xã', 'EXECUTE', code, name, 'ORDER', 'ELECTRONIC' from %s""", """
            insert into duty_respondent (duty_id, unit_code, unit_name, obligation)
            select p, code, name, 'ORDER' from %s""", """
            insert into response (id, business_key, round_id, unit_code, unit_name, obligation, state, last_day, assignee,
                asked_at, answer_version, nil_report, approved_at, approved_by, signer_name, signer_title,
                authority_form, first_sent_at, last_sent_at, judged_on, document_text, document_date, more_late,
                accepted_at, additional)
            select r, 'TL-' || r, p, code, name, 'ORDER', 'ACCEPTED', d + 30, code || '.cv', d, 1, false, d + 20,
                code || '.ct', 'Chủ tịch xã', 'Chủ tịch UBND xã', 'HEAD', d + 21, d + 21, d + 20, n || '/BC-UBND',
                d + 21, false, d + 21, false from %s""", """
            insert into response_answer (response_id, version_no, content, saved_by, saved_at)
            select r, 1, '{"summary":"' || repeat('Đã thực hiện. ', 20) || '"}', code || '.cv', d + 19 from %s""", """
            insert into response_document (response_id, version_no, answer_version, number_text, document_date, signer,
                received_on, sent_at, sent_by, sent_by_name, proxy, paper, receipt)
            select r, 1, 1, n || '/BC-UBND', d + 21, 'Chủ tịch xã', d + 21, d + 21, code || '.cv', 'Công chức', false,
                '', 'TN-' || r || '-1' from %s""", """
            insert into search_word (kind_no, word, ref_id)
            select distinct 2, w, r from (select r, unnest(string_to_array('bao cao ket qua thuc hien ke hoach cai cach'
                || ' hanh chinh da tin bai so lieu thang kho khan vuong mac de nghi uy ban nhan dan xa bc ubnd bc-ubnd '
                || 'tn-' || r || '-1 tuan' || r %% 5000 || ' nhom' || r %% 300 || ' ' || n || ' ' || n || '/bc '
                || n || '/bc-ubnd =' || n || ' =' || n || '/bc =' || n || '/bc-ubnd'
                || ' @so-noi-vu @ubnd-tinh @' || code, ' ')) as w from %s) words""", """
            insert into decision (business_key, task_id, step_key, login, person_name, post_title, unit_code, outcome,
                reason, decided_at)
            select 'TL-' || r, 'h' || r || '-' || s, 'UserTask_PrepareReport', code || '.cv', 'Công chức', 'Công chức',
                code, 'submit', '', d + 19 + s from %s, generate_series(1, 3) s""", """
            insert into notice (subject_key, occasion, person, letter, payload, gathering, notice_state, created_at,
                due_at)
            select 'TL-' || r, (d + s) || '/reminder', code || '.cv', 'REMINDER', repeat('chữ ', 100), '', 'SENT',
                d + s, d + s from %s, generate_series(1, 3) s""", """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                end_time_, root_proc_inst_id_, state_)
            select 'h' || r, 'h' || r, 'TL-' || r, 'unit-response', definition, d, d + 21, 'h' || r, 'COMPLETED'
            from %s""", """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, act_id_, act_type_, start_time_, end_time_, act_inst_state_, sequence_counter_)
            select 'h' || r || '-' || s, 'unit-response', definition, 'h' || r, 'h' || r, 'h' || r, 'Activity_' || s,
                'userTask', d + s, d + s + 1, 4, s from %s, generate_series(1, 6) s""", """
            insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                proc_inst_id_, execution_id_, act_inst_id_, name_, assignee_, start_time_, end_time_, priority_,
                due_date_)
            select 'h' || r || '-' || s, 'UserTask_PrepareReport', 'unit-response', definition, 'h' || r, 'h' || r,
                'h' || r, 'h' || r || '-' || s, 'Lập báo cáo: ' || name, code || '.cv', d + s, d + s + 1, 50, d + 30
            from %s, generate_series(1, 3) s""", """
            insert into act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, root_proc_inst_id_,
                proc_def_id_, operation_type_, proc_def_key_)
            select 'h' || r || '-' || s, d + s, 'candidate', code || '.officer', 'h' || r || '-' || s, 'h' || r,
                definition, 'add', 'unit-response' from %s, generate_series(1, 3) s""", """
            insert into act_hi_varinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, name_, var_type_, create_time_, rev_, text_, state_)
            select 'h' || r || '-' || s, 'unit-response', definition, 'h' || r, 'h' || r, 'h' || r, 'outcome', 'string',
                d + s, 0, 'send', 'CREATED' from %s, generate_series(1, 2) s""", """
            insert into act_hi_detail (id_, type_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, var_inst_id_, name_, var_type_, rev_, time_, text_)
            select 'h' || r || '-' || s, 'VariableUpdate', 'unit-response', definition, 'h' || r, 'h' || r, 'h' || r,
                'h' || r || '-' || least(s, 2), 'outcome', 'string', s, d + s, 'send'
            from %s, generate_series(1, 4) s""");

    private Years() {}

    /**
     * Adds years to a database.
     *
     * @param sql the database
     * @param from the first of them, 1 is the last year
     * @param to the last of them
     */
    static void add(JdbcClient sql, int from, int to) {
        for (int year = from; year <= to; year++) {
            add(sql, year);
        }
        sql.sql("analyze").update();
    }

    private static void add(JdbcClient sql, int year) {
        long first = FIRST + (long) (year - 1) * PLANS;
        String plans = "generate_series(" + first + ", " + (first + PLANS - 1) + ") p";
        String day = "(current_date - " + (365 * year) + ")";
        sql.sql("""
                insert into plan (id, business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, ended_at, created_at)
                select p, 'KH-' || p, 'KH', 'Kế hoạch số ' || p || ' về cải cách hành chính', extract(year from %1$s),
                    'CLOSED', 'ubnd-tinh', 'so-noi-vu', 'so-noi-vu', 'KH-UBND', 'Bắc Ninh',
                    '{"text":"' || repeat('Nội dung. ', 500) || '"}', 1, 'snv.cv', p, %1$s, %1$s, %1$s + 60, %1$s
                from %2$s""".formatted(day, plans)).update();
        sql.sql("""
                insert into search_word (kind_no, word, ref_id)
                select distinct 1, w, p from (select p, unnest(string_to_array('ke hoach so ' || p || ' ve cai cach hanh'
                    || ' chinh noi dung ' || p || '/kh-ubnd =' || p || '/kh-ubnd', ' ')) as w from %s) words""".formatted(plans)).update();
        sql.sql("""
                insert into plan_duty (id, plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                select p, p, 'report', 'REPORT', 'Báo cáo kết quả thực hiện Kế hoạch', '', %1$s + 30, %1$s, 'RECORDED',
                    true, 'SIGNED', false from %2$s""".formatted(day, plans)).update();
        sql.sql("""
                insert into round (id, business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit,
                    opens_at, last_day, due_text, acceptance, head_approval, judges, consolidate, opened_at, closed_at)
                select p, 'DOT-' || p, p, p, 'REPORT', 'Báo cáo kết quả thực hiện Kế hoạch', 'CLOSED', 'so-noi-vu',
                    'ubnd-tinh', %1$s, %1$s + 30, '', 'RECORDED', true, 'SIGNED', false, %1$s, %1$s + 40
                from %2$s""".formatted(day, plans)).update();
        // As the board has counted them long ago.
        sql.sql("insert into round_tally (round_id, settled, done_on_time) select p, true, " + UNITS + " from " + plans)
                .update();
        String units = """
                (select p, p * 1000 + n as r, n, u.code, u.name, %1$s as d,
                    (select max(id_) from act_re_procdef where key_ = 'unit-response') as definition
                from %2$s cross join generate_series(1, %3$d) n
                join unit u on u.seq_no = 101 + (p * 37 + n) %% (select count(*) - 3 from unit)) x""".formatted(day, plans, UNITS);
        EACH_UNIT.forEach(insert -> sql.sql(insert.formatted(units)).update());
    }
}
