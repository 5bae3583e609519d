package vn.kehoach.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;

/** Makes a mail of the lines of the ledger that it carries: the letters, and the last days for the reader's calendar. */
@Component
class MailWriter {

    private final MailTexts texts;
    private final CalendarEntries calendar;
    private final NoticeChoices choices;
    private final BusinessClock clock;

    MailWriter(MailTexts texts, CalendarEntries calendar, NoticeChoices choices, BusinessClock clock) {
        this.texts = texts;
        this.calendar = calendar;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param claimed the mail
     * @param lines what it says; none where it repeats another word for word
     * @return it
     * @throws IllegalStateException if a letter lacks a word
     */
    Mail write(Mailbag.Claimed claimed, List<Mailbag.Line> lines) {
        if (claimed.again() != null) {
            return claimed.again();
        }
        Mail mail = texts.write(lines.stream().map(Mailbag.Line::notice).toList());
        boolean urgent = urgent(claimed, lines);
        boolean early = urgent && choices.of(claimed.person()).hold(clock.local()) != null;
        return new Mail(
                mail.subject(),
                early ? mail.body() + texts.urgentLine() + "\n" : mail.body(),
                urgent,
                calendar.fixed(lines),
                calendar.cancelled(lines));
    }

    static boolean urgent(Mailbag.Claimed claimed, List<Mailbag.Line> lines) {
        return claimed.again() != null
                ? claimed.again().urgent()
                : lines.stream().anyMatch(line -> line.notice().letter().urgent());
    }
}
