package vn.kehoach.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/**
 * The two fields with which a clerk numbers a document, in any form: {@code number} (only where the body's other system
 * gives the numbers) and {@code registrationDate}.
 */
@Component
public class NumberEntry {

    private final Registers registers;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NumberEntry(Registers registers, JdbcClient jdbc, BusinessClock clock) {
        this.registers = registers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return today as the date of issue
     */
    public Map<String, Object> initialFields() {
        return Map.of("registrationDate", clock.today().toString());
    }

    /**
     * @param unit the body
     * @param kind the kind of document
     * @param symbol e.g. {@code KH-UBND}
     * @return what the form shows: {@code nextNumber}, {@code nextText}, {@code numberGivenHere}, {@code symbol}
     */
    public Map<String, Object> view(String unit, String kind, String symbol) {
        NumberSeries series = registers.seriesFor(unit, kind, clock.today().getYear());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("symbol", symbol);
        view.put("numberGivenHere", series.givenHere());
        view.put("nextNumber", series.givenHere() ? series.nextNumber() : null);
        view.put(
                "nextText",
                series.givenHere() ? new DocumentNumber(series.nextNumber(), symbol, clock.today()).text() : null);
        return view;
    }

    /**
     * @param unit the body
     * @param kind the kind of document
     * @param submission what the clerk handed in
     * @param notBefore day of signature, or null
     * @return what is wrong with number and date
     */
    public List<Problem> problems(String unit, String kind, Submission submission, LocalDate notBefore) {
        FieldChecks checks = new FieldChecks();
        DateTexts words = DateTexts.of(Texts.readerLocale());
        LocalDate date = parse(submission).orElse(null);
        if (date == null) {
            checks.refuseIf(true, "registrationDate", "register.dateMissing");
            return checks.problems();
        }
        checks.refuseIf(date.isAfter(clock.today()), "registrationDate", "register.dateFuture", words.date(date));
        checks.refuseIf(
                notBefore != null && date.isBefore(notBefore),
                "registrationDate",
                "register.dateBeforeSigning",
                words.date(date),
                notBefore == null ? "" : words.date(notBefore));
        NumberSeries series = registers.seriesFor(unit, kind, date.getYear());
        registers.numberProblem(series, entered(submission)).ifPresent(checks::add);
        if (series.givenHere()) {
            // Numbers follow the order of time of issue (Decree 30/2020, article 15.1).
            lastDate(series)
                    .filter(date::isBefore)
                    .ifPresent(last -> checks.add(Problem.of(
                            "registrationDate",
                            "register.dateOrder",
                            words.date(date),
                            words.date(last),
                            series.nextNumber() - 1)));
        }
        return checks.problems();
    }

    /**
     * Registers in the current transaction.
     *
     * @param document what to register
     * @param submission what the clerk handed in
     * @return its number
     */
    public DocumentNumber register(OutgoingDocument document, Submission submission) {
        return registers.register(document, entered(submission), submission.login());
    }

    /**
     * @param submission what the clerk handed in, checked
     * @return the day of registration
     */
    public LocalDate date(Submission submission) {
        return parse(submission).orElseThrow();
    }

    private Optional<LocalDate> lastDate(NumberSeries series) {
        return jdbc.sql("select max(registration_date) from outgoing_entry where series_id = ?")
                .param(series.id())
                .query(LocalDate.class)
                .optional();
    }

    private static Integer entered(Submission submission) {
        String text = submission.text("number");
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    private static Optional<LocalDate> parse(Submission submission) {
        try {
            return Optional.of(LocalDate.parse(submission.text("registrationDate")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
