package vn.kehoach.ladder;

/**
 * Another ladder was put in force; heard in the same transaction.
 *
 * @param version its number
 */
public record LadderChanged(int version) {}
