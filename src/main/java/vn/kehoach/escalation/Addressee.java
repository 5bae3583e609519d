package vn.kehoach.escalation;

/**
 * Whom a letter goes to.
 *
 * @param person log-in name, or a unit's mailbox
 * @param name full name
 * @param title post, e.g. {@code Giám đốc}
 */
record Addressee(String person, String name, String title) {}
