package vn.kehoach.document.content;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after content now and then, beside everything else. */
@Component
class ContentKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentKeeper.class);

    private final ContentSweep sweep;
    private final ContentMove move;
    private final ContentSettings settings;
    private volatile ScheduledExecutorService keeper;

    ContentKeeper(ContentSweep sweep, ContentMove move, ContentSettings settings) {
        this.sweep = sweep;
        this.move = move;
        this.settings = settings;
    }

    private void run() {
        try {
            int cleared = sweep.run();
            int moved = move.run();
            if (cleared + moved > 0) {
                LOG.info(
                        "files: {} contents that nobody uses cleared away, {} brought to where they belong",
                        cleared,
                        moved);
            }
        } catch (IOException | RuntimeException e) {
            // A place or the database is away. The rows tell what is left to do; the next run finds it.
            LOG.warn("files could not be looked after", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "files");
            thread.setDaemon(true);
            return thread;
        });
        long every = settings.sweepEvery().toMillis();
        fresh.scheduleWithFixedDelay(this::run, every, every, TimeUnit.MILLISECONDS);
        keeper = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService old = keeper;
        keeper = null;
        old.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }
}
