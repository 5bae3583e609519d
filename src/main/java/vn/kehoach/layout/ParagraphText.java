package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The letters of a paragraph, cut where it breaks, with what is drawn beside them. */
final class ParagraphText {

    private static final Set<String> INLINE = Set.of(
            "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir");

    /** What shows between two breaks. */
    record Piece(String text, List<Run> runs, boolean newPage) {}

    private final Looks looks;
    private final XmlNode paragraph;
    private final String tableStyle;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Double> strokes = new ArrayList<>();
    private final List<XmlNode> boxes = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();
    private List<Run> runs = new ArrayList<>();
    private boolean newPage;

    ParagraphText(Looks looks, XmlNode paragraph, String tableStyle) {
        this.looks = looks;
        this.paragraph = paragraph;
        this.tableStyle = tableStyle;
    }

    void read(XmlNode node) {
        inline(node);
        cut();
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Double> strokes() {
        return strokes;
    }

    /** Contents of text boxes anchored here. */
    List<XmlNode> boxes() {
        return boxes;
    }

    Set<String> fields() {
        return fields;
    }

    boolean blank() {
        return pieces.stream().allMatch(p -> p.text().isBlank());
    }

    private void inline(XmlNode node) {
        for (XmlNode child : node.children) {
            if (child.name.equals("r")) {
                run(child);
            } else if (INLINE.contains(child.name)) {
                field(child.attribute("instr"));
                int before = runs.size();
                inline(child);
                // Word shows a field that it has not filled in yet in the look of its paragraph.
                if (child.name.equals("fldSimple") && runs.size() == before) {
                    keep(new StringBuilder("1"), looks.run(XmlNode.NONE, paragraph, tableStyle));
                }
            }
        }
    }

    private void field(String instruction) {
        if (instruction != null && !instruction.isBlank()) {
            fields.add(instruction.strip().split("\\s+")[0].toUpperCase(java.util.Locale.ROOT));
        }
    }

    private void run(XmlNode run) {
        RunLook look = looks.run(run.child("rPr"), paragraph, tableStyle);
        if (look.hidden()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (XmlNode child : run.children) {
            switch (child.name) {
                case "t" -> text.append(child.text());
                case "tab", "ptab" -> text.append('\t');
                case "noBreakHyphen" -> text.append('-');
                case "instrText" -> field(child.text());
                case "br", "cr" -> {
                    keep(text, look);
                    cut();
                    newPage = "page".equals(child.attribute("type"));
                }
                case "drawing", "pict", "object", "x:AlternateContent" -> drawing(child);
                default -> {
                    // What shows no letters.
                }
            }
        }
        keep(text, look);
    }

    // A shape stands twice: as it is drawn today, and for programs that know the old shapes only.
    private void drawing(XmlNode shape) {
        XmlNode today = shape.child("x:Choice");
        XmlNode old = shape.child("x:Fallback");
        XmlNode shown = today.exists() ? today : old.exists() ? old : shape;
        strokes.addAll(Strokes.in(shown));
        shown.all("txbxContent").forEach(boxes::add);
    }

    private void keep(StringBuilder text, RunLook look) {
        if (!text.isEmpty()) {
            String letters = text.toString();
            runs.add(new Run(look.capitals() ? letters.toUpperCase(java.util.Locale.ROOT) : letters, look));
            text.setLength(0);
        }
    }

    private void cut() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        pieces.add(new Piece(text.toString(), runs, newPage));
        runs = new ArrayList<>();
        newPage = false;
    }
}
