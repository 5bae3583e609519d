package vn.kehoach.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * What a clerk does on the page of the outgoing register: documents that were made elsewhere get their number here too,
 * because a body has one register and its series are consecutive (Decree 30/2020, articles 15 and 16).
 */
@Service
@Transactional
public class RegisterDesk {

    /** Whose number it is when no work of Kehoach made the document. */
    static final String BY_HAND = "SO";

    private static final int LINE = 200;
    private static final int SUBJECT = 1_000;
    private static final int RECIPIENTS = 20_000;
    private static final int MOST_COPIES = 100_000;

    private final Registers registers;
    private final ReservedNumbers reserved;
    private final NumberingDecisions decisions;
    private final OutgoingBook book;
    private final BusinessClock clock;

    RegisterDesk(
            Registers registers,
            ReservedNumbers reserved,
            NumberingDecisions decisions,
            OutgoingBook book,
            BusinessClock clock) {
        this.registers = registers;
        this.reserved = reserved;
        this.decisions = decisions;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A document as a clerk typed it.
     *
     * @param unit whose register
     * @param body symbol of the advisory body that issues it, or empty
     * @param kind e.g. {@code QĐ}
     * @param symbol e.g. {@code QĐ-UBND}
     * @param date day of issue as yyyy-mm-dd; a number is kept today, whatever it says
     * @param subject name and trích yếu; of a kept number what it is kept for
     * @param signer who signed
     * @param recipients nơi nhận, one a line
     * @param archive who keeps the archive copy
     * @param copies how many copies
     * @param number from the body's other system, or null where numbers are given here
     */
    public record Typed(
            String unit,
            String body,
            String kind,
            String symbol,
            String date,
            String subject,
            String signer,
            String recipients,
            String archive,
            Integer copies,
            Integer number) {}

    /**
     * @param typed a document
     * @param login the clerk
     * @return its number
     * @throws Refusal if a field is wrong
     */
    public DocumentNumber register(Typed typed, String login) {
        return registers.register(document(typed, date(typed), true), typed.number(), login);
    }

    /**
     * Keeps the next number for a document to come.
     *
     * @param typed what it is to be; {@code subject} says what for
     * @param login the clerk
     * @return the number
     * @throws Refusal if a field is wrong, or the body's other system gives the numbers
     */
    public DocumentNumber reserve(Typed typed, String login) {
        return reserved.reserve(document(typed, Optional.of(clock.today()), false), login);
    }

    /**
     * @param id line of a kept number
     * @param typed the document that bears it
     * @param login the clerk
     * @return the number
     * @throws Refusal if a field is wrong, or the number was used or cancelled meanwhile
     */
    public DocumentNumber use(long id, Typed typed, String login) {
        find(typed.unit(), id);
        return reserved.use(id, document(typed, date(typed), true), login);
    }

    /**
     * Cancels a number that no document bears; it stays in the register with the reason. What work of Kehoach made is
     * withdrawn or recalled there.
     *
     * @param unit whose register
     * @param id a line
     * @param reason why
     * @throws Refusal if the reason is missing, or the number belongs to such work or is cancelled already
     */
    public void cancel(String unit, long id, String reason) {
        OutgoingEntry entry = find(unit, id);
        FieldChecks checks = new FieldChecks();
        checks.required("reason", reason, FieldChecks.TEXT);
        refuse(checks);
        if (entry.state() == OutgoingEntry.State.USED && !entry.byHand()) {
            throw Refusal.conflict("register.cancelElsewhere", entry.number().text());
        }
        if (!book.cancel(id, entry.state(), reason.strip())) {
            throw Refusal.conflict("register.cancelledBefore", entry.number().text());
        }
    }

    /**
     * Enters what is known only after the registration (columns 8 to 10).
     *
     * @param unit whose register
     * @param id a line
     * @param handling day of sending, who signed for it, remarks
     * @throws Refusal if a field is wrong
     */
    public void handle(String unit, long id, Handling handling) {
        OutgoingEntry entry = find(unit, id);
        handling.check(entry.number().date(), clock.today());
        book.handled(id, handling.day(), handling.signed(), handling.remark());
    }

    private OutgoingDocument document(Typed typed, Optional<LocalDate> date, boolean issued) {
        FieldChecks checks = new FieldChecks();
        String kind = text(typed.kind());
        String symbol = text(typed.symbol());
        String body = text(typed.body());
        checks.refuseIf(!kind.matches("\\p{L}{1,10}"), "kind", "register.kindInvalid");
        checks.refuseIf(!Symbols.valid(symbol), "symbol", "register.symbolInvalid", symbol);
        checks.required("subject", typed.subject(), SUBJECT);
        checks.refuseIf(date.isEmpty(), "date", "register.dateMissing");
        checks.refuseIf(
                date.filter(day -> day.isAfter(clock.today())).isPresent(),
                "date",
                "register.dateFuture",
                text(typed.date()));
        if (issued) {
            checks.required("signer", typed.signer(), LINE);
            checks.required("recipients", typed.recipients(), RECIPIENTS);
        } else {
            checks.optional("signer", typed.signer(), LINE);
            checks.optional("recipients", typed.recipients(), RECIPIENTS);
        }
        checks.optional("archive", typed.archive(), LINE);
        int copies = typed.copies() == null ? 1 : typed.copies();
        checks.refuseIf(copies < 1 || copies > MOST_COPIES, "copies", "register.copiesInvalid", MOST_COPIES);
        checkBody(
                checks,
                text(typed.unit()),
                body,
                symbol,
                date.orElse(clock.today()).getYear());
        refuse(checks);
        return new OutgoingDocument(
                typed.unit(),
                kind,
                symbol,
                date.orElseThrow(),
                typed.subject().strip(),
                text(typed.signer()),
                text(typed.recipients()),
                text(typed.archive()),
                copies,
                BY_HAND,
                body);
    }

    // The symbol tells whose document it is; a symbol of one body in the series of another would get a number twice.
    private void checkBody(FieldChecks checks, String unit, String body, String symbol, int year) {
        List<String> advisory = decisions.of(unit, year).advisoryBodies().stream()
                .map(NumberingDecision.AdvisoryBody::symbol)
                .toList();
        checks.refuseIf(!body.isEmpty() && !advisory.contains(body), "body", "register.advisoryUnknown", body);
        checks.refuseIf(
                !body.isEmpty() && !Symbols.names(symbol, body), "symbol", "register.symbolOfAdvisory", symbol, body);
        advisory.stream()
                .filter(other -> !other.equals(body) && !Symbols.names(body, other) && Symbols.names(symbol, other))
                .findFirst()
                .ifPresent(other -> checks.refuseIf(true, "symbol", "register.symbolOfOther", symbol, other));
    }

    private OutgoingEntry find(String unit, long id) {
        return book.find(unit, id).orElseThrow(Refusal::notFound);
    }

    private static Optional<LocalDate> date(Typed typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed.date())));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static String text(String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static void refuse(FieldChecks checks) {
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }
}
