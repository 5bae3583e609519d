package vn.kehoach.escalation;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.kehoach.time.BusinessClock;

/** Keeps what would be sent, as {@code moment person | subject}. */
final class RecordingSender extends JavaMailSenderImpl {

    private final List<String> mails;
    private final List<String> bodies;

    RecordingSender(List<String> mails, List<String> bodies) {
        this.mails = mails;
        this.bodies = bodies;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        for (MimeMessage message : messages) {
            try {
                String to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
                mails.add(message.getSentDate()
                                .toInstant()
                                .atZone(BusinessClock.ZONE)
                                .toLocalDateTime()
                        + " "
                        + to.substring(0, to.indexOf('@'))
                        + " "
                        + message.getSubject().replaceFirst("].*", "]"));
                Object content = message.getContent();
                bodies.add((String)
                        (content instanceof Multipart parts
                                ? parts.getBodyPart(0).getContent()
                                : content));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
