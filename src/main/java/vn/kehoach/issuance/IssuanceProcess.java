package vn.kehoach.issuance;

/** Tells the engine what happened to a document. */
public interface IssuanceProcess {

    /**
     * @param issuance a new document; its process begins
     */
    void documentRequested(Issuance issuance);
}
