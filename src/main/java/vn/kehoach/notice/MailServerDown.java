package vn.kehoach.notice;

import java.time.Instant;

/**
 * The mail server takes nothing: from now on it is only tried now and then.
 *
 * @param since when it was found so
 * @param error what was seen
 */
public record MailServerDown(Instant since, String error) {}
