package vn.kehoach.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.kehoach.work.WorkItem;

/** A module that makes documents of what it holds. It decides itself who may have them. */
public interface PaperMaker {

    /**
     * @param subjectKey a business key, e.g. {@code KH-17}
     * @return what can be made of it for who is logged in; nothing for what is not this module's, or not his
     */
    default List<Paper> of(String subjectKey) {
        return List.of();
    }

    /**
     * @param item an open task that who is logged in holds or could take
     * @param fields what he has typed so far
     * @return what can be made of it
     */
    default List<Paper> of(WorkItem item, JsonNode fields) {
        return List.of();
    }
}
