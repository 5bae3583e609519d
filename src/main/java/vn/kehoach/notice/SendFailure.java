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
import java.util.regex.Pattern;
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

    /** The first that applies counts. */
    enum Kind {
        /** No mail goes now: the server is away, closes down, or does not let us in. */
        SERVER,
        /** The conversation broke off or fell silent: it may be this mail, it may be the server. */
        BROKEN,
        /** Nobody receives at this address: there is none, it is none, or the server does not know it. */
        RECIPIENT,
        /** The server refuses what we send, or that we send it, for good. */
        CONTENT,
        /** This mail may go later: 4xx. */
        LATER
    }

    /** Of a refusal at the address with such a status it is not the address's fault (RFC 3463). */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d+\\b");

    private static final int LONGEST = 1_000;

    static SendFailure of(Exception failure) {
        Set<Throwable> all = all(failure);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        all.stream().map(SendFailure::kindOf).filter(Objects::nonNull).forEach(kinds::add);
        Kind kind = kinds.stream().findFirst().orElse(Kind.LATER);
        String text = all.stream()
                .filter(MessagingException.class::isInstance)
                .reduce((a, b) -> b)
                .orElse(failure)
                .toString();
        return new SendFailure(kind, oneLine(text));
    }

    static SendFailure content(Exception e) {
        return new SendFailure(Kind.CONTENT, oneLine(String.valueOf(e.getMessage())));
    }

    /**
     * @return whether trying again is no use
     */
    boolean forGood() {
        return kind == Kind.RECIPIENT || kind == Kind.CONTENT;
    }

    // Null says nothing about the kind.
    private static Kind kindOf(Throwable failure) {
        if (failure instanceof AddressException) {
            return Kind.RECIPIENT;
        }
        if (failure instanceof MailLine.NoConnection
                || failure instanceof AuthenticationFailedException
                || failure instanceof MailAuthenticationException) {
            return Kind.SERVER;
        }
        if (failure instanceof IOException) {
            return Kind.BROKEN;
        }
        if (failure instanceof SMTPAddressFailedException address) {
            boolean ours = POLICY.matcher(String.valueOf(address.getMessage())).find();
            return kindOf(address.getReturnCode(), ours ? Kind.CONTENT : Kind.RECIPIENT);
        }
        if (failure instanceof SMTPSendFailedException send) {
            return kindOf(send.getReturnCode(), Kind.CONTENT);
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return kindOf(sender.getReturnCode(), Kind.CONTENT);
        }
        return null;
    }

    private static Kind kindOf(int code, Kind forGood) {
        return switch (code) {
            // Closing down, or we are not let in: no fault of this mail.
            case 421, 530, 534, 535, 538 -> Kind.SERVER;
            case -1 -> Kind.BROKEN;
            default -> code >= 500 ? forGood : code >= 400 ? Kind.LATER : null;
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
