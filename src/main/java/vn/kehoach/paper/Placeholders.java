package vn.kehoach.paper;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text may name: words, and lists whose items have words of their own.
 *
 * @param words names that stand for a text; a section of that name is printed where the text is not empty
 * @param lists names of lists, each with the names that its items have
 */
record Placeholders(Set<String> words, Map<String, Set<String>> lists) {

    /** Names apart from each other; a list as {@code units[name days]}. */
    static Placeholders of(String names) {
        Set<String> words = new LinkedHashSet<>();
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (String name : names.strip().split("\\s+(?![^\\[]*])")) {
            int bracket = name.indexOf('[');
            if (bracket < 0) {
                words.add(name);
            } else {
                lists.put(
                        name.substring(0, bracket),
                        new LinkedHashSet<>(List.of(
                                name.substring(bracket + 1, name.length() - 1).split("\\s+"))));
            }
        }
        return new Placeholders(words, lists);
    }

    boolean knows(String name) {
        return words.contains(name)
                || lists.containsKey(name)
                || lists.values().stream().anyMatch(items -> items.contains(name));
    }
}
