package vn.kehoach.round;

/**
 * The focal body asks a unit for more (Thư 5); published in that transaction.
 *
 * @param responseId the response; its reason and last day are in {@link Response#more()}
 */
public record MoreAsked(long responseId) {}
