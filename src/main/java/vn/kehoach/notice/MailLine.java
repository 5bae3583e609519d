package vn.kehoach.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A line to the mail server: one conversation that carries many mails, one after the other. */
interface MailLine extends AutoCloseable {

    /**
     * @param message ready to be sent
     * @param to whom
     * @throws MessagingException if the server did not take it, {@link NoConnection} if none was reached
     * @throws org.springframework.mail.MailException the same, from a sender that is not JavaMail's own
     */
    void send(MimeMessage message, InternetAddress to) throws MessagingException;

    @Override
    void close();

    /** The server could not be reached, or does not let us in: no fault of the mail. */
    final class NoConnection extends MessagingException {

        NoConnection(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
