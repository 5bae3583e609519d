package vn.kehoach.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.MailTexts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/** The draft of a chasing letter as typed: read and checked. */
@Component
class ChaseForm {

    private static final int CLAUSE = 500;

    private final MailTexts texts;
    private final BusinessClock clock;

    ChaseForm(MailTexts texts, BusinessClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** As typed so far: a day that is not one yet is null. */
    Chases.Draft typed(JsonNode fields) {
        return read(new Submission("", fields, ""));
    }

    /** Only after {@link #problems} found none. */
    Chases.Draft read(Submission submission) {
        return new Chases.Draft(
                units(submission),
                day(submission, "requestedDay"),
                day(submission, "reportBefore"),
                submission.text("clause"),
                submission.text("letter"));
    }

    /**
     * @param submission what was typed
     * @param late business keys of those who may be chased
     */
    List<Problem> problems(Submission submission, Set<String> late) {
        FieldChecks checks = new FieldChecks();
        List<String> units = units(submission);
        checks.refuseIf(units.isEmpty(), "units", "escalation.unitsMissing");
        checks.refuseIf(!late.containsAll(units), "units", "escalation.unitsForeign");
        LocalDate requested = day(submission, "requestedDay");
        checks.refuseIf(requested == null, "requestedDay", "escalation.dayMissing");
        checks.refuseIf(requested != null && requested.isBefore(clock.today()), "requestedDay", "escalation.dayPast");
        LocalDate before = day(submission, "reportBefore");
        checks.refuseIf(before == null, "reportBefore", "escalation.dayMissing");
        checks.refuseIf(
                before != null && requested != null && !before.isAfter(requested),
                "reportBefore",
                "escalation.reportBeforeRequested");
        checks.required("clause", submission.text("clause"), CLAUSE);
        if (checks.required("letter", submission.text("letter"), FieldChecks.TEXT)) {
            Set<String> unknown = texts.unknownPlaceholders(Letter.CHASE, submission.text("letter"));
            checks.refuseIf(!unknown.isEmpty(), "letter", "escalation.placeholderUnknown", String.join(", ", unknown));
        }
        return checks.problems();
    }

    private static List<String> units(Submission submission) {
        List<String> units = new ArrayList<>();
        for (JsonNode unit : submission.fields().path("units")) {
            units.add(unit.asText());
        }
        return units.stream().distinct().toList();
    }

    private static LocalDate day(Submission submission, String field) {
        try {
            return LocalDate.parse(submission.text(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
