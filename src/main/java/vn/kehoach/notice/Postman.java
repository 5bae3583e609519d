package vn.kehoach.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.kehoach.time.BusinessClock;

/** Carries mails over a line and writes down how each went. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** About four days. */
    private static final int MOST_ATTEMPTS = 100;

    private static final Duration WRITE_AGAIN = Duration.ofMillis(500);

    private final Mailbag bag;
    private final MailWriter writer;
    private final NoticeChoices choices;
    private final Envelopes envelopes;
    private final Pauses pauses;
    private final BusinessClock clock;
    private final MailSettings settings;

    Postman(
            Mailbag bag,
            MailWriter writer,
            NoticeChoices choices,
            Envelopes envelopes,
            Pauses pauses,
            BusinessClock clock,
            MailSettings settings) {
        this.bag = bag;
        this.writer = writer;
        this.choices = choices;
        this.envelopes = envelopes;
        this.pauses = pauses;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @param mine mails of this node
     * @param line to the server
     * @param run what the others see meanwhile
     * @return how many mails the server took
     */
    int carry(List<Mailbag.Claimed> mine, MailLine line, DeliveryRun run) {
        Map<Long, List<Mailbag.Line>> said = bag.notices(mine);
        NoticeChoices.Holds holds =
                choices.holds(mine.stream().map(Mailbag.Claimed::person).toList());
        int sent = 0;
        int tried = 0;
        try {
            for (Mailbag.Claimed claimed : mine) {
                // What cannot end within the lease is not begun: another node may have it.
                if (run.ended() || clock.now().plus(settings.cut()).isAfter(claimed.until())) {
                    break;
                }
                tried++;
                List<Mailbag.Line> lines = said.getOrDefault(claimed.id(), List.of());
                if (!held(claimed, lines, holds)) {
                    sent += send(claimed, lines, line, run) ? 1 : 0;
                }
            }
        } finally {
            bag.release(mine.subList(tried, mine.size()));
        }
        return sent;
    }

    // Ready at noon, it may be night when the server takes mail again.
    private boolean held(Mailbag.Claimed claimed, List<Mailbag.Line> lines, NoticeChoices.Holds holds) {
        Instant until = MailWriter.urgent(claimed, lines) ? null : holds.quietUntil(claimed.person());
        if (until != null) {
            bag.hold(claimed, until);
        }
        return until != null;
    }

    private boolean send(Mailbag.Claimed claimed, List<Mailbag.Line> lines, MailLine line, DeliveryRun run) {
        if (lines.isEmpty() && claimed.again() == null) {
            bag.dropped(claimed);
            return false;
        }
        Instant now = clock.now();
        Mail mail = null;
        InternetAddress to = null;
        MimeMessage message;
        try {
            mail = writer.write(claimed, lines);
            to = envelopes.address(claimed.person(), clock.today());
            message = envelopes.pack(claimed, to, mail, now);
        } catch (IllegalStateException | MessagingException e) {
            failed(claimed, to, mail, to == null && mail != null ? SendFailure.of(e) : SendFailure.content(e), now);
            return false;
        }
        try {
            line.send(message, to);
        } catch (MessagingException | MailException e) {
            failed(claimed, to, mail, SendFailure.of(e), now, run);
            return false;
        }
        run.answered();
        written(claimed, to.getAddress(), mail, now);
        return true;
    }

    // The server has it. Were this not written down, it would go again: a database that is away for a moment is waited
    // for.
    private void written(Mailbag.Claimed claimed, String address, Mail mail, Instant now) {
        while (true) {
            try {
                bag.sent(claimed, address, mail, now);
                return;
            } catch (DataAccessException | TransactionException e) {
                if (!clock.now().isBefore(claimed.until())
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LOG.warn("mail {} was taken; to be written down again", claimed.messageId(), e);
                LockSupport.parkNanos(WRITE_AGAIN.toNanos());
            }
        }
    }

    private void failed(
            Mailbag.Claimed claimed, InternetAddress to, Mail mail, SendFailure failure, Instant now, DeliveryRun run) {
        switch (failure.kind()) {
            case SERVER -> {
                // No fault of this mail: it does not count as a try.
                bag.release(List.of(claimed));
                run.serverDown(failure.text());
            }
            case BROKEN -> {
                failed(claimed, to, mail, failure, now);
                run.broken(failure.text());
            }
            default -> {
                failed(claimed, to, mail, failure, now);
                run.answered();
            }
        }
    }

    private void failed(Mailbag.Claimed claimed, InternetAddress to, Mail mail, SendFailure failure, Instant now) {
        if (failure.forGood() || claimed.attempts() + 1 >= MOST_ATTEMPTS) {
            LOG.warn("mail {} to {} failed for good: {}", claimed.messageId(), claimed.person(), failure.text());
            bag.failed(claimed, to == null ? null : to.getAddress(), mail, failure, now);
        } else {
            Instant next = now.plus(pauses.doubled(FIRST_PAUSE, claimed.attempts(), LONGEST_PAUSE));
            LOG.info("mail {} to {} goes again at {}: {}", claimed.messageId(), claimed.person(), next, failure.text());
            bag.later(claimed, failure.text(), now, next);
        }
    }
}
