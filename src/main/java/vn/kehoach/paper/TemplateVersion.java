package vn.kehoach.paper;

import java.time.Instant;

/**
 * A text that is or was in force.
 *
 * @param number counts from 1; 1 is the program's until somebody changes it
 * @param shipped whether it is the program's own text
 * @param text the text
 * @param from since when
 * @param reason why
 * @param byName who put it in force, or empty
 */
record TemplateVersion(int number, boolean shipped, TemplateText text, Instant from, String reason, String byName) {}
