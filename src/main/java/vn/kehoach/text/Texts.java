package vn.kehoach.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words that people see, from the message files. Vietnamese unless English was asked for. */
@Component
public class Texts {

    /** The language of the administration. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final MessageSource messages;
    private final List<String> basenames;

    Texts(MessageSource messages, @Value("${spring.messages.basename}") List<String> basenames) {
        this.messages = messages;
        this.basenames = basenames;
    }

    /**
     * The words in the reader's language.
     *
     * @param code key in the message files
     * @param args values, numbers as they are to be read
     * @return the words
     * @throws org.springframework.context.NoSuchMessageException if no file has the key
     */
    public String get(String code, Object... args) {
        return in(readerLocale(), code, args);
    }

    /**
     * The words in a given language; mail and documents are Vietnamese whoever asks.
     *
     * @param locale the language
     * @param code key in the message files
     * @param args values
     * @return the words
     */
    public String in(Locale locale, String code, Object... args) {
        // As text: MessageFormat would write the year 2023 as 2.023.
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage(code, words, locale);
    }

    /**
     * @param code key in the message files
     * @return whether there are words for it
     */
    public boolean has(String code) {
        return messages.getMessage(code, null, null, VIETNAMESE) != null;
    }

    /**
     * All words of one kind, for pages that build themselves in the browser.
     *
     * @param prefix beginning of the keys, e.g. {@code ui.}
     * @param locale the language
     * @return keys and words; placeholders stay as they are
     */
    public Map<String, String> startingWith(String prefix, Locale locale) {
        Map<String, String> words = new TreeMap<>();
        for (String basename : basenames) {
            ResourceBundle bundle = ResourceBundle.getBundle(basename.replace('/', '.'), locale, NO_FALLBACK);
            bundle.keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(key -> words.put(key, bundle.getString(key)));
        }
        return words;
    }

    /**
     * @return English if the reader's request asked for it, else Vietnamese; Vietnamese too where nobody asks, as in jobs
     */
    public static Locale readerLocale() {
        // Without a request Spring would give the machine's own language.
        if (LocaleContextHolder.getLocaleContext() == null) {
            return VIETNAMESE;
        }
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }
}
