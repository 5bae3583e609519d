package vn.kehoach.paper;

import java.util.Set;

/**
 * Who issues a document, and who reads it: with this it can be signed, numbered and dispatched, not only taken as a file.
 *
 * @param unit code of the body that issues it
 * @param planId the plan that it is listed with
 * @param insiders codes of the bodies that see it while it is being made
 * @param readers codes of the bodies that read it once it is dispatched
 */
public record PaperIssue(String unit, long planId, Set<String> insiders, Set<String> readers) {

    /** What is given stays as it is. */
    public PaperIssue {
        insiders = Set.copyOf(insiders);
        readers = Set.copyOf(readers);
    }
}
