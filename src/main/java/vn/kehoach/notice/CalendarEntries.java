package vn.kehoach.notice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Last days as entries for calendars (RFC 5545): whole days, so that they stand on the day that Vietnam means wherever
 * the calendar is. One entry for each answer that is asked for, always with the same UID; what is said later has a higher
 * SEQUENCE, so an extension moves the entry and a call-off takes it away.
 */
@Component
class CalendarEntries {

    private static final Set<Letter> CANCELLING = Set.of(Letter.CALLED_OFF, Letter.PLAN_ENDED, Letter.MORE_TAKEN_BACK);
    private static final Set<Letter> FIXING = Set.of(
            Letter.REMINDER,
            Letter.EXTENDED,
            Letter.DUE_CHANGED,
            Letter.JOINED,
            Letter.MORE_ASKED,
            Letter.OPINION_ASKED);

    /** Seconds since then number what is said about an entry; they fit an entry's number for decades. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final MailSettings settings;

    CalendarEntries(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * @param notices what a mail says
     * @return the last days in it as iCalendar text, or null if it names none
     */
    String fixed(List<Mailbag.Line> notices) {
        return text(notices, FIXING, false);
    }

    /**
     * @param notices what a mail says
     * @return the entries that no longer hold, as iCalendar text, or null if there are none
     */
    String cancelled(List<Mailbag.Line> notices) {
        return text(notices, CANCELLING, true);
    }

    private String text(List<Mailbag.Line> notices, Set<Letter> letters, boolean cancel) {
        Map<String, Mailbag.Line> latest = new LinkedHashMap<>();
        notices.stream()
                .filter(line -> letters.contains(line.notice().letter())
                        && line.notice().lastDay() != null)
                .forEach(line -> line.notice().entries().forEach(entry -> latest.put(entry, line)));
        if (latest.isEmpty()) {
            return null;
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kehoach//Kehoach//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancel ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        latest.forEach((entry, line) -> calendar.add(event(entry, line, cancel)));
        return calendar.toString();
    }

    private VEvent event(String entry, Mailbag.Line line, boolean cancel) {
        Notice notice = line.notice();
        LocalDate day = notice.lastDay();
        VEvent event = new VEvent(day, day.plusDays(1), "Hạn cuối: " + word(notice, "ten_dot"));
        event.add(new Uid(entry + "@" + settings.domain()));
        event.add(
                new Sequence(Math.toIntExact(Duration.between(FIRST, line.at()).toSeconds())));
        event.add(new Organizer(URI.create("mailto:" + settings.from())));
        event.add(new Description(word(notice, "ten_don_vi") + "\n" + word(notice, "thoi_han")));
        event.add(cancel ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        // A last day leaves its reader free for other things.
        event.add(ImmutableTransp.TRANSPARENT);
        String link = word(notice, "lien_ket");
        if (!link.isEmpty()) {
            event.add(new Url(URI.create(link)));
        }
        return event;
    }

    private static String word(Notice notice, String name) {
        return notice.words().getOrDefault(name, "");
    }
}
