package vn.kehoach.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what was lost and what was there twice: SQL over our tables and the engine's, and the mail server's log. */
final class Oracle {

    private static final String INSTANCES = """
            from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
            where d.key_ = 'unit-response' and e.parent_id_ is null""";

    private final JdbcClient jdbc;

    Oracle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    long asked() {
        return count("select count(*) from response where state <> 'NOT_ASKED'");
    }

    boolean allAsked(int units) {
        return asked() == units && count("select count(*) from round where state = 'OPEN'") == 1;
    }

    /** All units are asked, each once. */
    Verdict units(Verdict verdict, int units) {
        return consistent(verdict.lost(units - asked()), units).must(incidents() == 0, incidents() + " incidents");
    }

    /** Row and process instance are the same units, each asked has one of both, whenever one looks. */
    Verdict consistent(Verdict verdict, int units) {
        long asked = asked();
        long rows = count("select count(*) from response");
        long instances = count("select count(*) " + INSTANCES);
        long distinct = count("select count(distinct e.business_key_) " + INSTANCES);
        long begun = count("select count(*) from act_hi_procinst where proc_def_key_ = 'unit-response'");
        long withoutInstance =
                count("select count(*) from response r where r.state <> 'NOT_ASKED' and not exists (select 1 "
                        + INSTANCES + " and e.business_key_ = r.business_key)");
        return verdict.lost(units - rows)
                .lost(withoutInstance)
                .twice(instances - distinct)
                .twice(begun - asked);
    }

    long incidents() {
        return count("select count(*) from act_ru_incident");
    }

    /**
     * Every notice with a letter has gone, and the server has taken its mail.
     *
     * @param inFlight how many mails may have gone twice, for as many times as a node was killed
     */
    Verdict mails(Verdict verdict, int expected, List<Sink.Taken> taken, long inFlight) {
        Map<String, Long> byPerson =
                taken.stream().collect(Collectors.groupingBy(Sink.Taken::to, Collectors.counting()));
        Map<String, Long> byId =
                taken.stream().collect(Collectors.groupingBy(Sink.Taken::messageId, Collectors.counting()));
        long again = more(byId.values());
        long otherIds = more(byPerson.values()) - again;
        return verdict.lost(expected - byPerson.size())
                .lost(
                        count(
                                "select count(*) from notice where letter is not null and notice_state not in ('SENT', 'DROPPED')"))
                .twice(otherIds)
                .twice(Math.max(0, again - inFlight))
                .twice(count("select count(*) - count(distinct (subject_key, occasion, person)) from notice"))
                .note(again + " mails went again with the same Message-ID");
    }

    private static long more(Collection<Long> counts) {
        return counts.stream().mapToLong(count -> count - 1).sum();
    }

    long waitingMails() {
        return count("select count(*) from notice where letter is not null and notice_state = 'WAITING'");
    }
}
