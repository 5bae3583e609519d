package vn.kehoach.ladder;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kehoach.organization.Relation;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.Rung;
import vn.kehoach.work.Problem;

/** Reads rows as somebody wrote them, and says of each what is wrong: row, column and what to do. */
final class LadderCheck {

    static final int MOST_ROWS = 60;
    private static final int MOST_DAYS = 60;
    private static final int LONGEST_NOTE = 300;
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(18, 0);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    /** People above the unit, and above the focal body: told only by a person who decides it. */
    private static final Set<String> SUPERIORS =
            Set.of("PARENT_HEAD", "SUPERIOR", "OFFICE_CHIEF", "CHAIR", "DEPUTY_CHAIR", "ISSUING_HEAD");

    private final List<Problem> problems = new ArrayList<>();
    private final List<LadderRule> rules = new ArrayList<>();

    private LadderCheck() {}

    /**
     * @param rules the rows, where none of them has a problem
     * @param problems what is wrong, with paths such as {@code rows[2].hour}
     */
    record Checked(List<LadderRule> rules, List<Problem> problems) {}

    static Checked of(List<LadderRow> rows) {
        LadderCheck check = new LadderCheck();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            check.problems.add(Problem.of("rows", "ladder.rowCount", MOST_ROWS));
            return new Checked(List.of(), check.problems);
        }
        for (int i = 0; i < rows.size(); i++) {
            check.read(rows.get(i), new Place(check.problems, i));
        }
        if (check.problems.isEmpty()) {
            check.problems.addAll(LadderHarmony.problems(check.rules));
        }
        return new Checked(List.copyOf(check.rules), List.copyOf(check.problems));
    }

    /** Where in the table something is. */
    private record Place(List<Problem> problems, int index) {

        <T> T wrong(String column, String code, Object... more) {
            List<Object> args = new ArrayList<>(List.of(index + 1));
            args.addAll(Arrays.asList(more));
            problems.add(new Problem("rows[" + index + "]." + column, code, args));
            return null;
        }
    }

    private void read(LadderRow row, Place at) {
        int before = problems.size();
        Set<DutyKind> kinds = set(DutyKind.class, row.kinds(), "kinds", at);
        Set<Obligation> obligations = set(Obligation.class, row.obligations(), "obligations", at);
        Set<Relation> relations = set(Relation.class, row.relations(), "relations", at);
        if (!obligations.equals(EnumSet.of(Obligation.ORDER))
                && obligations.size() == row.obligations().size()) {
            at.wrong("obligations", "ladder.onlyOrdered");
        }
        if (relations.contains(Relation.INVITED) || relations.contains(Relation.SUPERIOR)) {
            at.wrong("relations", "ladder.onlyBelow");
        }
        if (!NAME.matcher(row.name()).matches()) {
            at.wrong("name", "ladder.name", row.name());
        }
        Integer offset = offset(row.offset(), at);
        DayUnit unit = one(DayUnit.class, row.unit(), "unit", at);
        Rung.Direction direction = one(Rung.Direction.class, row.direction(), "direction", at);
        LocalTime hour = hour(row.hour(), at);
        Audience audience = audience(row.audience(), at);
        Way way = Way.named(row.way()).orElseGet(() -> at.wrong("way", "ladder.way", row.way(), names(Way.all())));
        if (row.note().length() > LONGEST_NOTE) {
            at.wrong("note", "ladder.note", LONGEST_NOTE);
        }
        if (problems.size() == before) {
            LadderRung rung = new LadderRung(new Rung(row.name(), offset, unit, direction, hour), audience, way);
            LadderRule rule = new LadderRule(kinds, obligations, relations, rung, row.note());
            rules.add(rule);
            fits(rule, at);
        }
    }

    // Each way has its place: before or after, of which duty, to whom.
    private static void fits(LadderRule rule, Place at) {
        LadderRung rung = rule.rung();
        boolean after = rung.rung().direction() == Rung.Direction.AFTER;
        boolean acknowledging = rung.way() == Way.Mail.ACKNOWLEDGE || rung.way() == Way.Task.CALL;
        if (!rung.way().suits(rung.audience())) {
            at.wrong("audience", "ladder.audienceOfWay", rung.audience(), rung.way());
        }
        boolean early = rung.way() == Way.Mail.REMINDER;
        if (early == after && !(acknowledging && after)) {
            at.wrong("direction", early ? "ladder.reminderAfter" : "ladder.chaseBefore", rung.way());
        }
        if (after && rung.rung().offset() == 0 && rung.way() != Way.Mail.ACKNOWLEDGE) {
            at.wrong("offset", "ladder.lateOnTheDay");
        }
        boolean ofAcknowledging = rule.of(DutyKind.ACKNOWLEDGE);
        boolean onlyThat = rule.kinds().equals(EnumSet.of(DutyKind.ACKNOWLEDGE));
        if (acknowledging ? !onlyThat : ofAcknowledging) {
            at.wrong("kinds", acknowledging ? "ladder.onlyAcknowledge" : "ladder.notAcknowledge", rung.way());
        }
        if (rung.way() instanceof Way.Task && !acknowledging && rule.of(DutyKind.OPINION)) {
            at.wrong("kinds", "ladder.notOpinion", rung.way());
        }
    }

    private static Integer offset(String text, Place at) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST_DAYS) {
            return at.wrong("offset", "ladder.offset", text, MOST_DAYS);
        }
        return Integer.valueOf(text);
    }

    private static LocalTime hour(String text, Place at) {
        try {
            LocalTime hour = LocalTime.parse(text);
            if (!hour.isBefore(EARLIEST) && !hour.isAfter(LATEST)) {
                return hour;
            }
        } catch (DateTimeParseException e) {
            // Said below, with the same remedy.
        }
        return at.wrong("hour", "ladder.hour", text, EARLIEST, LATEST);
    }

    private static Audience audience(String text, Place at) {
        if (SUPERIORS.contains(text)) {
            return at.wrong("audience", "ladder.overHisHead", text);
        }
        return one(Audience.class, text, "audience", at);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String text, String column, Place at) {
        return named(type, text)
                .orElseGet(() ->
                        at.wrong(column, "ladder." + column, text, names(Arrays.asList(type.getEnumConstants()))));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, List<String> texts, String column, Place at) {
        Set<E> found = EnumSet.noneOf(type);
        for (String text : texts) {
            E one = one(type, text, column, at);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private static String names(List<?> all) {
        return String.join(", ", all.stream().map(String::valueOf).toList());
    }
}
