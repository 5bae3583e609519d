package vn.kehoach.notice;

import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;

/**
 * Sends what the ledger holds. A mail is claimed, sent outside of any transaction, then marked: where a node dies in
 * between, it goes a second time with the same Message-ID. Several nodes may do this at once.
 */
@Component
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** About four days. */
    private static final int MOST_ATTEMPTS = 100;

    private final Mailbag bag;
    private final MailTexts texts;
    private final Envelopes envelopes;
    private final JavaMailSender sender;
    private final BusinessClock clock;
    private final MailSettings settings;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Delivery(
            Mailbag bag,
            MailTexts texts,
            Envelopes envelopes,
            JavaMailSender sender,
            BusinessClock clock,
            MailSettings settings) {
        this.bag = bag;
        this.texts = texts;
        this.envelopes = envelopes;
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Sends what is due. Notices of one run are left a while, so that those of other rounds can join them.
     *
     * @return how many mails went
     */
    public int run() {
        return send(settings.gather());
    }

    /**
     * Sends all that is due without waiting for anything to join it, and waits for a run in progress. The
     * demonstration's clock calls it when all is quiet, before it goes on: afterwards only what the mail server would
     * not take is left.
     *
     * @return how many mails went
     */
    public int drain() {
        return send(Duration.ZERO);
    }

    private int send(Duration gather) {
        oneAtATime.lock();
        try {
            bag.fill(clock.now(), clock.now().minus(gather), envelopes.domain());
            int sent = 0;
            List<Long> due;
            while (!(due = bag.due(clock.now())).isEmpty()) {
                for (Long id : due) {
                    Result result = bag.claim(id, clock.now()).map(this::send).orElse(Result.ELSEWHERE);
                    sent += result == Result.SENT ? 1 : 0;
                    if (result == Result.NO_SERVER) {
                        return sent;
                    }
                }
            }
            return sent;
        } finally {
            oneAtATime.unlock();
        }
    }

    private enum Result {
        SENT,
        NOT_SENT,
        ELSEWHERE,
        NO_SERVER
    }

    private Result send(Mailbag.Claimed claimed) {
        List<Notice> notices = bag.notices(claimed);
        if (notices.isEmpty()) {
            bag.dropped(claimed);
            return Result.NOT_SENT;
        }
        Instant now = clock.now();
        Mail mail;
        InternetAddress to;
        try {
            mail = texts.write(notices);
            to = envelopes.address(claimed.person(), clock.today());
            sender.send(envelopes.pack(claimed, to, mail, now));
        } catch (Exception e) {
            return failed(
                    claimed,
                    e instanceof IllegalStateException words
                            ? SendFailure.forGood(words.getMessage())
                            : SendFailure.of(e));
        }
        bag.sent(claimed, to.getAddress(), mail, now);
        return Result.SENT;
    }

    private Result failed(Mailbag.Claimed claimed, SendFailure failure) {
        if (failure.kind() == SendFailure.Kind.FOR_GOOD || claimed.attempts() >= MOST_ATTEMPTS) {
            LOG.warn("mail {} to {} failed for good: {}", claimed.messageId(), claimed.person(), failure.text());
            bag.failed(claimed, failure.text());
            return Result.NOT_SENT;
        }
        Instant next = clock.now().plus(pause(claimed.attempts()));
        LOG.info("mail {} to {} goes again at {}: {}", claimed.messageId(), claimed.person(), next, failure.text());
        bag.later(claimed, failure.text(), next);
        return failure.kind() == SendFailure.Kind.SERVER ? Result.NO_SERVER : Result.NOT_SENT;
    }

    /**
     * @param attempts how often it was tried
     * @return 1, 2, 4 … 60 minutes
     */
    static Duration pause(int attempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 6));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
