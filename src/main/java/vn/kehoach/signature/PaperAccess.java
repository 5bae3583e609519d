package vn.kehoach.signature;

import java.util.Set;

/** Says who may read the signed paper of a subject beside those who may read all its files. */
public interface PaperAccess {

    /**
     * @param subjectKey e.g. {@code TL-17-2}
     * @param groups of who asks
     * @return whether he may read its signed paper and the sheet that goes with it
     */
    boolean mayReadPaper(String subjectKey, Set<String> groups);
}
