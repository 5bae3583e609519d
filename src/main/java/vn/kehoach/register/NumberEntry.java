package vn.kehoach.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/**
 * The fields with which a clerk numbers a document, in any form: {@code number} (only where the body's other system
 * gives the numbers), {@code reserved} (id of a number that was kept for it, or empty) and {@code registrationDate}.
 */
@Component
public class NumberEntry {

    private final Registers registers;
    private final ReservedNumbers reserved;
    private final BusinessClock clock;

    NumberEntry(Registers registers, ReservedNumbers reserved, BusinessClock clock) {
        this.registers = registers;
        this.reserved = reserved;
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
     * @return what the form shows: {@code nextNumber}, {@code nextText}, {@code numberGivenHere}, {@code symbol},
     *     {@code reserved} (numbers that were kept: {@code id}, {@code text}, {@code subject})
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
        view.put(
                "reserved",
                reserved.of(series).stream().map(kept -> kept(kept, symbol)).toList());
        return view;
    }

    private static Map<String, String> kept(OutgoingEntry entry, String symbol) {
        DocumentNumber number = new DocumentNumber(
                entry.number().number(), symbol, entry.number().date());
        return Map.of("id", Long.toString(entry.id()), "text", number.text(), "subject", entry.subject());
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
        Optional<Long> kept = kept(submission);
        if (series.givenHere() && kept.isPresent()) {
            reserved.problem(unit, "", kind, kept.get(), date).ifPresent(checks::add);
        } else if (series.givenHere()) {
            registers.orderProblem(series, date).ifPresent(checks::add);
        } else {
            registers.numberProblem(series, entered(submission)).ifPresent(checks::add);
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
        Optional<Long> kept = kept(submission);
        boolean here = registers
                .seriesFor(document.unit(), document.kind(), document.date().getYear())
                .givenHere();
        return here && kept.isPresent()
                ? reserved.use(kept.get(), document, submission.login())
                : registers.register(document, entered(submission), submission.login());
    }

    /**
     * @param submission what the clerk handed in, checked
     * @return the day of registration
     */
    public LocalDate date(Submission submission) {
        return parse(submission).orElseThrow();
    }

    private static Optional<Long> kept(Submission submission) {
        String id = submission.text(ReservedNumbers.FIELD);
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
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
