package vn.kehoach.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import vn.kehoach.work.WorkItem;

/** A module whose papers are signed in tasks of its models (Decree 30/2020, article 13). */
public interface TaskPapers {

    /**
     * @param item an open task that the person holds or could take
     * @param login who is to sign
     * @param typed what he has typed into it so far
     * @return the paper that he would sign, or empty if it is another module's task, or there is nothing to sign in it
     */
    Optional<PaperToSign> toSign(WorkItem item, String login, JsonNode typed);
}
