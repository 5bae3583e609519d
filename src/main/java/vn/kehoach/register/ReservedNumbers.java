package vn.kehoach.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Numbers that a clerk keeps for documents still to be issued. A kept number is used once or cancelled with its reason;
 * nobody else gets it. Its document is dated between those around it (Decree 30/2020, article 15.1).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReservedNumbers {

    static final String FIELD = "reserved";

    private final SeriesBook series;
    private final OutgoingBook book;

    ReservedNumbers(SeriesBook series, OutgoingBook book) {
        this.series = series;
        this.book = book;
    }

    /**
     * Keeps the next number.
     *
     * @param document what it is to be; its date is today
     * @throws Refusal where the body's other system gives the numbers
     */
    DocumentNumber reserve(OutgoingDocument document, String login) {
        NumberSeries locked = series.lockForKind(
                document.unit(),
                document.body(),
                document.kind(),
                document.date().getYear());
        if (!locked.givenHere()) {
            throw Refusal.conflict("register.reservedElsewhere");
        }
        int number = series.take(locked);
        book.insert(locked, number, document, OutgoingEntry.State.RESERVED, login);
        return new DocumentNumber(number, document.symbol(), document.date());
    }

    List<OutgoingEntry> of(NumberSeries of) {
        return book.reserved(of);
    }

    /** What is wrong with using a kept number for a document of that kind and date. */
    Optional<Problem> problem(String unit, String body, String kind, long id, LocalDate date) {
        NumberSeries own = series.forKind(unit, body, kind, date.getYear());
        OutgoingEntry kept = book.find(unit, id)
                .filter(entry -> entry.state() == OutgoingEntry.State.RESERVED)
                .filter(entry -> book.numbered(own, entry.number().number())
                        .filter(same -> same.id() == id)
                        .isPresent())
                .orElse(null);
        if (kept == null) {
            return Optional.of(Problem.of(FIELD, "register.reservedGone"));
        }
        int number = kept.number().number();
        LocalDate after = book.nearest(own, number, false).orElse(LocalDate.MIN);
        LocalDate before = book.nearest(own, number, true).orElse(LocalDate.MAX);
        if (!date.isBefore(after) && !date.isAfter(before)) {
            return Optional.empty();
        }
        DateTexts words = DateTexts.of(Texts.readerLocale());
        return Optional.of(
                date.isBefore(after)
                        ? Problem.of("registrationDate", "register.reservedEarly", number, words.date(after))
                        : Problem.of("registrationDate", "register.reservedLate", number, words.date(before)));
    }

    /**
     * Gives a kept number to its document.
     *
     * @throws Refusal if it was used or cancelled meanwhile, or the date does not fit
     */
    DocumentNumber use(long id, OutgoingDocument document, String login) {
        // Under the lock of the series: the numbers around it stay as they are.
        series.lockForKind(
                document.unit(),
                document.body(),
                document.kind(),
                document.date().getYear());
        problem(document.unit(), document.body(), document.kind(), id, document.date())
                .ifPresent(problem -> {
                    throw Refusal.invalid(List.of(problem));
                });
        int number = book.find(document.unit(), id).orElseThrow().number().number();
        if (!book.use(id, document, login)) {
            throw Refusal.conflict("register.reservedGone");
        }
        return new DocumentNumber(number, document.symbol(), document.date());
    }
}
