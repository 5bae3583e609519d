package vn.kehoach.plan.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Gathers what is wrong with a definition, so that all of it is told at once. */
final class Faults {

    static final int TITLE = 500;
    static final int TEXT = 5_000;
    /** As much as the form takes: a section holds many paragraphs, 5,484 characters in the plan of Bắc Ninh. */
    static final int BODY = 50_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final FaultTexts texts;
    private final List<Found> found = new ArrayList<>();

    Faults(FaultTexts texts) {
        this.texts = texts;
    }

    record Found(String path, String message) {}

    List<Found> found() {
        return List.copyOf(found);
    }

    void add(String path, String key, Object... parts) {
        found.add(new Found(path, texts.say(key, parts)));
    }

    void unless(boolean right, String path, String key, Object... parts) {
        if (!right) {
            add(path, key, parts);
        }
    }

    /**
     * @return whether it is there, so that what is missing is told once only
     */
    boolean present(String path, Object value) {
        unless(value != null, path, "missing");
        return value != null;
    }

    /**
     * @return whether it is there
     */
    boolean text(String path, String value, int longest) {
        if (value == null || value.isBlank()) {
            add(path, "missing");
            return false;
        }
        unless(value.length() <= longest, path, "tooLong", longest, value.length());
        return true;
    }

    void code(String path, String value) {
        if (present(path, value)) {
            unless(CODE.matcher(value).matches(), path, "badCode", value);
        }
    }

    void codeIfAny(String path, String value) {
        if (value != null) {
            code(path, value);
        }
    }

    void textIfAny(String path, String value, int longest) {
        if (value != null) {
            text(path, value, longest);
        }
    }

    <T> void each(String path, List<T> list, BiConsumer<String, T> check) {
        for (int i = 0; i < list.size(); i++) {
            check.accept(path + "[" + i + "]", list.get(i));
        }
    }
}
