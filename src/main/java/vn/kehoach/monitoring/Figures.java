package vn.kehoach.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of one thing by one label, e.g. plans by state. They are counted with one question to the database, at most once
 * every ten seconds however often they are asked for, and by every node alike: whoever adds up nodes takes the maximum. A
 * label without a row is 0; while the database cannot be asked it has no figure at all, for 0 would be a claim.
 */
public final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Supplier<Map<String, ? extends Number>> counted;
    private Map<String, ? extends Number> last;
    private long lastAt;

    private Figures(Supplier<Map<String, ? extends Number>> counted) {
        this.counted = counted;
    }

    /**
     * Registers one gauge for each value of the label.
     *
     * @param registry where
     * @param name as the gauge is called, e.g. {@code kehoach.plans}
     * @param words what it says, in English as monitoring has it
     * @param label e.g. {@code state}
     * @param values all values of the label
     * @param counted figures by value
     */
    public static void register(
            MeterRegistry registry,
            String name,
            String words,
            String label,
            Collection<String> values,
            Supplier<Map<String, ? extends Number>> counted) {
        Figures figures = new Figures(counted);
        for (String value : values) {
            Gauge.builder(name, () -> figures.of(value))
                    .description(words)
                    .tag(label, value)
                    .register(registry);
        }
    }

    private synchronized Number of(String value) {
        // The machine's time, not the office's: how old a figure is does not depend on the calendar.
        long now = System.nanoTime();
        if (last == null || now - lastAt > TimeUnit.NANOSECONDS.convert(KEPT)) {
            last = count();
            lastAt = now;
        }
        if (last.isEmpty()) {
            return Double.NaN;
        }
        Number found = last.get(value);
        return found == null ? 0 : found;
    }

    private Map<String, ? extends Number> count() {
        try {
            Map<String, ? extends Number> fresh = counted.get();
            // Asked and nothing there is not the same as not asked.
            return fresh.isEmpty() ? Map.of("", 0) : fresh;
        } catch (RuntimeException e) {
            LOG.warn("a figure for monitoring could not be counted: {}", e.getMessage());
            return Map.of();
        }
    }
}
