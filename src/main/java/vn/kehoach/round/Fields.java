package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.kehoach.text.Amounts;
import vn.kehoach.work.Problem;

/** Reads what people typed into forms. */
final class Fields {

    static final int LONGEST_TEXT = 5_000;
    static final int SHORT_TEXT = 500;

    private Fields() {}

    static String text(JsonNode fields, String name) {
        return fields.path(name).asText("").strip();
    }

    static Optional<LocalDate> date(JsonNode fields, String name) {
        try {
            return Optional.of(LocalDate.parse(text(fields, name)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Empty for nothing entered as for something that is no number; {@link #badNumber} tells them apart. */
    static Optional<BigDecimal> amount(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue()).filter(n -> n.signum() >= 0);
        }
        return Amounts.read(node.asText(""));
    }

    static boolean badNumber(JsonNode node) {
        return !node.asText("").isBlank() && amount(node).isEmpty();
    }

    static void shortText(List<Problem> problems, JsonNode fields, String name) {
        String text = text(fields, name);
        if (text.length() > SHORT_TEXT) {
            problems.add(Problem.of(name, "work.textTooLong", text.length(), SHORT_TEXT));
        }
    }

    /** A reason; where nothing is carried out yet it may still be missing. */
    static void reason(List<Problem> problems, JsonNode fields, boolean required) {
        String reason = text(fields, "reason");
        if (required && reason.isEmpty()) {
            problems.add(Problem.of("reason", "round.reasonMissing"));
        }
        tooLong(problems, "reason", reason);
    }

    static void tooLong(List<Problem> problems, String field, String text) {
        tooLong(problems, field, text, LONGEST_TEXT);
    }

    static void tooLong(List<Problem> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(Problem.of(field, "work.textTooLong", text.length(), longest));
        }
    }
}
