package vn.kehoach.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Last days as a calendar that programs read again and again (RFC 5545). An entry has the UID that it has in mails, so that
 * who got one and subscribes to the other does not see it twice.
 */
@Component
public class CalendarText {

    private static final String READ_AGAIN = "PT1H";

    private final MailSettings settings;
    private final Links links;

    CalendarText(MailSettings settings, Links links) {
        this.settings = settings;
        this.links = links;
    }

    /**
     * A last day.
     *
     * @param key what it is of, e.g. {@code TL-17}
     * @param day the day
     * @param summary its title
     * @param description more about it
     * @param path of the page about it, within the program
     */
    public record Entry(String key, LocalDate day, String summary, String description, String path) {}

    /**
     * @param name of the calendar
     * @param entries the last days
     * @return the calendar as text
     */
    public String of(String name, List<Entry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kehoach//Kehoach//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", READ_AGAIN));
        entries.forEach(entry -> calendar.add(event(entry)));
        return calendar.toString();
    }

    private VEvent event(Entry entry) {
        VEvent event = new VEvent(entry.day(), entry.day().plusDays(1), entry.summary());
        event.add(new Uid(entry.key() + "@" + settings.domain()));
        event.add(new Description(entry.description()));
        // A last day leaves its reader free for other things.
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Url(URI.create(links.to(entry.path()))));
        return event;
    }
}
