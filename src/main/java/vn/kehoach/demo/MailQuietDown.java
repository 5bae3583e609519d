package vn.kehoach.demo;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Delivery;

/** Before the demonstration's clock goes on, every mail of the moment has arrived and bears its day and hour. */
@Component
@Profile("demo")
class MailQuietDown implements QuietDown {

    private final Delivery delivery;

    MailQuietDown(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public int drain() {
        return delivery.drain();
    }

    /** Somebody's daily mail, or the end of his quiet hours. */
    @Override
    public Optional<Instant> nextDue() {
        return delivery.next();
    }
}
