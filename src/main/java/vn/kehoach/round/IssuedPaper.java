package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;

/** A document that was issued elsewhere, as typed: {@code number} (số, ký hiệu), {@code date}, {@code signer}. */
@Component
class IssuedPaper {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    private final BusinessClock clock;

    IssuedPaper(BusinessClock clock) {
        this.clock = clock;
    }

    List<Problem> problems(JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        String number = Fields.text(fields, "number");
        if (number.isEmpty()) {
            problems.add(Problem.of("number", "round.numberMissing"));
        } else if (number.length() > LONGEST_NUMBER) {
            problems.add(Problem.of("number", "work.textTooLong", number.length(), LONGEST_NUMBER));
        }
        String signer = Fields.text(fields, "signer");
        if (signer.length() > LONGEST_NAME) {
            problems.add(Problem.of("signer", "work.textTooLong", signer.length(), LONGEST_NAME));
        }
        past(problems, fields, "date");
        return problems;
    }

    /** A day that must be there and cannot lie ahead. */
    void past(List<Problem> problems, JsonNode fields, String name) {
        LocalDate date = Fields.date(fields, name).orElse(null);
        if (date == null) {
            problems.add(Problem.of(name, "round.dateInvalid", Fields.text(fields, name)));
        } else if (date.isAfter(clock.today())) {
            String day = DateTexts.of(Texts.readerLocale()).date(date);
            problems.add(Problem.of(name, "round.dateFuture", day));
        }
    }

    ResponseDocument document(
            Response response, JsonNode fields, String login, String name, boolean proxy, List<Long> files) {
        return new ResponseDocument(
                0,
                response.id(),
                0,
                response.answerVersion(),
                Fields.text(fields, "number"),
                Fields.date(fields, "date").orElseThrow(),
                Fields.text(fields, "signer"),
                Fields.date(fields, "receivedOn").orElse(clock.today()),
                clock.now(),
                login,
                name,
                proxy,
                Fields.text(fields, "paper"),
                null,
                "",
                files);
    }
}
