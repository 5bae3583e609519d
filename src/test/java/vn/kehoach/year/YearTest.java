package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.kehoach.KehoachApplication;

/**
 * The Bắc Ninh 2023 plan through its whole year, over HTTP and as the people would do it: from the first word in
 * February to the closing in December, with the clock of the demonstration. The job executor runs as it does in use.
 */
@Tag("own-jvm")
@SpringBootTest(
        classes = KehoachApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kehoach.data-dir=target/year-${kehoach.fork:1}")
@DirtiesContext
abstract class YearTest {

    @LocalServerPort
    private int port;

    @Test
    void the_whole_year() {
        Desk desk = new Desk(port);
        Year year = new Year(desk);

        Issuing issuing = new Issuing(year);
        step("the plan is drafted", issuing::draft);
        step("returned once, then signed by the Director", issuing::returnedOnceAndSignedByTheDirector);
        step("examined by the Office, signed by the Chair", issuing::examinedAndSigned);
        step("numbered and dispatched", issuing::numberedAndDispatched);

        Acknowledging acknowledging = new Acknowledging(year);
        step("taken in on the day of dispatch", acknowledging::onTheDayOfDispatch);
        step("reminded at 16:00 and the next morning", acknowledging::remindedAtFourAndNextMorning);
        step("called on the third working day", acknowledging::calledOnTheThirdWorkingDay);

        SubPlanning subPlanning = new SubPlanning(year);
        step("sub-plans recorded", subPlanning::mostIssuedElsewhere);
        step("a sub-plan through its own issuance", subPlanning::oneThroughItsOwnIssuance);
        step("a late sub-plan", subPlanning::oneLate);

        HalfYear half = new HalfYear(year);
        step("the six-month round opens", half::opensThirtyDaysBefore);
        step("most report in good time", half::mostInGoodTime);
        step("seven days before", half::sevenDaysBefore);
        step("one day before", half::oneDayBefore);
        step("overdue", half::overdue);
        step("chased", half::chased);
        step("reported to the leaders, closed by the officer", half::reportedToTheLeadersAndClosed);
        step("consolidated and sent up", half::consolidated);
        step("answers after closing", half::whatComesAfterClosingIsKeptAndMarked);

        WholeYear whole = new WholeYear(year);
        step("the annual round", whole::mostInGoodTime);
        step("reminded before a Sunday", whole::remindedOnWorkingDaysBeforeASunday);
        step("overdue and chased", whole::overdueAndChased);
        step("the last one closes the round", whole::theLastOneClosesTheRound);
        step("consolidated and sent up again", whole::consolidated);
        step("the plan is closed", whole::planClosed);

        step("every mail of the year", () -> mails(desk, year));
    }

    private static void mails(Desk desk, Year year) {
        List<Desk.Mail> mails = desk.mails();
        year.letters.check(mails);
        System.out.printf("%d mails, each expected, none missing%n", year.letters.size());
        Desk.Mail overdue = mails.stream()
                .filter(mail ->
                        mail.subject().contains("[Quá hạn]") && mail.to().equals("quevo.chutich"))
                .findFirst()
                .orElseThrow();
        assertThat(overdue.body())
                .contains(
                        "UBND thị xã Quế Võ",
                        "trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư)",
                        "36/KH-UBND ngày 08/02/2023");
    }

    private void step(String name, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("%s: %s, %.1f s%n", getClass().getSimpleName(), name, (System.nanoTime() - begun) / 1e9);
    }
}
