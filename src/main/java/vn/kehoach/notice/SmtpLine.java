package vn.kehoach.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** JavaMail's connection, kept open for the next mail. From connecting to the server's last word a mail has so long. */
final class SmtpLine implements MailLine {

    /** Servers dislike those who never hang up. */
    private static final int MOST_ON_ONE_CONNECTION = 100;

    private final JavaMailSenderImpl sender;
    private final Duration longest;
    private final ScheduledExecutorService watch;
    private CuttableSockets sockets;
    private Transport transport;
    private int carried;

    SmtpLine(JavaMailSenderImpl sender, Duration longest, ScheduledExecutorService watch) {
        this.sender = sender;
        this.longest = longest;
        this.watch = watch;
    }

    @Override
    public void send(MimeMessage message, InternetAddress to) throws MessagingException {
        ScheduledFuture<?> end = watch.schedule(this::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
        boolean sent = false;
        try {
            connect();
            transport.sendMessage(message, new Address[] {to});
            carried++;
            sent = true;
        } finally {
            end.cancel(false);
            if (!sent) {
                // Whatever was said last, the next mail begins anew.
                hangUp();
            }
        }
    }

    private void connect() throws MessagingException {
        // A server may hang up between two mails; asking it costs less than a mail that fails for nothing.
        if (transport != null && carried < MOST_ON_ONE_CONNECTION && transport.isConnected()) {
            return;
        }
        hangUp();
        try {
            Session session = session();
            transport = session.getTransport(protocol());
            String user = blankToNull(sender.getUsername());
            transport.connect(sender.getHost(), sender.getPort(), user, user == null ? null : sender.getPassword());
            carried = 0;
        } catch (MessagingException e) {
            throw new NoConnection(e);
        }
    }

    private Session session() {
        String prefix = "mail." + protocol() + ".";
        String time = String.valueOf(longest.toMillis());
        Properties properties = new Properties();
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + timeout, time);
        }
        properties.putAll(sender.getJavaMailProperties());
        // A socket made elsewhere could not be cut.
        CuttableSockets fresh = new CuttableSockets();
        synchronized (this) {
            sockets = fresh;
        }
        properties.put(prefix + "socketFactory", fresh);
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "quitwait", "false");
        return Session.getInstance(properties);
    }

    private String protocol() {
        return sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private synchronized void cut() {
        if (sockets != null) {
            sockets.cut();
        }
    }

    private void hangUp() {
        if (transport != null) {
            // Not politely: a QUIT to a server that has fallen silent would wait once more.
            cut();
            closeQuietly();
            transport = null;
        }
    }

    private void closeQuietly() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            ScheduledFuture<?> end = watch.schedule(this::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
            closeQuietly();
            end.cancel(false);
            transport = null;
        }
    }
}
