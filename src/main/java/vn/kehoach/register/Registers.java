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
 * Gives and keeps the numbers of outgoing documents. A number is taken in the transaction that changes the state of
 * the document, under a lock on its series: no number twice, and no gap but a cancelled number with its reason.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Registers {

    private final SeriesBook series;
    private final OutgoingBook book;

    Registers(SeriesBook series, OutgoingBook book) {
        this.series = series;
        this.book = book;
    }

    /**
     * What number a document would get now; another may be given by the time it is registered.
     *
     * @param unit the body
     * @param kind the kind of document
     * @param year the year
     * @return the series with its next number; looking at it creates none
     */
    public NumberSeries seriesFor(String unit, String kind, int year) {
        return series.forKind(unit, "", kind, year);
    }

    /**
     * Registers a document under the next number, or under the one that the body's other system gave.
     *
     * @param document what to register
     * @param entered number from the other system, or null where numbers are given here
     * @param login the clerk
     * @return its number
     * @throws Refusal if a number is missing, below 1 or taken (field {@code number}), or the date lies before that of
     *     the number before it (field {@code registrationDate})
     */
    public DocumentNumber register(OutgoingDocument document, Integer entered, String login) {
        NumberSeries locked = series.lockForKind(
                document.unit(),
                document.body(),
                document.kind(),
                document.date().getYear());
        (locked.givenHere() ? orderProblem(locked, document.date()) : numberProblem(locked, entered))
                .ifPresent(problem -> {
                    throw Refusal.invalid(List.of(problem));
                });
        int number = locked.givenHere() ? series.take(locked) : entered;
        book.insert(locked, number, document, OutgoingEntry.State.USED, login);
        return new DocumentNumber(number, document.symbol(), document.date());
    }

    /**
     * What is wrong with a number that somebody entered from the body's other system.
     *
     * @param of the series
     * @param entered what was entered, or null
     * @return the problem with field {@code number}, or empty; empty too where numbers are given here
     */
    public Optional<Problem> numberProblem(NumberSeries of, Integer entered) {
        if (of.givenHere()) {
            return Optional.empty();
        }
        if (entered == null || entered < 1) {
            return Optional.of(Problem.of("number", "register.numberMissing"));
        }
        return book.numbered(of, entered)
                .map(taken -> Problem.of(
                        "number",
                        "register.numberTaken",
                        taken.number().text(),
                        taken.subject(),
                        DateTexts.of(Texts.readerLocale()).date(taken.number().date()),
                        series.highest(of) + 1));
    }

    /** Numbers follow the order of time of issue (Decree 30/2020, article 15.1). */
    Optional<Problem> orderProblem(NumberSeries of, LocalDate date) {
        DateTexts words = DateTexts.of(Texts.readerLocale());
        return series.lastDate(of)
                .filter(date::isBefore)
                .map(last -> Problem.of(
                        "registrationDate",
                        "register.dateOrder",
                        words.date(date),
                        words.date(last),
                        of.nextNumber() - 1));
    }

    /**
     * Cancels the number of a document that is not going out; it stays in the register with the reason.
     *
     * @param ownerKey what it belongs to
     * @param kind the kind of document
     * @param reason why
     */
    public void cancel(String ownerKey, String kind, String reason) {
        book.cancel(ownerKey, kind, reason);
    }

    /**
     * Notes something in the register without touching the number, e.g. a recall.
     *
     * @param ownerKey what it belongs to
     * @param kind the kind of document
     * @param note the remark
     */
    public void note(String ownerKey, String kind, String note) {
        book.note(ownerKey, kind, note);
    }

    /**
     * @param unit whose register
     * @param year the year
     * @return its lines by series, in order of the numbers
     */
    @Transactional(readOnly = true)
    public List<OutgoingEntry> outgoing(String unit, int year) {
        return book.of(unit, year);
    }
}
