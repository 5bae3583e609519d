package vn.kehoach.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * A message that keeps the Message-ID it was given, and that a node breaks off before the server has all of it if the
 * mail is no longer that node's: a node that was frozen past its lease must not finish what another has sent since.
 */
final class OutgoingMessage extends MimeMessage {

    private final String messageId;
    private final BooleanSupplier stillMine;

    OutgoingMessage(String messageId, BooleanSupplier stillMine) {
        super((Session) null);
        this.messageId = messageId;
        this.stillMine = stillMine;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        // The point that ends the text is not said yet: without it the server throws the mail away.
        if (!stillMine.getAsBoolean()) {
            throw new IOException("the lease has ended");
        }
    }
}
