package vn.kehoach.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kehoach.organization.Role;

/**
 * Something that one person is to be told once.
 *
 * @param subject business key of what it is about, e.g. {@code TL-17}
 * @param occasion why now, e.g. {@code 2023-06-14/reminder}; unique together with subject and person
 * @param person log-in name, or {@link #mailbox} of a unit
 * @param letter which letter says it
 * @param words what the letter's placeholders stand for, in words for people
 * @param gathering notices of one person with the same gathering go in one mail, empty for a mail of its own
 * @param dueAt the moment for which it was meant
 */
public record Notice(
        String subject,
        String occasion,
        String person,
        Letter letter,
        Map<String, String> words,
        String gathering,
        Instant dueAt) {

    /** The word that holds the last day, {@code 2023-06-14}, for the reader's calendar. */
    public static final String ENTRY_DAY = "muc_lich_ngay";

    /** The word that names what the last day is of, e.g. {@code TL-17}; several with commas. */
    public static final String ENTRY = "muc_lich";

    private static final String MAILBOX = "unit:";

    /** Copies the words. */
    public Notice {
        words = Map.copyOf(words);
    }

    /**
     * For a unit that has nobody in a role, see {@link Role#CLERK}: its own mailbox.
     *
     * @param unit code
     * @return what to name as the person
     */
    public static String mailbox(String unit) {
        return MAILBOX + unit;
    }

    /**
     * @param person a notice's person
     * @return the unit whose mailbox that is, or null
     */
    static String unitOf(String person) {
        return person.startsWith(MAILBOX) ? person.substring(MAILBOX.length()) : null;
    }

    /**
     * @return the last day that it names, or null
     */
    LocalDate lastDay() {
        String day = words.get(ENTRY_DAY);
        return day == null ? null : LocalDate.parse(day);
    }

    /**
     * @return which entries of a calendar the last day is of
     */
    List<String> entries() {
        return List.of(words.getOrDefault(ENTRY, subject).split(","));
    }
}
