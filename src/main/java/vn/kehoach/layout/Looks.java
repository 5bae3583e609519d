package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Applies the styles of a DOCX: defaults, table style, paragraph style, character style, what stands on the paragraph or
 * the letters themselves, each chain from its base up (ECMA-376, part 1, 17.7.2). Switches in styles turn each other
 * (17.7.3).
 */
final class Looks {

    private static final double MM = 25.4 / 1440;

    private final Map<String, XmlNode> styles = new HashMap<>();
    private final XmlNode defaultRun;
    private final XmlNode defaultParagraph;
    private final XmlNode themeFonts;
    private String normal;

    Looks(DocxParts parts) {
        XmlNode sheet = parts.part("word/styles.xml");
        sheet.children("style").forEach(style -> {
            styles.put(String.valueOf(style.attribute("styleId")), style);
            if ("paragraph".equals(style.attribute("type")) && "1".equals(switchOf(style.attribute("default")))) {
                normal = style.attribute("styleId");
            }
        });
        XmlNode defaults = sheet.child("docDefaults");
        defaultRun = defaults.child("rPrDefault").child("rPr");
        defaultParagraph = defaults.child("pPrDefault").child("pPr");
        themeFonts =
                parts.part("word/theme/theme1.xml").child("x:themeElements").child("x:fontScheme");
    }

    private static String switchOf(String written) {
        return List.of("1", "true", "on").contains(String.valueOf(written)) ? "1" : "0";
    }

    /** From the weakest to the strongest: the base first. */
    private List<XmlNode> chain(String style) {
        List<XmlNode> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id = style; id != null && styles.containsKey(id) && seen.add(id); ) {
            chain.add(styles.get(id));
            id = styles.get(id).child("basedOn").val();
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Properties of a paragraph from the weakest to the strongest; {@code list} are those of its list's level. */
    private List<XmlNode> paragraphLevels(XmlNode own, String table, XmlNode list) {
        List<XmlNode> levels = new ArrayList<>();
        levels.add(defaultParagraph);
        chain(table).forEach(s -> levels.add(s.child("pPr")));
        chain(styleOf(own)).forEach(s -> levels.add(s.child("pPr")));
        levels.add(list);
        levels.add(own);
        return levels;
    }

    private String styleOf(XmlNode own) {
        String style = own.child("pStyle").val();
        return style == null ? normal : style;
    }

    /** The list that a paragraph belongs to, by itself or by its style. */
    XmlNode listOf(XmlNode own) {
        XmlNode found = XmlNode.NONE;
        for (XmlNode level : paragraphLevels(own, null, XmlNode.NONE)) {
            found = level.child("numPr").exists() ? level.child("numPr") : found;
        }
        return found;
    }

    ParagraphLook paragraph(XmlNode own, String table, XmlNode list) {
        List<XmlNode> levels = paragraphLevels(own, table, list);
        double firstLine = 0;
        for (XmlNode level : levels) {
            XmlNode indent = level.child("ind");
            if (indent.number("hanging") != null) {
                firstLine = -indent.number("hanging");
            } else if (indent.number("firstLine") != null) {
                firstLine = indent.number("firstLine");
            }
        }
        double line = either(number(levels, "spacing", "line"), 240);
        boolean points = !"auto".equals(either(text(levels, "spacing", "lineRule"), "auto"));
        XmlNode borders = strongest(levels, l -> l.child("pBdr").exists() ? l.child("pBdr") : null, XmlNode.NONE);
        String frame = text(levels, "framePr", "xAlign");
        boolean above = shown(borders.child("top"));
        boolean below = shown(borders.child("bottom"));
        return new ParagraphLook(
                "center".equals(frame) ? frame : align(either(text(levels, "jc", "val"), "left")),
                MM * either(either(number(levels, "ind", "left"), number(levels, "ind", "start")), 0),
                MM * either(either(number(levels, "ind", "right"), number(levels, "ind", "end")), 0),
                MM * firstLine,
                space(levels, "before"),
                space(levels, "after"),
                points ? 0 : line / 240.0,
                points ? line / 20.0 : 0,
                Boolean.TRUE.equals(on(levels, "contextualSpacing")),
                above,
                below,
                above && below && shown(borders.child("left")) && shown(borders.child("right")),
                Boolean.TRUE.equals(on(levels, "pageBreakBefore")),
                String.valueOf(styleOf(own)));
    }

    private static boolean shown(XmlNode border) {
        return border.exists() && !List.of("nil", "none").contains(String.valueOf(border.val()));
    }

    private static String align(String written) {
        return switch (written) {
            case "start" -> "left";
            case "end" -> "right";
            case "distribute", "thaiDistribute" -> "both";
            default -> written;
        };
    }

    // Distances that Word chooses itself are those of a web page: 14 points.
    private static double space(List<XmlNode> levels, String side) {
        String automatic = text(levels, "spacing", side + "Autospacing");
        return "1".equals(switchOf(automatic)) ? 14 : either(number(levels, "spacing", side), 0) / 20.0;
    }

    RunLook run(XmlNode own, XmlNode paragraph, String table) {
        List<List<XmlNode>> sheets = List.of(
                chain(table).stream().map(s -> s.child("rPr")).toList(),
                chain(styleOf(paragraph)).stream().map(s -> s.child("rPr")).toList(),
                chain(own.child("rStyle").val()).stream()
                        .map(s -> s.child("rPr"))
                        .toList());
        List<XmlNode> levels = new ArrayList<>();
        levels.add(defaultRun);
        sheets.forEach(levels::addAll);
        levels.add(own);
        String colour = either(text(levels, "color", "val"), "auto").toUpperCase(Locale.ROOT);
        return new RunLook(
                font(levels, "ascii"),
                font(levels, "hAnsi"),
                either(number(levels, "sz", "val"), 20) / 2.0,
                turned(sheets, own, "b"),
                turned(sheets, own, "i"),
                !"none".equals(either(text(levels, "u", "val"), "none")),
                colour.equals("AUTO") ? "000000" : colour,
                turned(sheets, own, "caps"),
                turned(sheets, own, "vanish"));
    }

    private boolean turned(List<List<XmlNode>> sheets, XmlNode own, String name) {
        Boolean direct = XmlNode.on(own.child(name));
        if (direct != null) {
            return direct;
        }
        boolean turned = false;
        for (List<XmlNode> sheet : sheets) {
            turned ^= Boolean.TRUE.equals(on(sheet, name));
        }
        return turned || Boolean.TRUE.equals(XmlNode.on(defaultRun.child(name)));
    }

    private String font(List<XmlNode> levels, String script) {
        String found = "Times New Roman";
        for (XmlNode level : levels) {
            XmlNode fonts = level.child("rFonts");
            String theme = fonts.attribute(script + "Theme");
            if (theme != null) {
                String face = themeFonts
                        .child(theme.startsWith("major") ? "x:majorFont" : "x:minorFont")
                        .child("x:latin")
                        .attribute("typeface");
                found = face == null ? found : face;
            } else if (fonts.attribute(script) != null) {
                found = fonts.attribute(script);
            }
        }
        return found;
    }

    private static Boolean on(List<XmlNode> levels, String name) {
        return strongest(levels, l -> XmlNode.on(l.child(name)), null);
    }

    private static Integer number(List<XmlNode> levels, String element, String attribute) {
        return strongest(levels, l -> l.child(element).number(attribute), null);
    }

    private static String text(List<XmlNode> levels, String element, String attribute) {
        return strongest(levels, l -> l.child(element).attribute(attribute), null);
    }

    private static <T> T strongest(List<XmlNode> levels, Function<XmlNode, T> what, T otherwise) {
        for (int i = levels.size() - 1; i >= 0; i--) {
            T found = what.apply(levels.get(i));
            if (found != null) {
                return found;
            }
        }
        return otherwise;
    }

    private static <T> T either(T found, T otherwise) {
        return found == null ? otherwise : found;
    }
}
