package vn.kehoach.notice;

import java.time.Instant;

/**
 * An occasion that needs no letter: a task does its work, or its moment had passed when it came into being.
 *
 * @param subject business key of what it is about
 * @param occasion why; unique together with the subject
 * @param dueAt the moment for which it was meant
 */
public record Note(String subject, String occasion, Instant dueAt) {}
