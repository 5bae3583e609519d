package vn.kehoach.plan.definition;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where each field of a YAML text stands. */
final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();
    private int last = 1;

    void read(YAMLFactory factory, String text) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            while (parser.nextToken() != null) {
                noAlias((YAMLParser) parser);
                String path = path(parser.getParsingContext().pathAsPointer());
                last = parser.currentTokenLocation().getLineNr();
                lines.putIfAbsent(path, last);
            }
        }
    }

    // An alias of an alias of an alias is how a small file fills the memory; a plan has no use for one.
    private static void noAlias(YAMLParser parser) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new Alias(parser);
        }
    }

    /** An anchor or alias was met. */
    static final class Alias extends JsonParseException {

        private static final long serialVersionUID = 1L;

        Alias(JsonParser parser) {
            super(parser, "alias", parser.currentTokenLocation());
        }
    }

    /**
     * @return the last line that was read, for an error that does not tell its own
     */
    int last() {
        return last;
    }

    boolean none() {
        return lines.isEmpty();
    }

    /**
     * @param path e.g. {@code duties[1].due.date}
     * @return its line, or that of the nearest thing around it: what is missing stands nowhere
     */
    int of(String path) {
        String around = path;
        while (!around.isEmpty() && !lines.containsKey(around)) {
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return lines.getOrDefault(around, 1);
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            if (at.getMatchingIndex() >= 0) {
                path.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
