package vn.kehoach.overview;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the search once after each start, beside everything else: after an upgrade there may be years to put in. */
@Component
class SearchFillingTrigger {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFillingTrigger.class);

    private final SearchFilling filling;
    private final boolean automatic;

    /** {@code automatic}: as the engine's jobs, which tests run themselves. */
    SearchFillingTrigger(SearchFilling filling, @Value("${camunda.bpm.job-execution.enabled:true}") boolean automatic) {
        this.filling = filling;
        this.automatic = automatic;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (automatic) {
            Thread thread = new Thread(this::fill, "search filling");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void fill() {
        try {
            filling.run();
        } catch (RuntimeException e) {
            // The database may be away, or the program is stopping; the next start goes on with it.
            LOG.warn("the search could not be filled", e);
        }
    }
}
