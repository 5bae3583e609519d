package vn.kehoach.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks through a DOCX in reading order and makes lines of its paragraphs, and setups of its sections. */
final class DocxLines {

    /** What an inserted piece of text and the like wrap their content in; removed text is left out. */
    private static final Set<String> WRAPPERS = Set.of(
            "hyperlink",
            "ins",
            "moveTo",
            "smartTag",
            "sdt",
            "sdtContent",
            "fldSimple",
            "customXml",
            "bdo",
            "dir",
            "root",
            "body",
            "hdr",
            "ftr",
            "tc",
            "txbxContent");

    private final DocxParts parts;
    private final Looks looks;
    private final ListLabels labels;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Line>> margins = new HashMap<>();
    private final List<PageSetup> setups = new ArrayList<>();
    private int tables;
    private boolean newPage;

    private DocxLines(DocxParts parts, Looks looks) {
        this.parts = parts;
        this.looks = looks;
        this.labels = new ListLabels(parts);
    }

    static DocxLines of(DocxParts parts) {
        DocxLines whole = new DocxLines(parts, new Looks(parts));
        XmlNode body = parts.part("word/document.xml").child("body");
        whole.blocks(body, null, null, false);
        whole.setups.add(whole.setup(body.child("sectPr")));
        return whole;
    }

    List<Line> lines() {
        return lines;
    }

    List<PageSetup> setups() {
        return setups;
    }

    private void blocks(XmlNode container, Cell cell, String tableStyle, boolean boxed) {
        for (XmlNode child : container.children) {
            if (child.name.equals("p")) {
                paragraph(child, cell, tableStyle, boxed);
            } else if (child.name.equals("tbl")) {
                table(child);
            } else if (WRAPPERS.contains(child.name)) {
                blocks(child, cell, tableStyle, boxed);
            }
        }
    }

    private void table(XmlNode table) {
        int number = tables++;
        String style = table.child("tblPr").child("tblStyle").val();
        int rows = 0;
        List<XmlNode> all = within(table, "tr");
        for (XmlNode row : all) {
            int column = 0;
            List<XmlNode> cells = within(row, "tc");
            for (XmlNode cell : cells) {
                XmlNode properties = cell.child("tcPr");
                boolean alone = all.size() == 1 && cells.size() == 1;
                blocks(cell, new Cell(number, rows, column), style, alone && framed(table, properties));
                Integer span = properties.child("gridSpan").number("val");
                column += span == null ? 1 : Math.max(1, span);
            }
            rows++;
        }
    }

    private static boolean framed(XmlNode table, XmlNode cell) {
        return table.child("tblPr").child("tblStyle").exists()
                || drawn(table.child("tblPr").child("tblBorders"))
                || drawn(cell.child("tcBorders"));
    }

    private static boolean drawn(XmlNode borders) {
        String top = borders.child("top").val();
        return top != null && !List.of("nil", "none").contains(top);
    }

    // Rows and cells may be wrapped, but those of a table within a cell are not ours.
    private static List<XmlNode> within(XmlNode node, String wanted) {
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode child : node.children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            } else if (WRAPPERS.contains(child.name)) {
                found.addAll(within(child, wanted));
            }
        }
        return found;
    }

    private void paragraph(XmlNode paragraph, Cell cell, String tableStyle, boolean boxed) {
        XmlNode own = paragraph.child("pPr");
        XmlNode list = looks.listOf(own);
        XmlNode level = labels.level(list);
        ParagraphLook look = looks.paragraph(own, tableStyle, level.child("pPr"));
        ParagraphText text = new ParagraphText(looks, own, tableStyle);
        text.read(paragraph);
        String label = text.blank() ? "" : labels.next(list);
        boolean first = true;
        for (ParagraphText.Piece piece : text.pieces()) {
            boolean page = first ? newPage || look.pageBefore() || piece.newPage() : piece.newPage();
            String shown = first ? label + piece.text() : piece.text();
            lines.add(new Line(
                    Normalizer.normalize(shown, Normalizer.Form.NFC).replace('\u00a0', ' '),
                    piece.runs(),
                    look,
                    cell,
                    setups.size(),
                    first,
                    page && !shown.isBlank(),
                    boxed || look.boxed(),
                    first ? text.strokes() : List.of(),
                    text.fields(),
                    !label.isEmpty()));
            newPage = page && shown.isBlank();
            first = false;
        }
        text.boxes().forEach(box -> blocks(box, cell, null, true));
        if (own.child("sectPr").exists()) {
            setups.add(setup(own.child("sectPr")));
            newPage = true;
        }
    }

    private PageSetup setup(XmlNode section) {
        PageSetup before = setups.isEmpty() ? null : setups.get(setups.size() - 1);
        XmlNode size = section.child("pgSz");
        XmlNode margins = section.child("pgMar");
        return new PageSetup(
                mm(size, "w", 12_240),
                mm(size, "h", 15_840),
                mm(margins, "top", 1_440),
                mm(margins, "bottom", 1_440),
                mm(margins, "left", 1_440),
                mm(margins, "right", 1_440),
                Boolean.TRUE.equals(XmlNode.on(section.child("titlePg"))),
                section.child("pgNumType").number("start"),
                section.child("pgNumType").attribute("fmt") == null
                        ? "decimal"
                        : section.child("pgNumType").attribute("fmt"),
                margin(section, "headerReference", "default", before == null ? List.of() : before.head()),
                margin(section, "headerReference", "first", before == null ? List.of() : before.firstHead()),
                margin(section, "footerReference", "default", before == null ? List.of() : before.foot()));
    }

    // Without a head of its own a section goes on with that of the one before (17.10.5).
    private List<Line> margin(XmlNode section, String reference, String type, List<Line> before) {
        return section.children(reference)
                .filter(r -> type.equals(r.attribute("type")))
                .findFirst()
                .map(r -> margins.computeIfAbsent(String.valueOf(r.attribute("id")), this::margin))
                .orElse(before);
    }

    private List<Line> margin(String id) {
        DocxLines part = new DocxLines(parts, looks);
        part.blocks(parts.related(id), null, null, false);
        return part.lines;
    }

    private static double mm(XmlNode node, String attribute, int otherwise) {
        Integer found = node.number(attribute);
        return Math.abs(found == null ? otherwise : found) * 25.4 / 1440;
    }
}
