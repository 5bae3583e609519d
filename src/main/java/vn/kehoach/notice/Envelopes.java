package vn.kehoach.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.StandIns;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** Addresses mails and puts them into the form in which they travel. */
@Component
class Envelopes {

    /** Last days for the reader's calendar. */
    static final String ENTRIES = "han-cuoi.ics";
    /** Entries that no longer hold. */
    static final String CANCELLED = "bo-han-cuoi.ics";

    private final Organization organization;
    private final StandIns standIns;
    private final BusinessClock clock;
    private final MailSettings settings;

    Envelopes(Organization organization, StandIns standIns, BusinessClock clock, MailSettings settings) {
        this.organization = organization;
        this.standIns = standIns;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Looked up when the mail goes: a corrected address holds for what is still waiting. Who is away has his mail go to
     * his stand-in, and the address bears both names.
     *
     * @param person a notice's person
     * @param on the day whose units are meant
     * @return name and address
     * @throws AddressException if there is none, or it is no address
     */
    InternetAddress address(String person, LocalDate on) throws AddressException {
        String unit = Notice.unitOf(person);
        if (unit != null) {
            Unit found = organization.unit(unit, on).orElseThrow(() -> new AddressException("no unit " + unit));
            return named(found.email(), found.name());
        }
        Optional<StandIns.Pair> away = standIns.of(person);
        if (away.isPresent()) {
            return named(away.get().standIn().email(), away.get().called());
        }
        Person found = organization.person(person).orElseThrow(() -> new AddressException("no person " + person));
        return named(found.email(), found.name());
    }

    /**
     * @param claimed the mail
     * @param to its address
     * @param mail what it says
     * @param now the day and hour that it bears
     * @return it, ready to be sent; it breaks off where the node's lease has ended meanwhile
     * @throws MessagingException if it cannot be put in form
     */
    MimeMessage pack(Mailbag.Claimed claimed, InternetAddress to, Mail mail, Instant now) throws MessagingException {
        MimeMessage message =
                new OutgoingMessage(claimed.messageId(), () -> clock.now().isBefore(claimed.until()));
        message.setFrom(named(settings.from(), settings.fromName()));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        fill(message, mail);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "vi");
        if (mail.urgent()) {
            message.setHeader("Importance", "high");
        }
        message.saveChanges();
        return message;
    }

    private static void fill(MimeMessage message, Mail mail) throws MessagingException {
        if (mail.entries() == null && mail.cancelled() == null) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            return;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        attach(parts, mail.entries(), "PUBLISH", ENTRIES);
        attach(parts, mail.cancelled(), "CANCEL", CANCELLED);
        message.setContent(parts);
    }

    private static void attach(MimeMultipart parts, String calendar, String method, String name)
            throws MessagingException {
        if (calendar != null) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    calendar.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=" + method)));
            part.setFileName(name);
            part.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(part);
        }
    }

    private static InternetAddress named(String email, String name) throws AddressException {
        if (email == null || email.isBlank()) {
            throw new AddressException("no address for " + name);
        }
        InternetAddress address = new InternetAddress(email.strip(), true);
        address.validate();
        try {
            address.setPersonal(oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    // A line break would begin another header.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
