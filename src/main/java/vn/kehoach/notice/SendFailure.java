package vn.kehoach.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not go.
 *
 * @param kind what is to be done
 * @param text what the server said, one line
 */
record SendFailure(Kind kind, String text) {

    enum Kind {
        /** Trying again is no use: 5xx, an address that is none. */
        FOR_GOOD,
        /** This mail may go later: 4xx. */
        LATER,
        /** No mail goes now: the server is down, silent, or refuses us. */
        SERVER
    }

    private static final int LONGEST = 1_000;

    static SendFailure of(Exception failure) {
        Set<Throwable> all = all(failure);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        all.stream().map(SendFailure::kindOf).filter(Objects::nonNull).forEach(kinds::add);
        Kind kind =
                kinds.contains(Kind.SERVER) ? Kind.SERVER : kinds.contains(Kind.FOR_GOOD) ? Kind.FOR_GOOD : Kind.LATER;
        String text = all.stream()
                .filter(MessagingException.class::isInstance)
                .reduce((a, b) -> b)
                .orElse(failure)
                .toString();
        return new SendFailure(kind, oneLine(text));
    }

    static SendFailure forGood(String text) {
        return new SendFailure(Kind.FOR_GOOD, oneLine(text));
    }

    // Null says nothing about the kind.
    private static Kind kindOf(Throwable failure) {
        if (failure instanceof AddressException) {
            return Kind.FOR_GOOD;
        }
        if (failure instanceof IOException
                || failure instanceof AuthenticationFailedException
                || failure instanceof MailAuthenticationException) {
            return Kind.SERVER;
        }
        if (failure instanceof SMTPAddressFailedException address) {
            return kindOf(address.getReturnCode());
        }
        if (failure instanceof SMTPSendFailedException send) {
            return kindOf(send.getReturnCode());
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return kindOf(sender.getReturnCode());
        }
        return null;
    }

    private static Kind kindOf(int code) {
        return switch (code) {
            // Closing down, or we are not let in: no fault of this mail.
            case -1, 421, 530, 534, 535, 538 -> Kind.SERVER;
            default -> code >= 500 ? Kind.FOR_GOOD : code >= 400 ? Kind.LATER : null;
        };
    }

    private static Set<Throwable> all(Exception failure) {
        Set<Throwable> all = new LinkedHashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (next == null || !all.add(next)) {
                continue;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof MailSendException send) {
                open.addAll(send.getFailedMessages().values());
            }
            if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
        }
        return all;
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
