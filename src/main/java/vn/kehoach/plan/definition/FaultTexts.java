package vn.kehoach.plan.definition;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in which a definition's faults are told. */
final class FaultTexts {

    private final ResourceBundle words;
    private final Locale locale;

    FaultTexts(Locale locale) {
        this.locale = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        this.words = ResourceBundle.getBundle(
                "messages.plan_definition",
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... parts) {
        return new MessageFormat(words.getString("definition." + key), locale).format(parts);
    }
}
