package vn.kehoach.notice;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import vn.kehoach.time.BusinessClock;

/** What those who send at the same time share: whether the server still takes mails. */
final class DeliveryRun {

    /** One that breaks off may be the mail's fault, so many in a row are the server's. */
    private static final int TOO_MANY_BROKEN = 3;

    private final MailServerWatch server;
    private final BusinessClock clock;
    private final AtomicInteger brokenInARow;
    private final BooleanSupplier stopping;
    private final AtomicBoolean down;
    private volatile boolean ended;

    DeliveryRun(
            MailServerWatch server,
            BusinessClock clock,
            AtomicInteger brokenInARow,
            BooleanSupplier stopping,
            boolean down) {
        this.server = server;
        this.clock = clock;
        this.brokenInARow = brokenInARow;
        this.stopping = stopping;
        this.down = new AtomicBoolean(down);
    }

    boolean ended() {
        return ended || stopping.getAsBoolean();
    }

    /** Whether the server was down when this began, and has said nothing since. */
    boolean down() {
        return down.get();
    }

    /** The server answered a mail, be it with a refusal: it works. */
    void answered() {
        brokenInARow.set(0);
        if (down.compareAndSet(true, false)) {
            server.worked(clock.now());
        }
    }

    void broken(String error) {
        if (down.get() || brokenInARow.incrementAndGet() >= TOO_MANY_BROKEN) {
            serverDown(error);
        }
    }

    void serverDown(String error) {
        ended = true;
        brokenInARow.set(0);
        server.failed(clock.now(), error);
    }
}
