package vn.kehoach.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Where administrators say which programs are told what. Who may come here is decided by the route. */
@Service
public class WebhookDesk {

    private static final int SHOWN = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 1000;

    private final WebhookRows rows;
    private final Outbox outbox;
    private final EventLog log;
    private final Addresses addresses;
    private final CurrentUser user;
    private final Texts texts;
    private final BusinessClock clock;

    WebhookDesk(
            WebhookRows rows,
            Outbox outbox,
            EventLog log,
            Addresses addresses,
            CurrentUser user,
            Texts texts,
            BusinessClock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.log = log;
        this.addresses = addresses;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What an administrator typed.
     *
     * @param name what people call the program
     * @param address where it listens
     * @param kinds what it is told of
     * @param active whether it is told now
     */
    public record Wanted(String name, String address, Set<EventKind> kinds, boolean active) {}

    /**
     * @param hook the receiver
     * @param secret what signs its events; shown once, null otherwise
     */
    public record Shown(Webhook hook, String secret) {}

    /**
     * One event for a receiver.
     *
     * @param event its id
     * @param kind what happened
     * @param subject business key
     * @param state WAITING, SENT or FAILED
     * @param attempts how often it was tried
     * @param happenedAt when it happened
     * @param nextTryAt when it is tried next, while it waits
     * @param doneAt when it arrived or was given up, or null
     * @param statusCode what the receiver answered last, or null
     * @param error what went wrong last, or null
     */
    public record Sent(
            String event,
            EventKind kind,
            String subject,
            String state,
            int attempts,
            Instant happenedAt,
            Instant nextTryAt,
            Instant doneAt,
            Integer statusCode,
            String error) {}

    /**
     * @return all receivers, by name
     */
    public List<Webhook> all() {
        return rows.all();
    }

    /**
     * @param id a receiver
     * @return its last fifty events, the newest first
     * @throws Refusal if there is none
     */
    public List<Sent> sent(long id) {
        hook(id);
        return outbox.last(id, SHOWN).stream()
                .map(line -> new Sent(
                        line.event(),
                        line.kind(),
                        line.subject(),
                        line.state(),
                        line.attempts(),
                        line.happenedAt(),
                        line.nextTryAt(),
                        line.doneAt(),
                        line.statusCode(),
                        said(line.error())))
                .toList();
    }

    /**
     * @param wanted what was typed
     * @return the new receiver with its secret, which is not shown again
     * @throws Refusal per field {@code name}, {@code address}, {@code kinds}
     */
    @Transactional
    public Shown add(Wanted wanted) {
        check(wanted);
        String secret = Secrets.fresh();
        long id = rows.add(typed(0, wanted), secret);
        return new Shown(hook(id), secret);
    }

    /**
     * @param id a receiver
     * @param wanted what was typed
     * @return the receiver as it is now
     * @throws Refusal as {@link #add}, or if there is none
     */
    @Transactional
    public Shown change(long id, Wanted wanted) {
        hook(id);
        check(wanted);
        rows.change(typed(id, wanted));
        return new Shown(hook(id), null);
    }

    /**
     * What waits is signed with the new one, too.
     *
     * @param id a receiver
     * @return it with its new secret
     * @throws Refusal if there is none
     */
    @Transactional
    public Shown newSecret(long id) {
        String secret = Secrets.fresh();
        hook(id);
        rows.newSecret(id, secret);
        return new Shown(hook(id), secret);
    }

    /**
     * Sends an event of no meaning, to see whether it arrives.
     *
     * @param id a receiver that is told now
     * @throws Refusal if there is none, or it is told nothing at present
     */
    @Transactional
    public void test(long id) {
        if (!hook(id).active()) {
            throw Refusal.conflict("webhook.paused");
        }
        log.write(EventKind.TEST, "webhook-" + id, Map.of("test", true), List.of(id));
    }

    /**
     * Tries once more what was given up.
     *
     * @param id a receiver
     * @return how many events that are
     * @throws Refusal if there is none
     */
    @Transactional
    public int again(long id) {
        hook(id);
        return outbox.again(id, clock.now());
    }

    // Our own words in the reader's language; what the network said as it said it.
    private String said(String error) {
        return error != null && error.startsWith("webhook.") && texts.has(error) ? texts.get(error) : error;
    }

    private Webhook hook(long id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private Webhook typed(long id, Wanted wanted) {
        return new Webhook(
                id,
                wanted.name().strip(),
                wanted.address().strip(),
                wanted.kinds(),
                wanted.active(),
                user.login().orElseThrow(),
                clock.now());
    }

    private void check(Wanted wanted) {
        List<Problem> problems = new ArrayList<>();
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "webhook.name", LONGEST_NAME));
        }
        String address = wanted.address() == null ? "" : wanted.address().strip();
        if (address.length() > LONGEST_ADDRESS) {
            problems.add(Problem.of("address", "webhook.address.form"));
        } else {
            addresses.wrong(address).ifPresent(wrong -> problems.add(Problem.of("address", wrong)));
        }
        if (wanted.kinds() == null || wanted.kinds().isEmpty()) {
            problems.add(Problem.of("kinds", "webhook.kinds"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
