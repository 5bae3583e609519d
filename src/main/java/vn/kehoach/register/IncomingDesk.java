package vn.kehoach.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * What a clerk does on the page of the incoming register: documents that reach the body on other ways get their số đến
 * in the same series (Decree 30/2020, article 22).
 */
@Service
@Transactional
public class IncomingDesk {

    private static final int SENDER = 300;
    private static final int SYMBOL = 80;
    private static final int SUBJECT = 1_000;

    private final IncomingRegister register;
    private final BusinessClock clock;

    IncomingDesk(IncomingRegister register, BusinessClock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * A document as a clerk typed it.
     *
     * @param unit whose register
     * @param sender who sent it
     * @param symbol its number and symbol
     * @param date its date as yyyy-mm-dd
     * @param subject name and trích yếu
     */
    public record Typed(String unit, String sender, String symbol, String date, String subject) {}

    /**
     * @param typed a document that arrived today
     * @param login the clerk
     * @return số đến
     * @throws Refusal if a field is wrong, or the body has registered that document before (field {@code symbol})
     */
    public int register(Typed typed, String login) {
        FieldChecks checks = new FieldChecks();
        checks.required("sender", typed.sender(), SENDER);
        checks.required("symbol", typed.symbol(), SYMBOL);
        checks.required("subject", typed.subject(), SUBJECT);
        LocalDate date = day(typed.date());
        checks.refuseIf(date == null || date.isAfter(clock.today()), "date", "register.arrivalDate");
        refuse(checks);
        var arrival = new IncomingRegister.Arrival(
                typed.unit(),
                typed.sender().strip(),
                typed.symbol().strip(),
                date,
                typed.subject().strip(),
                RegisterDesk.BY_HAND + "-" + UUID.randomUUID());
        register.locked(arrival.unit(), clock.today().getYear());
        register.same(arrival)
                .ifPresent(before -> checks.refuseIf(
                        true,
                        "symbol",
                        "register.arrivedBefore",
                        arrival.symbol(),
                        before.number(),
                        DateTexts.of(Texts.readerLocale()).date(before.arrivedOn())));
        refuse(checks);
        return register.register(arrival, login);
    }

    /**
     * Enters what is known only after the registration (columns 7 to 10).
     *
     * @param unit whose register
     * @param id a line
     * @param handling who got it and when, who signed for it, remarks
     * @throws Refusal if a field is wrong
     */
    public void handle(String unit, long id, Handling handling) {
        IncomingRegister.Entry entry = register.find(unit, id).orElseThrow(Refusal::notFound);
        handling.check(entry.arrivedOn(), clock.today());
        register.handled(id, handling);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(typed, ""));
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static void refuse(FieldChecks checks) {
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }
}
