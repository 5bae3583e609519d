package vn.kehoach.round;

/**
 * A unit's document is there, sent by its clerk, entered on its behalf, or issued as its own plan; published in that
 * transaction. The receipt (Thư 6) goes out on it.
 *
 * @param responseId the response
 * @param documentId the row of {@link ResponseDocuments}
 */
public record ResponseSent(long responseId, long documentId) {}
