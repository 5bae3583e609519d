package vn.kehoach.register;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * How the numbers of a body are arranged, as its head decided: which kinds share a series, whether Kehoach gives the
 * numbers, and from which one (Decree 30/2020, article 15). What is refused would lead to a number twice or a gap.
 */
@Service
@Transactional
public class SeriesDesk {

    private static final int HIGHEST = 999_999;
    private static final int LONGEST = 200;

    private final SeriesBook book;
    private final Registers registers;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SeriesDesk(SeriesBook book, Registers registers, Organization organization, JdbcClient jdbc, BusinessClock clock) {
        this.book = book;
        this.registers = registers;
        this.organization = organization;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an administrator wants.
     *
     * @param unit code of the body
     * @param year calendar year, this or the next
     * @param kinds kinds of documents that share the series, by comma, e.g. {@code KH,BC}; {@code *} for all others
     * @param givenHere whether Kehoach gives the numbers
     * @param nextNumber the next number; null for the one that follows, 1 in a new series
     */
    public record Arrangement(String unit, Integer year, String kinds, Boolean givenHere, Integer nextNumber) {}

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
     * @return the series as it is now
     * @throws Refusal if a field is wrong: {@code unit}, {@code year}, {@code kinds}, {@code givenHere},
     *     {@code nextNumber}
     */
    public NumberSeries arrange(Arrangement wanted) {
        String kinds = kinds(wanted.kinds());
        check(wanted, kinds);
        int year = wanted.year();
        int first = wanted.nextNumber() == null ? 1 : wanted.nextNumber();
        if (find(wanted.unit(), year, kinds) == null) {
            if (!kinds.equals(SeriesBook.COMMON)) {
                refuseSharedKinds(wanted.unit(), year, kinds);
            }
            book.create(new NumberSeries(0, wanted.unit(), year, kinds, wanted.givenHere(), first));
        }
        NumberSeries locked = book.lock(find(wanted.unit(), year, kinds));
        int highest = registers.highest(locked);
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

    private void check(Arrangement wanted, String kinds) {
        FieldChecks checks = new FieldChecks();
        boolean known = wanted.unit() != null
                && organization.unit(wanted.unit(), clock.today()).isPresent();
        checks.refuseIf(!known, "unit", "register.unitUnknown", wanted.unit() == null ? "" : wanted.unit());
        int now = clock.today().getYear();
        boolean thisOrNext = wanted.year() != null && (wanted.year() == now || wanted.year() == now + 1);
        checks.refuseIf(!thisOrNext, "year", "register.yearClosed", now, now + 1);
        checks.refuseIf(
                kinds.length() > LONGEST || !kinds.matches("\\*|\\p{L}{1,10}(,\\p{L}{1,10})*"),
                "kinds",
                "register.kindsInvalid");
        checks.refuseIf(wanted.givenHere() == null, "givenHere", "work.textMissing");
        Integer next = wanted.nextNumber();
        checks.refuseIf(next != null && (next < 1 || next > HIGHEST), "nextNumber", "register.nextInvalid", HIGHEST);
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }

    // A kind that has numbers of this year in one series would get the same ones again in another.
    private void refuseSharedKinds(String unit, int year, String kinds) {
        for (String kind : kinds.split(",")) {
            // From here on no clerk takes a number for this kind until we are through.
            book.lockForKind(unit, kind, year);
            boolean elsewhere = book.of(unit, year).stream()
                    .anyMatch(s -> Arrays.asList(s.kinds().split(",")).contains(kind));
            refuse(elsewhere, "kinds", "register.kindTwice", kind, year);
            int used =
                    jdbc.sql("""
                    select count(*) from outgoing_entry e join number_series s on s.id = e.series_id
                    where s.unit_code = ? and s.series_year = ? and e.document_kind = ?""").params(unit, year, kind).query(Integer.class).single();
            refuse(used > 0, "kinds", "register.kindUsed", kind, year, year + 1);
        }
    }

    private NumberSeries find(String unit, int year, String kinds) {
        return book.of(unit, year).stream()
                .filter(s -> kinds(s.kinds()).equals(kinds))
                .findFirst()
                .orElse(null);
    }

    // The same kinds in another order are the same series.
    private static String kinds(String typed) {
        return typed == null
                ? ""
                : Arrays.stream(typed.split(",", -1))
                        .map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(","));
    }

    private static void refuse(boolean wrong, String field, String code, Object... args) {
        FieldChecks checks = new FieldChecks();
        checks.refuseIf(wrong, field, code, args);
        if (wrong) {
            throw Refusal.invalid(checks.problems());
        }
    }
}
