package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * What somebody typed who hands over.
 *
 * @param unit code of the unit that ends
 * @param on the day from which its successors do its work
 * @param basis the document that says so
 * @param choices by response, in the order typed
 * @param plans what becomes of the unit's own plans, in the order typed
 * @param followUp code of who follows up the rounds of the unit, or empty
 */
record HandOverForm(
        String unit, LocalDate on, String basis, Map<Long, Choice> choices, List<PlanChoice> plans, String followUp) {

    static final String GO_ON = "GO_ON";
    static final String END = "END";

    /**
     * @param at where it stands in the form, for messages
     * @param plan id
     * @param decided {@link #GO_ON}, {@link #END}, or empty
     * @param successor code of who goes on with it, or empty
     */
    record PlanChoice(String at, long plan, String decided, String successor) {

        boolean goesOn() {
            return decided.equals(GO_ON);
        }
    }

    /**
     * @param at where it stands in the form, for messages
     * @param successors codes of who goes on, at least one
     * @param until another last day, or null to keep it
     */
    record Choice(String at, List<String> successors, LocalDate until) {}

    static HandOverForm read(JsonNode fields, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = Fields.date(fields, "on").orElse(null);
        if (on == null) {
            problems.add(Problem.of("on", "round.dateInvalid", Fields.text(fields, "on")));
        } else if (on.isAfter(today)) {
            problems.add(Problem.of("on", "round.handOver.dayToCome"));
        }
        String basis = Fields.text(fields, "basis");
        if (basis.isEmpty()) {
            problems.add(Problem.of("basis", "round.handOver.basisMissing"));
        }
        Fields.shortText(problems, fields, "basis");
        Map<Long, Choice> choices = new LinkedHashMap<>();
        int i = 0;
        for (JsonNode choice : fields.path("choices")) {
            String at = "choices[" + i++ + "].";
            List<String> successors = new ArrayList<>();
            choice.path("successors").forEach(s -> successors.add(s.asText("")));
            String until = Fields.text(choice, "until");
            LocalDate day = Fields.date(choice, "until").orElse(null);
            if (!until.isEmpty() && day == null) {
                problems.add(Problem.of(at + "until", "round.dateInvalid", until));
            } else if (day != null && day.isBefore(today)) {
                problems.add(Problem.of(at + "until", "round.handOver.lastDayPast"));
            }
            choices.put(choice.path("response").asLong(), new Choice(at, List.copyOf(successors), day));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new HandOverForm(
                Fields.text(fields, "unit"), on, basis, choices, plans(fields), Fields.text(fields, "followUp"));
    }

    private static List<PlanChoice> plans(JsonNode fields) {
        List<PlanChoice> plans = new ArrayList<>();
        for (JsonNode plan : fields.path("plans")) {
            plans.add(new PlanChoice(
                    "plans[" + plans.size() + "].",
                    plan.path("plan").asLong(),
                    Fields.text(plan, "decided"),
                    Fields.text(plan, "successor")));
        }
        return plans;
    }
}
