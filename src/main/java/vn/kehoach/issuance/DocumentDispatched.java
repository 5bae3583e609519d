package vn.kehoach.issuance;

/**
 * A document was numbered and sent; published in that transaction.
 *
 * @param businessKey e.g. {@code VB-17}
 */
public record DocumentDispatched(String businessKey) {}
