package vn.kehoach.notice;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Opens lines to the mail server that {@code spring.mail.*} names. */
@Component
class MailLines implements DisposableBean {

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-watch");
        thread.setDaemon(true);
        return thread;
    });

    MailLines(JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /**
     * @return a line that connects with its first mail
     */
    MailLine open() {
        return sender.getClass() == JavaMailSenderImpl.class
                ? new SmtpLine((JavaMailSenderImpl) sender, settings.cut(), watch)
                : new OtherSender(sender);
    }

    /** A sender of another make knows by itself how it connects. */
    private record OtherSender(JavaMailSender sender) implements MailLine {

        @Override
        public void send(MimeMessage message, InternetAddress to) {
            sender.send(message);
        }

        @Override
        public void close() {
            // Nothing is kept open.
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
