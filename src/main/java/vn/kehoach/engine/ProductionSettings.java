package vn.kehoach.engine;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What only the place that runs the program can know: without it production does not start, instead of guessing. */
@Component
@Profile("production")
class ProductionSettings {

    private final Environment settings;

    ProductionSettings(Environment settings) {
        this.settings = settings;
    }

    /**
     * @throws StartRefused naming the first setting that is missing or cannot be right
     */
    void check() {
        need(
                "spring.datasource.url",
                "KEHOACH_DATABASE_URL",
                "where the database is, as jdbc:postgresql://host:5432/kehoach");
        need("spring.mail.host", "KEHOACH_MAIL_HOST", "which server takes mail");
        need("kehoach.mail.from", "KEHOACH_MAIL_FROM", "which address mail comes from");
        need(
                "kehoach.mail.base-url",
                "KEHOACH_BASE_URL",
                "where people reach the program: links in mail begin with it");
        String level = settings.getProperty("camunda.bpm.history-level", "");
        if (!level.equals("full")) {
            throw new StartRefused("camunda.bpm.history-level is " + level
                    + " and must be full: who did what and when is read from the history. Take the setting away");
        }
    }

    private void need(String property, String variable, String what) {
        if (settings.getProperty(property, "").isBlank()) {
            throw new StartRefused(property + " is missing: " + what + ". Set it, or the environment variable "
                    + variable + ", and start again");
        }
    }
}
