package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.NumberSeries;
import vn.kehoach.register.Registers;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;

/** Number, symbol and date of a unit's document as typed: read and checked. */
@Component
class SendForm {

    /** Reports are numbered as báo cáo. */
    static final String KIND = "BC";

    private static final String PDF = "application/pdf";
    private static final int LONGEST_SYMBOL = 60;

    private final Registers registers;
    private final Organization organization;
    private final ReportForm reports;
    private final BusinessClock clock;

    SendForm(Registers registers, Organization organization, ReportForm reports, BusinessClock clock) {
        this.registers = registers;
        this.organization = organization;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param number from the unit's other system, or null
     * @param symbol e.g. {@code BC-STC}
     * @param date of the document
     */
    record Sending(Integer number, String symbol, LocalDate date) {}

    Sending read(Response response, JsonNode fields) {
        String symbol = Fields.text(fields, "symbol");
        int number = fields.path("number").asInt(0);
        return new Sending(
                number == 0 ? null : number,
                symbol.isEmpty() ? usualSymbol(response.unit()) : symbol,
                Fields.date(fields, "date").orElse(clock.today()));
    }

    List<Problem> problems(Response response, JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        Sending sending = read(response, fields);
        date(problems, response, fields);
        if (sending.symbol().length() > LONGEST_SYMBOL) {
            problems.add(Problem.of("symbol", "round.symbolTooLong", LONGEST_SYMBOL));
        }
        registers
                .numberProblem(series(response.unit(), sending.date()), sending.number())
                .ifPresent(problems::add);
        boolean signed = reports.newFiles(response).stream()
                .anyMatch(f -> f.contentType().equals(PDF));
        if (!signed) {
            problems.add(Problem.of("files", "round.signedFileMissing"));
        }
        return problems;
    }

    private void date(List<Problem> problems, Response response, JsonNode fields) {
        String typed = Fields.text(fields, "date");
        if (typed.isEmpty()) {
            return;
        }
        LocalDate date = Fields.date(fields, "date").orElse(null);
        LocalDate asked = response.askedAt().atZone(BusinessClock.ZONE).toLocalDate();
        DateTexts words = DateTexts.of(Texts.readerLocale());
        if (date == null) {
            problems.add(Problem.of("date", "round.dateInvalid", typed));
        } else if (date.isAfter(clock.today())) {
            problems.add(Problem.of("date", "register.dateFuture", words.date(date)));
        } else if (date.isBefore(asked)) {
            problems.add(Problem.of("date", "round.dateBeforeAsked", words.date(date), words.date(asked)));
        }
    }

    NumberSeries series(String unit, LocalDate date) {
        return registers.seriesFor(unit, KIND, date.getYear());
    }

    String usualSymbol(String unit) {
        return organization
                .unit(unit, clock.today())
                .map(Unit::symbol)
                .filter(s -> s != null && !s.isBlank())
                .map(s -> KIND + "-" + s)
                .orElse(KIND);
    }
}
