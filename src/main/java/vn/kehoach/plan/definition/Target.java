package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom something is addressed to, written {@code unit:so-noi-vu}, {@code group:so-ban-nganh} or
 * {@code children:ubnd-tu-son}. More than one unit is resolved as of the day of issue.
 *
 * @param kind unit, group, or the units under one
 * @param code code of the unit or the group
 */
public record Target(Kind kind, String code) {

    private static final Pattern FORM = Pattern.compile("(unit|group|children):([a-z0-9]+(?:-[a-z0-9]+)*)");

    /** One body or many. */
    public enum Kind {
        /** One unit. */
        UNIT,
        /** A group of units. */
        GROUP,
        /** All units that stand directly under one. */
        CHILDREN
    }

    /**
     * @param written e.g. {@code unit:so-noi-vu}
     * @return the target
     * @throws IllegalArgumentException if it is written otherwise
     */
    @JsonCreator
    public static Target parse(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(written);
        }
        return new Target(Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), parts.group(2));
    }

    /**
     * @return as written in a definition
     */
    @JsonValue
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + code;
    }
}
