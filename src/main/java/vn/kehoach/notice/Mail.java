package vn.kehoach.notice;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param body plain text
 * @param urgent whether it came without waiting for the hour that its reader likes better
 * @param entries last days for the reader's calendar, as iCalendar text, or null
 * @param cancelled entries that no longer hold, as iCalendar text, or null
 */
public record Mail(String subject, String body, boolean urgent, String entries, String cancelled) {

    /**
     * A mail with nothing for a calendar.
     *
     * @param subject one line
     * @param body plain text
     */
    public Mail(String subject, String body) {
        this(subject, body, false, null, null);
    }
}
