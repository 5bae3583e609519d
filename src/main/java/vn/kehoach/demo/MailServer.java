package vn.kehoach.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's mail server, within the program: mails are really sent, and stay here. */
@Component
@Profile("demo")
public class MailServer implements DisposableBean {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailServer() {
        server.start();
    }

    /**
     * A mail as it arrived.
     *
     * @param to address
     * @param toName its name
     * @param subject subject
     * @param date day and hour it bears, of the demonstration's clock
     * @param body plain text
     * @param messageId as the sender gave it
     * @param files names of what is attached
     */
    public record Received(
            String to,
            String toName,
            String subject,
            Instant date,
            String body,
            String messageId,
            List<String> files) {}

    int port() {
        return server.getSmtp().getPort();
    }

    /**
     * @return every mail since the program was started, the oldest first
     */
    public List<Received> mails() {
        List<Received> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            mails.add(received(message));
        }
        mails.sort(Comparator.comparing(Received::date));
        return mails;
    }

    private static Received received(MimeMessage message) {
        try {
            Address[] to = message.getRecipients(Message.RecipientType.TO);
            InternetAddress first = (InternetAddress) to[0];
            return new Received(
                    first.getAddress(),
                    first.getPersonal(),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    String.valueOf(text(message)).replace("\r\n", "\n"),
                    message.getMessageID(),
                    files(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object text(MimeMessage message) throws MessagingException, IOException {
        Object content = message.getContent();
        return content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content;
    }

    private static List<String> files(MimeMessage message) throws MessagingException, IOException {
        List<String> names = new ArrayList<>();
        if (message.getContent() instanceof Multipart parts) {
            for (int i = 1; i < parts.getCount(); i++) {
                names.add(parts.getBodyPart(i).getFileName());
            }
        }
        return names;
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
