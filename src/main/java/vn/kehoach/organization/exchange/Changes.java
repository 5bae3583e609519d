package vn.kehoach.organization.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import does or would do.
 *
 * @param added what was not there
 * @param changed what is there and becomes different
 * @param ended what is there and no longer holds
 */
public record Changes(List<Change> added, List<Change> changed, List<Change> ended) {

    Changes() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * One thing.
     *
     * @param kind {@code group}, {@code unit}, {@code name}, {@code parent}, {@code relation}, {@code person} or
     *     {@code post}
     * @param code the group's or unit's code, or the log-in name
     * @param name how people call it
     * @param details for a changed thing: which columns, from what, to what
     */
    public record Change(String kind, String code, String name, List<Detail> details) {}

    /**
     * One cell that becomes different.
     *
     * @param column the heading
     * @param before what stands there, or empty
     * @param after what will stand there, or empty
     */
    public record Detail(String column, String before, String after) {}

    boolean none() {
        return added.isEmpty() && changed.isEmpty() && ended.isEmpty();
    }
}
