package vn.kehoach.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The database's time plus an offset that outlives a restart. */
@Component
class StoredClock implements BusinessClock, ClockControl, SmartInitializingSingleton {

    private final OffsetStore store;
    private final ClockSettings settings;
    private final ObjectProvider<ClockListener> listeners;
    private final Clock real;
    private volatile Duration offset;

    @Autowired
    StoredClock(OffsetStore store, ClockSettings settings, ObjectProvider<ClockListener> listeners, RealTime real) {
        this(store, settings, listeners, (Clock) real);
    }

    StoredClock(OffsetStore store, ClockSettings settings, ObjectProvider<ClockListener> listeners, Clock real) {
        this.store = store;
        this.settings = settings;
        this.listeners = listeners;
        this.real = real;
        this.offset = offsetAtStart();
    }

    private Duration offsetAtStart() {
        Optional<Duration> stored = store.read();
        if (!settings.movable()) {
            // Dates of a demonstration next to real ones would be wrong for ever.
            if (stored.isPresent()) {
                throw new IllegalStateException("This database belongs to a demonstration whose clock was moved."
                        + " Use a fresh one, or set kehoach.clock.start.");
            }
            return Duration.ZERO;
        }
        return stored.orElseGet(() -> {
            Duration first = offsetTo(settings.start().atZone(ZONE).toInstant());
            store.advance(first);
            // Of nodes that start at once one was first.
            return store.read().orElse(first);
        });
    }

    @Override
    public Instant now() {
        return real.instant().plus(offset);
    }

    @Override
    public synchronized void moveTo(Instant moment) {
        if (!movable()) {
            throw new IllegalStateException("The clock of this installation follows real time");
        }
        Duration wanted = offsetTo(moment);
        if (!store.advance(wanted)) {
            throw new IllegalArgumentException("The clock moves forward only: it is past " + moment + " already");
        }
        offset = wanted;
        tellListeners();
    }

    @Override
    public boolean movable() {
        return settings.movable();
    }

    @Override
    public Duration offset() {
        return offset;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (movable()) {
            tellListeners();
        }
    }

    /** This machine's clock was set, or has drifted: those who add the offset to it get another. */
    synchronized void machineDrifted() {
        tellListeners();
    }

    @Override
    public Duration machineOffset() {
        return real instanceof RealTime held ? offset.minus(held.ahead()) : offset;
    }

    private void tellListeners() {
        Duration now = machineOffset();
        listeners.orderedStream().forEach(listener -> listener.clockMoved(now));
    }

    private Duration offsetTo(Instant moment) {
        // Whole milliseconds, as the table keeps them: the clock in memory and after a restart are the same.
        return Duration.between(real.instant(), moment).truncatedTo(ChronoUnit.MILLIS);
    }
}
