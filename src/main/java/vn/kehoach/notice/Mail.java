package vn.kehoach.notice;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param body plain text
 */
public record Mail(String subject, String body) {}
