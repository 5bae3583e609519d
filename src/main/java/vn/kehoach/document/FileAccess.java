package vn.kehoach.document;

import java.util.Set;

/** Says who may read the files of a subject. Each module answers for its own subjects; where none does, nobody may. */
public interface FileAccess {

    /**
     * @param subjectKey e.g. {@code KH-17}
     * @param login who asks
     * @param groups his groups
     * @return whether he may read its files
     */
    boolean mayRead(String subjectKey, String login, Set<String> groups);
}
