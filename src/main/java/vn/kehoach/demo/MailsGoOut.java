package vn.kehoach.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Delivery;

/** Before the demonstration's clock goes on, every mail of the moment goes out, so that it bears the moment's date. */
@Component
@Profile("demo")
class MailsGoOut implements QuietDown {

    private final Delivery delivery;

    MailsGoOut(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public int drain() {
        return delivery.drain();
    }
}
