package vn.kehoach.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.PlanContent;
import vn.kehoach.reading.Proposals.Item;

/** What was read, as the draft of a plan holds it. */
final class DraftItems {

    private final BodyMatch match;
    private final String issuer;
    private final LocalDate on;
    private final DueWords dues;
    private final List<Item> items = new ArrayList<>();

    DraftItems(BodyMatch match, String issuer, LocalDate on) {
        this.match = match;
        this.issuer = issuer;
        this.on = on;
        this.dues = new DueWords(on.getYear());
    }

    List<Item> of(PlanReading read) {
        words("title", read.title());
        read.bases()
                .forEach(b -> add(
                        "legalBases",
                        b,
                        b.value().text(),
                        new PlanContent.Basis(b.value().text()),
                        List.of()));
        words("opening", read.opening());
        read.sections()
                .forEach(s -> add(
                        "sections",
                        s,
                        (s.value().number() + ". " + s.value().title()).strip(),
                        new PlanContent.Section(
                                s.value().number(), s.value().title(), s.value().body()),
                        List.of()));
        words("closing", read.closing());
        read.tasks().forEach(this::task);
        read.quotas().forEach(this::quota);
        if (read.annex() != null) {
            read.annex().rows().forEach(this::row);
        }
        read.recipients().forEach(this::recipient);
        for (int i = 0; i < read.duties().size(); i++) {
            duty(read.duties().get(i), i + 1);
        }
        return items;
    }

    private void words(String field, Found<String> found) {
        if (found != null) {
            add(field, found, found.value(), found.value(), List.of());
        }
    }

    private void task(Found<PlanReading.Task> found) {
        PlanReading.Task task = found.value();
        List<String> units = refs(task.actor());
        add(
                "tasks",
                found,
                task.actor() + ": " + task.text(),
                new PlanContent.Task(task.actor(), task.text(), units),
                missing(units, task.actor()),
                task.coordinating(),
                task.due());
    }

    // The draft counts a quota with one unit or group: several bodies become several.
    private void quota(Found<PlanReading.Quota> found) {
        PlanReading.Quota q = found.value();
        List<String> units = refs(q.actor());
        if (units.isEmpty() && q.directedBy() != null) {
            units = refs(q.directedBy());
        }
        List<String> missing = missing(units, q.actor());
        for (String unit : units.isEmpty() ? List.of("") : units) {
            PlanContent.Quota value = new PlanContent.Quota(
                    unit, q.object(), q.op(), q.amount(), q.min(), q.max(), q.unit(), q.period(), "");
            String figure = q.op().equals("range")
                    ? q.min() + "-" + q.max()
                    : q.op() + " " + q.amount().toPlainString();
            add("quotas", found, q.actor() + ": " + figure + " " + q.unit() + ", " + q.object(), value, missing);
        }
    }

    private void row(Found<PlanReading.Row> found) {
        PlanReading.Row r = found.value();
        List<String> lead = refs(r.lead());
        PlanContent.Row value = new PlanContent.Row(
                r.number(),
                r.heading(),
                r.form(),
                r.content(),
                r.time(),
                r.lead(),
                lead,
                r.coordinating(),
                refs(r.coordinating()),
                r.product(),
                r.note());
        add(
                "annex",
                found,
                Stream.of(r.number(), r.form(), r.content(), r.time(), r.lead())
                        .filter(w -> !w.isBlank())
                        .reduce((a, b) -> a + " | " + b)
                        .orElse(""),
                value,
                r.heading() ? List.of() : missing(lead, r.lead()),
                r.coordinating().replace("\n", "; "),
                r.time().isBlank()
                        ? null
                        : dues.ofTime(r.time()).stream().findFirst().orElse(null));
    }

    private void recipient(Found<PlanReading.Recipient> found) {
        PlanReading.Recipient r = found.value();
        List<String> to = match.references(r.bodies(), issuer, on);
        List<String> missing = r.bodies().stream()
                .filter(b -> match.references(List.of(b), issuer, on).isEmpty())
                .toList();
        add("recipients", found, r.line(), new PlanContent.Recipient(r.line(), r.purpose(), to, "ELECTRONIC"), missing);
    }

    private void duty(Found<PlanReading.Duty> found, int number) {
        PlanReading.Duty d = found.value();
        Due due = d.due();
        boolean window = due != null && "WINDOW".equals(due.bound());
        boolean exclusive = due != null && ("EXCLUSIVE".equals(due.bound()) || "EXCLUSIVE".equals(due.event()));
        PlanContent.Event event = due == null || !"EVENT".equals(due.bound())
                ? null
                : new PlanContent.Event(due.event(), null, due.offset(), due.workingDays() ? "WORKING_DAYS" : "DAYS");
        List<String> units = refs(d.actor());
        PlanContent.Duty value = new PlanContent.Duty(
                "read-" + number,
                DutyKind.valueOf(d.kind()),
                d.title(),
                due == null ? "" : due.text(),
                exclusive ? "EXCLUSIVE" : "INCLUSIVE",
                due == null ? null : due.date(),
                due == null ? "" : due.hour(),
                "NONE",
                event,
                List.of(),
                window ? due.from() : null,
                null,
                null,
                null,
                d.embeddedIn(),
                units,
                List.of(),
                "CHECKED",
                true,
                "SIGNED",
                !d.consolidator(),
                null,
                "");
        add(
                "duties",
                found,
                Stream.of(d.actor(), d.title(), due == null ? "" : due.text())
                        .filter(w -> !w.isBlank())
                        .reduce((a, b) -> a + ": " + b)
                        .orElse(""),
                value,
                missing(units, d.actor()),
                "",
                due);
    }

    private List<String> refs(String bodies) {
        return bodies.isBlank() ? List.of() : match.references(List.of(bodies), issuer, on);
    }

    private static List<String> missing(List<String> units, String actor) {
        return units.isEmpty() && !actor.isBlank() ? List.of(actor.replace("\n", "; ")) : List.of();
    }

    private void add(String field, Found<?> found, String words, Object value, List<String> unmatched) {
        add(field, found, words, value, unmatched, "", null);
    }

    private void add(
            String field,
            Found<?> found,
            String words,
            Object value,
            List<String> unmatched,
            String coordinating,
            Due due) {
        items.add(new Item(
                field + "-" + items.size(),
                field,
                words,
                value,
                found.sentence(),
                found.sureness(),
                match.names(references(value), on),
                unmatched,
                coordinating,
                Proposals.Limit.of(due)));
    }

    private static List<String> references(Object value) {
        if (value instanceof PlanContent.Recipient recipient) {
            return recipient.to();
        }
        if (value instanceof PlanContent.Task task) {
            return task.units();
        }
        if (value instanceof PlanContent.Quota quota) {
            return quota.unit().isEmpty() ? List.of() : List.of(quota.unit());
        }
        if (value instanceof PlanContent.Row row) {
            return row.leadUnits();
        }
        return value instanceof PlanContent.Duty duty ? duty.respondents() : List.of();
    }

    static Object columns(PlanReading read) {
        return read.annex() == null
                ? null
                : Map.of(
                        "title",
                        read.annex().title(),
                        "columns",
                        read.annex().columns(),
                        "parts",
                        read.annex().parts());
    }
}
