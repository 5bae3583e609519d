package vn.kehoach.layout;

import java.util.List;

/**
 * What is not laid out as the decree asks.
 *
 * @param name of the file
 * @param rules how many rules were looked at
 * @param kind tên loại that was found, or empty
 * @param findings the rules that are not kept, in the order of the page
 */
public record LayoutReport(String name, int rules, String kind, List<Finding> findings) {

    /**
     * A rule that is not kept.
     *
     * @param rule its id
     * @param asked what the decree asks, in words
     * @param article where it asks it, in words
     * @param count how many places
     * @param places the first of them
     */
    public record Finding(String rule, String asked, String article, int count, List<Place> places) {}

    /**
     * @param where in words, e.g. {@code Nội dung, đoạn 3}
     * @param quote the beginning of what stands there, or empty
     * @param found what was found, in words
     */
    public record Place(String where, String quote, String found) {}
}
