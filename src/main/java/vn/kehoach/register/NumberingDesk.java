package vn.kehoach.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * The head of a body decides how its documents are numbered: all in one series, in groups, or each kind by itself;
 * advisory bodies apart (Decree 30/2020, article 15.2 and Phụ lục I, mục II.3a). A kind that has numbers of the year
 * keeps its series until the year is over: in another one it would get the same numbers again.
 */
@Service
@Transactional
public class NumberingDesk {

    private static final int NAME = 300;

    private final SeriesBook book;
    private final NumberingDecisions decisions;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NumberingDesk(
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
     * What the head decided.
     *
     * @param unit code of the body
     * @param year from which calendar year on, this or the next
     * @param shape how series are cut
     * @param groups with {@code GROUPS} the kinds that share a series, by comma
     * @param advisoryBodies who has a series of his own
     * @param givenHere whether Kehoach gives the numbers
     * @param symbol number and symbol of the decision
     * @param date its date, as yyyy-mm-dd
     */
    public record Wanted(
            String unit,
            Integer year,
            NumberingDecision.Shape shape,
            List<String> groups,
            List<NumberingDecision.AdvisoryBody> advisoryBodies,
            Boolean givenHere,
            String symbol,
            String date) {}

    /**
     * @param unit code of the body
     * @param year a calendar year
     * @return what holds in it; without a decision one common series, given here
     */
    @Transactional(readOnly = true)
    public NumberingDecision of(String unit, int year) {
        return decisions.of(unit, year);
    }

    /**
     * @param wanted what the head decided
     * @param login who enters it
     * @return what holds now
     * @throws Refusal if a field is wrong: {@code unit}, {@code year}, {@code shape}, {@code groups[n]},
     *     {@code advisoryBodies[n].name|symbol}, {@code givenHere}, {@code symbol}, {@code date}
     */
    public NumberingDecision decide(Wanted wanted, String login) {
        FieldChecks checks = new FieldChecks();
        UnitAndYear.check(checks, organization, clock.today(), wanted.unit(), wanted.year());
        checks.refuseIf(wanted.shape() == null, "shape", "work.textMissing");
        checks.refuseIf(wanted.givenHere() == null, "givenHere", "work.textMissing");
        checks.required("symbol", wanted.symbol(), 80);
        LocalDate date = day(wanted.date()).orElse(null);
        checks.refuseIf(date == null || date.isAfter(clock.today()), "date", "register.decisionDate");
        List<String> groups =
                wanted.shape() == NumberingDecision.Shape.GROUPS ? groups(checks, wanted.groups()) : List.of();
        List<NumberingDecision.AdvisoryBody> advisory = advisory(checks, wanted.advisoryBodies());
        refuse(checks);
        var decision = new NumberingDecision(
                0,
                wanted.unit(),
                wanted.year(),
                wanted.shape(),
                groups,
                advisory,
                wanted.givenHere(),
                wanted.symbol().strip(),
                date,
                login,
                clock.now());
        book.gate(wanted.unit());
        List<NumberSeries> locked =
                book.of(wanted.unit(), wanted.year()).stream().map(book::lock).toList();
        checkUsed(checks, decision);
        refuse(checks);
        decisions.add(decision);
        for (NumberSeries series : locked) {
            if (series.givenHere() != wanted.givenHere()) {
                int highest = book.highest(series);
                book.arrange(
                        series.id(), wanted.givenHere(), Math.max(highest + 1, highest == 0 ? series.nextNumber() : 0));
            }
        }
        book.decided(wanted.unit(), wanted.year());
        return decisions.of(wanted.unit(), wanted.year());
    }

    private static List<String> groups(FieldChecks checks, List<String> typed) {
        List<String> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String each : typed == null ? List.<String>of() : typed) {
            String group = KindGroup.normal(each);
            String field = "groups[" + groups.size() + "]";
            checks.refuseIf(!KindGroup.valid(group) || group.equals(KindGroup.COMMON), field, "register.kindsInvalid");
            for (String kind : KindGroup.kinds(group)) {
                checks.refuseIf(!seen.add(kind), field, "register.kindInTwoGroups", kind);
            }
            groups.add(group);
        }
        checks.refuseIf(
                groups.isEmpty() || String.join(";", groups).length() > 2_000, "groups", "register.groupsMissing");
        return groups;
    }

    private static List<NumberingDecision.AdvisoryBody> advisory(
            FieldChecks checks, List<NumberingDecision.AdvisoryBody> typed) {
        List<NumberingDecision.AdvisoryBody> bodies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NumberingDecision.AdvisoryBody each : typed == null ? List.<NumberingDecision.AdvisoryBody>of() : typed) {
            String field = "advisoryBodies[" + bodies.size() + "].";
            String name = Objects.requireNonNullElse(each.name(), "").strip();
            String symbol = Objects.requireNonNullElse(each.symbol(), "").strip();
            checks.required(field + "name", name, NAME);
            checks.refuseIf(
                    !Symbols.valid(symbol) || symbol.length() > 30, field + "symbol", "register.symbolInvalid", symbol);
            checks.refuseIf(!seen.add(symbol), field + "symbol", "register.advisoryTwice", symbol);
            bodies.add(new NumberingDecision.AdvisoryBody(name, symbol));
        }
        return bodies;
    }

    private void checkUsed(FieldChecks checks, NumberingDecision decision) {
        record Used(String body, String kinds, String kind) {}
        List<Used> used = jdbc.sql("""
                select distinct s.body, s.kinds, e.document_kind from outgoing_entry e
                join number_series s on s.id = e.series_id where s.unit_code = ? and s.series_year = ?
                order by s.body, e.document_kind""")
                .params(decision.unit(), decision.fromYear())
                .query((rs, n) -> new Used(rs.getString("body"), rs.getString("kinds"), rs.getString("document_kind")))
                .list();
        int year = decision.fromYear();
        for (Used each : used) {
            boolean gone = !each.body().isEmpty()
                    && decision.advisoryBodies().stream()
                            .noneMatch(body -> body.symbol().equals(each.body()));
            checks.refuseIf(gone, "advisoryBodies", "register.advisoryUsed", each.body(), year, year + 1);
            boolean moved = !decision.kindsFor(each.body(), each.kind()).equals(KindGroup.normal(each.kinds()));
            checks.refuseIf(moved, "shape", "register.kindUsed", each.kind(), year, year + 1);
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(Objects.requireNonNullElse(typed, "")));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static void refuse(FieldChecks checks) {
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }
}
