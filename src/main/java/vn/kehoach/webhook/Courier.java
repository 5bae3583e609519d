package vn.kehoach.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;

/**
 * Carries events to their receivers. Whatever is not a 2xx is tried again, later and later for three days; a receiver that
 * says it is gone (410) is told nothing any more. An event may come twice; its id says so.
 */
@Component
class Courier {

    /** From the first try to the last that is three days and a bit. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private static final int GONE = 410;
    private static final int MOST_WORDS = 900;

    private final Outbox outbox;
    private final WebhookRows hooks;
    private final Addresses addresses;
    private final WebhookSettings settings;
    private final BusinessClock clock;
    private final HttpClient client;

    Courier(Outbox outbox, WebhookRows hooks, Addresses addresses, WebhookSettings settings, BusinessClock clock) {
        this.outbox = outbox;
        this.hooks = hooks;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        // A redirection could lead where the address check did not look.
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.cut())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Everything that may go now. */
    void run() {
        List<Outbox.Parcel> taken;
        do {
            taken = outbox.take(clock.now());
            taken.forEach(this::carry);
        } while (!taken.isEmpty() && !Thread.currentThread().isInterrupted());
    }

    private void carry(Outbox.Parcel parcel) {
        Optional<String> wrong = addresses.wrong(parcel.address());
        if (wrong.isPresent()) {
            failed(parcel, null, wrong.get());
            return;
        }
        try {
            HttpResponse<Void> answer = client.send(letter(parcel), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 == 2) {
                outbox.arrived(parcel, answer.statusCode(), clock.now());
            } else if (answer.statusCode() == GONE) {
                hooks.stop(parcel.webhook());
                outbox.givenUp(parcel, GONE, "webhook.gone", clock.now());
            } else {
                failed(parcel, answer.statusCode(), null);
            }
        } catch (IOException e) {
            String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            failed(parcel, null, words.substring(0, Math.min(words.length(), MOST_WORDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest letter(Outbox.Parcel parcel) {
        Instant now = clock.now();
        return HttpRequest.newBuilder(URI.create(parcel.address()))
                .timeout(settings.cut())
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .header("User-Agent", "Kehoach")
                .header("webhook-id", parcel.event())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", Secrets.signature(parcel.secret(), parcel.event(), now, parcel.body()))
                .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                .build();
    }

    private void failed(Outbox.Parcel parcel, Integer status, String error) {
        if (parcel.attempts() < PAUSES.size()) {
            outbox.later(parcel, status, error, clock.now().plus(PAUSES.get(parcel.attempts())));
        } else {
            outbox.givenUp(parcel, status, error, clock.now());
        }
    }
}
