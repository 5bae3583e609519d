package vn.kehoach.notice;

import java.time.Instant;

/**
 * The mail server, down before, has taken a mail; what has waited goes.
 *
 * @param at when
 */
public record MailServerBack(Instant at) {}
