package vn.kehoach.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A plan that nobody wrote: some issuer, some of its units, and a duty of every kind that plans know. Beside the definition
 * stands what its rounds' last days must be, counted here by hand and not by the program.
 */
final class RandomPlan {

    /**
     * @param issuer who issues
     * @param drafting who drafts and follows up
     * @param drafter log-in of the officer
     * @param units some of its own units
     */
    record Place(String issuer, String drafting, String drafter, List<String> units) {}

    private static final int YEAR = 2023;

    final Place place;
    final List<String> units;
    final String id;
    /** By key of the duty. */
    final Map<String, LocalDate> lastDays = new LinkedHashMap<>();
    /** What the text leaves open, by key of the duty. */
    final Map<String, LocalDate> asked = new LinkedHashMap<>();

    private final Random random;
    private final Predicate<LocalDate> worked;
    private final StringBuilder duties = new StringBuilder();

    RandomPlan(long seed, List<Place> places, Predicate<LocalDate> worked) {
        this.random = new Random(seed);
        this.worked = worked;
        this.place = places.get(random.nextInt(places.size()));
        List<String> shuffled = new ArrayList<>(place.units());
        Collections.shuffle(shuffled, random);
        this.units = shuffled.subList(0, Math.min(shuffled.size(), 2 + random.nextInt(2)));
        this.id = "ngau-nhien-" + Long.toUnsignedString(seed);
        write();
    }

    private void write() {
        acknowledge();
        LocalDate inclusive = day(3);
        duty("sub-plan", "SUB_PLAN", due("DATE", "chậm nhất ngày", "INCLUSIVE", inclusive, ""), "    judges: ISSUED\n");
        lastDays.put("sub-plan", inclusive);
        LocalDate exclusive = day(4);
        duty("before", "REPORT", due("DATE", "trước ngày", "EXCLUSIVE", exclusive, ""), judged());
        lastDays.put("before", exclusive.minusDays(1));
        weekendRules();
        hour();
        window();
        events();
        recurring();
        undated();
        embedded();
        levels();
        closing();
    }

    private void acknowledge() {
        duty("acknowledge", "ACKNOWLEDGE", "    due: {anchor: DISPATCH_DAY, bound: INCLUSIVE}\n", judged());
    }

    /** The same Sunday kept, moved on and moved back. */
    private void weekendRules() {
        LocalDate sunday = day(5).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        duty("as-written", "REPORT", due("DATE", "chậm nhất ngày", "INCLUSIVE", sunday, ""), judged());
        lastDays.put("as-written", sunday);
        duty(
                "moved-on",
                "REPORT",
                due("DATE", "chậm nhất ngày", "INCLUSIVE", sunday, ", weekendRule: NEXT_WORKING_DAY"),
                judged());
        lastDays.put("moved-on", walk(sunday, 1));
        duty(
                "moved-back",
                "REPORT",
                due("DATE", "chậm nhất ngày", "INCLUSIVE", sunday, ", weekendRule: PREVIOUS_WORKING_DAY"),
                judged());
        lastDays.put("moved-back", walk(sunday, -1));
    }

    private void hour() {
        LocalDate day = day(6);
        duty("hour", "REPORT", due("DATE", "17 giờ 00 ngày", "INCLUSIVE", day, ", hour: \"17:00\""), judged());
        lastDays.put("hour", day);
    }

    private void window() {
        duty(
                "window",
                "REPORT",
                "    due: {anchor: WINDOW, text: \"trong quý III/2023\", window: {from: 2023-07-01, to: 2023-09-30}}\n",
                judged());
        lastDays.put("window", LocalDate.of(YEAR, 9, 30));
    }

    private void events() {
        LocalDate event = day(8);
        int days = 1 + random.nextInt(20);
        duty("event", "REPORT", event(event, -days, "DAYS"), judged());
        lastDays.put("event", event.minusDays(days));
        int working = 1 + random.nextInt(10);
        duty("event-working", "REPORT", event(event, working, "WORKING_DAYS"), judged());
        LocalDate reached = event;
        for (int left = working; left > 0; left--) {
            reached = walk(reached.plusDays(1), 1);
        }
        lastDays.put("event-working", reached);
    }

    private static String event(LocalDate date, int offset, String unit) {
        return "    due: {anchor: EVENT, text: \"theo ngày tổ chức Hội nghị\", bound: INCLUSIVE, event: {name: \"ngày tổ chức Hội nghị\", date: "
                + date + ", offset: " + offset + ", unit: " + unit + "}}\n";
    }

    private void recurring() {
        int first = 4 + random.nextInt(4);
        int last = first + 1 + random.nextInt(2);
        int day = 1 + random.nextInt(28);
        duty(
                "monthly",
                "REPORT",
                "    due: {anchor: RECURRING, text: \"trước ngày " + day
                        + " hàng tháng\", bound: EXCLUSIVE, recurrence: {every: MONTH, dueDay: " + day
                        + ", monthOffset: 1, first: 2023-" + two(first) + ", last: 2023-" + two(last) + "}}\n",
                judged());
        for (int month = first; month <= last; month++) {
            lastDays.put(
                    "monthly-2023-" + two(month),
                    YearMonth.of(YEAR, month).plusMonths(1).atDay(day).minusDays(1));
        }
        duty(
                "quarterly",
                "REPORT",
                "    due: {anchor: RECURRING, text: \"chậm nhất ngày 31 tháng cuối quý\", bound: INCLUSIVE, recurrence: {every: QUARTER, dueDay: 31, first: 2023-04, last: 2023-12}}\n",
                judged());
        for (int quarter = 2; quarter <= 4; quarter++) {
            lastDays.put(
                    "quarterly-2023-q" + quarter,
                    YearMonth.of(YEAR, quarter * 3).atEndOfMonth());
        }
    }

    private void undated() {
        LocalDate decided = LocalDate.of(YEAR, 12, 1 + random.nextInt(20));
        duty("undated", "REPORT", "    due: {anchor: UNDATED, text: \"Cuối năm\"}\n", judged());
        asked.put("undated", decided);
        lastDays.put("undated", decided.minusDays(1));
    }

    private void embedded() {
        LocalDate day = day(10);
        duty(
                "embedded",
                "REPORT",
                due("DATE", "trước ngày", "EXCLUSIVE", day, ""),
                judged() + "    embeddedIn: \"báo cáo cải cách hành chính định kỳ\"\n");
        lastDays.put("embedded", day.minusDays(1));
    }

    /** The first unit answers earlier than the others. */
    private void levels() {
        LocalDate later = day(11);
        LocalDate earlier = later.minusDays(7);
        duty(
                "levels",
                "REPORT",
                due("DATE", "chậm nhất ngày", "INCLUSIVE", later, ""),
                judged() + "    levels:\n      - {to: \"unit:" + units.get(0) + "\", bound: INCLUSIVE, date: " + earlier
                        + "}\n");
        lastDays.put("levels", later);
        lastDays.put("levels of " + units.get(0), earlier);
    }

    private void closing() {
        LocalDate day = day(7);
        duty(
                "closing",
                "REPORT",
                due("DATE", "trước ngày", "EXCLUSIVE", day, ""),
                judged() + "    closesAfter: " + day.plusDays(5)
                        + "\n    dataFrom: 2023-01-01\n    dataTo: 2023-05-31\n");
        lastDays.put("closing", day.minusDays(1));
    }

    private static String judged() {
        return "    judges: SIGNED\n";
    }

    private static String due(String anchor, String words, String bound, LocalDate day, String more) {
        return "    due: {anchor: " + anchor + ", text: \"" + words + " " + written(day) + "\", bound: " + bound
                + ", date: " + day + more + "}\n";
    }

    private void duty(String key, String kind, String due, String more) {
        duties.append("  - key: ")
                .append(key)
                .append("\n    kind: ")
                .append(kind)
                .append("\n    title: \"");
        duties.append(kind.equals("REPORT") ? "Báo cáo " : "Việc ").append(key).append("\"\n    respondents:\n");
        for (String unit : units) {
            duties.append("      - {to: \"unit:").append(unit).append("\", obligation: ORDER}\n");
        }
        duties.append(due).append(more);
        String acceptance = kind.equals("REPORT") ? "CHECKED" : kind.equals("SUB_PLAN") ? "RECORDED" : "NONE";
        duties.append("    acceptance: ").append(acceptance).append("\n");
        duties.append("    headApproval: ").append(!kind.equals("ACKNOWLEDGE")).append("\n    consolidate: false\n");
    }

    String yaml() {
        StringBuilder plan = new StringBuilder();
        plan.append("id: ")
                .append(id)
                .append("\nkind: KH\ntitle: \"Kế hoạch thử số ")
                .append(id)
                .append("\"\n");
        plan.append("year: 2023\nissuingUnit: ").append(place.issuer()).append("\ndraftingUnit: ");
        plan.append(place.drafting())
                .append("\nfocalUnit: ")
                .append(place.drafting())
                .append("\n");
        plan.append("symbol: KH-UBND\nplace: \"Nơi này\"\n");
        plan.append(
                "signer: {authority: TM, onBehalfOf: \"ỦY BAN NHÂN DÂN\", title: \"CHỦ TỊCH\", name: \"Người ký\"}\nbasesIntroduction: Căn cứ\n");
        plan.append("legalBases:\n  - {text: \"Kế hoạch số 1/KH-UBND ngày 03/01/2023\"}\n");
        plan.append("opening: \"Ban hành Kế hoạch như sau:\"\n");
        plan.append("sections:\n  - {number: I, title: \"NỘI DUNG\", body: \"Nội dung.\"}\n");
        plan.append("  - {number: II, title: \"TỔ CHỨC THỰC HIỆN\", body: \"Tổ chức.\"}\nclosing: \"Hết./.\"\n");
        plan.append("tasks:\n");
        for (String unit : units) {
            plan.append("  - {actor: \"Đơn vị\", to: [\"unit:")
                    .append(unit)
                    .append("\"], text: \"Thực hiện Kế hoạch.\"}\n");
        }
        plan.append("recipients:\n");
        for (String unit : units) {
            plan.append("  - line: \"").append(unit).append("\"\n    purpose: EXECUTE\n    bodies:\n      - {name: \"");
            plan.append(unit).append("\", to: \"unit:").append(unit).append("\", obligation: ORDER}\n");
        }
        plan.append("  - {line: \"Lưu: VT\", purpose: ARCHIVE}\n");
        return plan.append("duties:\n").append(duties).toString();
    }

    private LocalDate day(int month) {
        return LocalDate.of(YEAR, month, 10 + random.nextInt(15));
    }

    private LocalDate walk(LocalDate day, int step) {
        LocalDate reached = day;
        while (!worked.test(reached)) {
            reached = reached.plusDays(step);
        }
        return reached;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String written(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
