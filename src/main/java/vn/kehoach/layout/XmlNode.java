package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of WordprocessingML by its local name; one of another namespace has {@code x:} before it. */
final class XmlNode {

    static final XmlNode NONE = new XmlNode("");

    final String name;
    /** Most elements of a long paper have neither. */
    Map<String, String> attributes = Map.of();

    List<XmlNode> children = List.of();
    private StringBuilder text;

    XmlNode(String name) {
        this.name = name;
    }

    void add(String characters) {
        if (text == null) {
            text = new StringBuilder();
        }
        text.append(characters);
    }

    void add(XmlNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void put(String attribute, String written) {
        if (attributes.isEmpty()) {
            attributes = new HashMap<>(4);
        }
        attributes.put(attribute, written);
    }

    String text() {
        return text == null ? "" : text.toString();
    }

    boolean exists() {
        return !name.isEmpty();
    }

    /** The first child of that name, or {@link #NONE}, so that paths can be followed without asking each time. */
    XmlNode child(String wanted) {
        for (XmlNode child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return NONE;
    }

    Stream<XmlNode> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Stream<XmlNode> all(String wanted) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.all(wanted)));
    }

    /** Null if it has none. */
    String attribute(String wanted) {
        return attributes.get(wanted);
    }

    /** The attribute {@code val}, or null. */
    String val() {
        return attributes.get("val");
    }

    /** A whole number, or null if there is none or it is not one. */
    Integer number(String wanted) {
        String written = attributes.get(wanted);
        try {
            return written == null ? null : (int) Math.round(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A switch such as {@code <b/>}: on unless it says off; null if the element is missing. */
    static Boolean on(XmlNode node) {
        return node.exists() ? !List.of("0", "false", "off", "none").contains(String.valueOf(node.val())) : null;
    }
}
