package vn.kehoach.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * Where a series of a body begins and who gives its numbers (Decree 30/2020, article 15). What is refused would lead to a
 * number twice or a gap.
 */
@Service
@Transactional
public class SeriesDesk {

    private static final int HIGHEST = 999_999;

    private final SeriesBook book;
    private final NumberingDecisions decisions;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SeriesDesk(
            SeriesBook book,
            NumberingDecisions decisions,
            Organization organization,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.book = book;
        this.decisions = decisions;
        this.organization = organization;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is wanted of one series.
     *
     * @param unit code of the body
     * @param year calendar year, this or the next
     * @param body symbol of the advisory body whose series it is; empty or null for the body's own
     * @param kinds kinds of documents that share the series, by comma, e.g. {@code KH,BC}; {@code *} for all others
     * @param givenHere whether Kehoach gives the numbers
     * @param nextNumber the next number; null for the one that follows, 1 in a new series
     */
    public record Arrangement(
            String unit, Integer year, String body, String kinds, Boolean givenHere, Integer nextNumber) {}

    /**
     * @param unit code of the body
     * @param year calendar year
     * @return its series; those that nobody has arranged or used yet are not there
     */
    public List<NumberSeries> of(String unit, int year) {
        return book.of(unit, year);
    }

    /**
     * Arranges a series that there is or begins one.
     *
     * @param wanted what is wanted
     * @param login who arranges
     * @return the series as it is now
     * @throws Refusal if a field is wrong: {@code unit}, {@code year}, {@code body}, {@code kinds}, {@code givenHere},
     *     {@code nextNumber}
     */
    public NumberSeries arrange(Arrangement wanted, String login) {
        String kinds = KindGroup.normal(wanted.kinds());
        String body = wanted.body() == null ? "" : wanted.body().strip();
        check(wanted, body, kinds);
        int year = wanted.year();
        int first = wanted.nextNumber() == null ? 1 : wanted.nextNumber();
        book.gate(wanted.unit());
        if (book.find(book.of(wanted.unit(), year), body, kinds).isEmpty()) {
            cutOut(wanted.unit(), year, body, kinds, login);
            book.create(new NumberSeries(0, wanted.unit(), year, body, kinds, wanted.givenHere(), first, 0));
        }
        NumberSeries locked =
                book.lock(book.find(book.of(wanted.unit(), year), body, kinds).orElseThrow());
        int highest = book.highest(locked);
        int next = wanted.nextNumber() == null ? Math.max(highest + 1, locked.nextNumber()) : first;
        // Once a number is given, only the one that follows can be next: a lower one is taken, a higher one leaves a
        // gap.
        refuse(
                wanted.givenHere() && highest > 0 && next != highest + 1,
                "nextNumber",
                "register.nextFixed",
                highest + 1);
        book.arrange(locked.id(), wanted.givenHere(), wanted.givenHere() ? next : highest + 1);
        return book.lock(locked);
    }

    private void check(Arrangement wanted, String body, String kinds) {
        FieldChecks checks = new FieldChecks();
        UnitAndYear.check(checks, organization, clock.today(), wanted.unit(), wanted.year());
        checks.refuseIf(!KindGroup.valid(kinds), "kinds", "register.kindsInvalid");
        checks.refuseIf(wanted.givenHere() == null, "givenHere", "work.textMissing");
        Integer next = wanted.nextNumber();
        checks.refuseIf(next != null && (next < 1 || next > HIGHEST), "nextNumber", "register.nextInvalid", HIGHEST);
        if (checks.problems().isEmpty() && !body.isEmpty()) {
            boolean known = decisions.of(wanted.unit(), wanted.year()).advisoryBodies().stream()
                    .anyMatch(advisory -> advisory.symbol().equals(body));
            checks.refuseIf(!known || !kinds.equals(KindGroup.COMMON), "body", "register.advisoryUnknown", body);
        }
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }

    // A group that the head's decision does not know yet becomes part of it; all other groups stay as they are.
    private void cutOut(String unit, int year, String body, String kinds, String login) {
        NumberingDecision decision = decisions.of(unit, year);
        List<String> members = KindGroup.kinds(kinds);
        if (kinds.equals(KindGroup.COMMON)
                || members.stream()
                        .allMatch(kind -> decision.kindsFor(body, kind).equals(kinds))) {
            return;
        }
        // From here on no clerk takes a number until we are through.
        book.of(unit, year).forEach(book::lock);
        for (String kind : members) {
            boolean elsewhere = !decision.kindsFor(body, kind).equals(KindGroup.COMMON);
            refuse(elsewhere, "kinds", "register.kindTwice", kind, year);
            // It would get the numbers again that it has in the common series.
            refuse(used(unit, year, kind) > 0, "kinds", "register.kindUsed", kind, year, year + 1);
        }
        decisions.add(decision.withGroup(kinds, year, login, clock.now()));
        book.decided(unit, year);
    }

    private int used(String unit, int year, String kind) {
        return jdbc.sql("""
                select count(*) from outgoing_entry e join number_series s on s.id = e.series_id
                where s.unit_code = ? and s.series_year = ? and s.body = '' and e.document_kind = ?""").params(unit, year, kind).query(Integer.class).single();
    }

    private static void refuse(boolean wrong, String field, String code, Object... args) {
        FieldChecks checks = new FieldChecks();
        checks.refuseIf(wrong, field, code, args);
        if (wrong) {
            throw Refusal.invalid(checks.problems());
        }
    }
}
