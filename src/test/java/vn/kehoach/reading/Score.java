package vn.kehoach.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kehoach.text.Folding;

/** Counts, field by field, what of the facts was proposed and what of the proposals is wrong. */
final class Score {

    private static final Map<String, String> PURPOSES = Map.of(
            "DE_BAO_CAO",
            "REPORT",
            "DE_THUC_HIEN",
            "EXECUTE",
            "DE_PHOI_HOP",
            "COORDINATE",
            "DE_BIET",
            "INFORM",
            "DE_DANG_TAI",
            "PUBLISH",
            "LUU",
            "ARCHIVE",
            "UNMARKED",
            "UNMARKED");
    private static final Map<String, String> BOUNDS =
            Map.of("EXCLUSIVE", "EXCLUSIVE", "INCLUSIVE", "INCLUSIVE", "TRONG_KY", "WINDOW", "KHONG_XAC_DINH", "NONE");

    /** What of one field of one plan was expected, found, proposed and missed. */
    record Tally(int expected, int found, int proposed, List<String> missing, List<String> wrong) {

        double recall() {
            return expected == 0 ? 1 : (double) found / expected;
        }

        double falseRate() {
            return proposed == 0 ? 0 : (double) wrong.size() / proposed;
        }
    }

    private Score() {}

    static Map<String, Tally> of(PlanReading read, JsonNode fact) {
        Map<String, Tally> fields = new LinkedHashMap<>();
        fields.put("head", tally(head(fact), head(read)));
        fields.put(
                "bases",
                tally(
                        each(
                                fact.get("bases"),
                                b -> key(text(b, "type")) + "|" + text(b, "symbol") + "|" + text(b, "date")),
                        read.bases().stream()
                                .map(Found::value)
                                .map(b -> key(b.kind()) + "|" + b.symbol() + "|" + b.date())));
        fields.put(
                "recipients",
                tally(
                        each(
                                fact.get("recipients"),
                                r -> line(text(r, "raw")) + "|"
                                        + PURPOSES.getOrDefault(text(r, "purpose"), text(r, "purpose"))),
                        read.recipients().stream().map(Found::value).map(r -> line(r.line()) + "|" + r.purpose())));
        fields.put(
                "dates",
                tally(
                        each(
                                fact.get("dates"),
                                d -> text(d, "kind") + "|" + BOUNDS.getOrDefault(text(d, "bound"), text(d, "bound"))
                                        + "|" + (text(d, "date") == null ? key(text(d, "raw")) : text(d, "date"))),
                        Stream.concat(
                                read.duties().stream()
                                        .map(Found::value)
                                        .filter(d -> d.due() != null)
                                        .map(d -> d.kind() + "|" + day(d.due())),
                                read.tasks().stream()
                                        .map(Found::value)
                                        .filter(t -> t.due() != null)
                                        .map(t -> "TASK|" + day(t.due())))));
        fields.put(
                "quotas",
                tally(
                        each(fact.get("quotas"), Score::quota),
                        read.quotas().stream().map(Found::value).map(Score::quota)));
        fields.put(
                "annex",
                tally(
                        each(fact.path("annex").path("rows"), Score::row),
                        read.annex() == null
                                ? Stream.of()
                                : read.annex().rows().stream().map(Found::value).map(Score::row)));
        fields.put(
                "duties",
                loose(
                        each(fact.get("duties"), d -> text(d, "kind") + "|" + actor(text(d, "actor"))),
                        read.duties().stream().map(Found::value).map(d -> d.kind() + "|" + actor(d.actor()))));
        fields.put(
                "tasks",
                tasks(
                        each(fact.get("tasks"), t -> new Work(text(t, "actor"), text(t, "text"))),
                        read.tasks().stream().map(Found::value).map(t -> new Work(t.actor(), t.text()))));
        fields.put(
                "cooperating",
                tally(
                        each(fact.get("tasks"), t -> actor(text(t, "actor")) + "|" + actor(text(t, "coordinating")))
                                .filter(t -> !t.endsWith("|") && fact.has("apart")),
                        read.tasks().stream()
                                .map(Found::value)
                                .map(t -> actor(t.actor()) + "|" + actor(t.coordinating()))
                                .filter(t -> !t.endsWith("|") && fact.has("apart"))));
        return fields;
    }

    private static Stream<String> head(JsonNode fact) {
        JsonNode d = fact.get("document");
        return Stream.of(
                        "issuer=" + key(text(fact, "issuer")),
                        said("number", text(d, "number")),
                        said("symbol", text(d, "symbol")),
                        said("place", text(d, "place")),
                        said("date", text(d, "date")),
                        "title=" + key(text(d, "title")),
                        said("signer", text(fact, "signer")))
                .filter(Objects::nonNull);
    }

    private static String day(Due due) {
        return due.bound() + "|" + (due.date() == null ? key(due.text()) : due.date());
    }

    private static Stream<String> head(PlanReading read) {
        return Stream.of(
                        found("issuer", read.issuer()),
                        found("number", read.number()),
                        found("symbol", read.symbol()),
                        found("place", read.place()),
                        found("date", read.date()),
                        found("title", read.title()),
                        read.signer() == null || read.signer().value().name() == null
                                ? null
                                : "signer=" + read.signer().value().name())
                .filter(Objects::nonNull);
    }

    private static String said(String name, String value) {
        return value == null ? null : name + "=" + value;
    }

    private static String found(String name, Found<?> found) {
        if (found == null) {
            return null;
        }
        boolean words = name.equals("issuer") || name.equals("title");
        return name + "=" + (words ? key(found.value().toString()) : found.value());
    }

    private static String quota(JsonNode q) {
        String period = Map.of(
                        "TUAN", "WEEK", "THANG", "MONTH", "QUY", "QUARTER", "MOI_LAN", "EACH", "KHONG_NEU", "UNKNOWN")
                .getOrDefault(
                        text(q, "period"),
                        text(q, "period").matches("[A-Z]{4,}")
                                        && !text(q, "period").startsWith("NAM")
                                ? text(q, "period")
                                : "YEAR");
        return String.join(
                "|",
                actor(text(q, "actor")),
                text(q, "op"),
                number(text(q, "value")),
                number(text(q, "min")),
                number(text(q, "max")),
                unit(text(q, "unit")),
                period);
    }

    private static String quota(PlanReading.Quota q) {
        return String.join(
                "|",
                actor(q.actor()),
                q.op(),
                number(q.amount()),
                number(q.min()),
                number(q.max()),
                unit(q.unit()),
                q.period());
    }

    private static String number(Object written) {
        return written == null
                ? ""
                : new BigDecimal(written.toString()).stripTrailingZeros().toPlainString();
    }

    private static String unit(String unit) {
        return key(unit.replaceAll("\\s*\\([^)]*\\)", "").replaceFirst("/lần$", ""));
    }

    private static String row(JsonNode r) {
        return String.join(
                "|",
                r.get("heading").asBoolean() ? "#" : "",
                bare(text(r, "form")),
                bare(text(r, "content")),
                bare(text(r, "time")),
                bare(String.join(" ", each(r.get("lead"), JsonNode::asText).toList())),
                bare(String.join(
                        " ", each(r.get("coordinating"), JsonNode::asText).toList())),
                bare(text(r, "product")));
    }

    private static String row(PlanReading.Row r) {
        return String.join(
                "|",
                r.heading() ? "#" : "",
                bare(r.form()),
                bare(r.content()),
                bare(r.time()),
                bare(r.lead()),
                bare(r.coordinating()),
                bare(r.product()));
    }

    static String actor(String written) {
        String actor = written == null ? "" : written;
        return bare(actor.replaceAll("\\s*\\([^)]*\\)", ""));
    }

    static String key(String text) {
        return text == null ? "" : Folding.key(text);
    }

    /** Words without the marks that extraction and taste put between them. */
    static String bare(String text) {
        return text == null
                ? ""
                : key(text.replaceAll("[+•:;.,…“”\"()–-]", " ")).replaceAll("\\s", "");
    }

    private static String line(String raw) {
        return bare(raw);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static <T> Stream<T> each(JsonNode list, java.util.function.Function<JsonNode, T> key) {
        return StreamSupport.stream(list.spliterator(), false).map(key);
    }

    /** Of duties the facts give some bodies a fuller name than the sentence has. */
    private static Tally loose(Stream<String> expected, Stream<String> proposed) {
        List<String> facts = expected.toList();
        List<String> left = new ArrayList<>(facts);
        List<String> own = new ArrayList<>();
        proposed.forEach(p -> {
            String same = left.stream()
                    .filter(f -> f.startsWith(p) || p.startsWith(f))
                    .findFirst()
                    .orElse(p);
            left.remove(same);
            own.add(same);
        });
        return tally(facts.stream(), own.stream());
    }

    /** Who and what. */
    private record Work(String actor, String text) {

        /** Where one task ends and the next begins is a matter of taste: the one may be a part of the other. */
        boolean same(Work other) {
            String own = Score.actor(actor);
            String others = Score.actor(other.actor);
            List<String> words = List.of(key(text).split("[\\s,;.:]+"));
            List<String> their = List.of(key(other.text).split("[\\s,;.:]+"));
            List<String> fewer = words.size() < their.size() ? words : their;
            List<String> more = fewer == words ? their : words;
            long shared = fewer.stream().filter(more::contains).count();
            return (own.startsWith(others) || others.startsWith(own)) && shared >= 0.8 * fewer.size();
        }
    }

    private static Tally tasks(Stream<Work> expected, Stream<Work> proposed) {
        List<Work> facts = expected.toList();
        List<Work> own = proposed.toList();
        List<String> missing = facts.stream()
                .filter(f -> own.stream().noneMatch(f::same))
                .map(Work::toString)
                .toList();
        List<String> wrong = own.stream()
                .filter(o -> facts.stream().noneMatch(o::same))
                .map(Work::toString)
                .toList();
        return new Tally(facts.size(), facts.size() - missing.size(), own.size(), missing, wrong);
    }

    private static Tally tally(Stream<String> expected, Stream<String> proposed) {
        List<String> missing = new ArrayList<>(expected.toList());
        int all = missing.size();
        List<String> proposals = proposed.toList();
        List<String> wrong = new ArrayList<>();
        for (String proposal : proposals) {
            if (!missing.remove(proposal)) {
                wrong.add(proposal);
            }
        }
        return new Tally(all, all - missing.size(), proposals.size(), missing, wrong);
    }
}
