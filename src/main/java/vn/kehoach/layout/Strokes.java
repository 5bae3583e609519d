package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines drawn with Word's shapes: the new ones (DrawingML) and the old ones (VML). */
final class Strokes {

    private static final double MM_OF_EMU = 1 / 36_000.0;
    private static final double MM_OF_POINT = 25.4 / 72;
    private static final Pattern VML_WIDTH = Pattern.compile("(?:^|;)\\s*width:\\s*([\\d.]+)(pt|in|cm|mm)?");
    private static final Pattern VML_X = Pattern.compile("^\\s*(-?[\\d.]+)pt");

    private Strokes() {}

    /** Lengths in millimetres of the lines in a drawing, 0 where none is said; nothing for pictures and frames. */
    static List<Double> in(XmlNode drawing) {
        List<Double> strokes = new ArrayList<>();
        boolean line = drawing.all("x:prstGeom")
                .anyMatch(g -> List.of("line", "straightConnector1").contains(String.valueOf(g.attribute("prst"))));
        if (line || drawing.all("x:cxnSp").findAny().isPresent()) {
            strokes.add(drawing.all("x:extent")
                    .map(e -> e.number("cx"))
                    .filter(java.util.Objects::nonNull)
                    .map(cx -> cx * MM_OF_EMU)
                    .findFirst()
                    .orElse(0.0));
        }
        drawing.all("x:line").map(Strokes::oldLine).forEach(strokes::add);
        drawing.all("x:shape")
                .filter(s -> String.valueOf(s.attribute("type")).contains("_x0000_t32"))
                .map(s -> width(s.attribute("style")))
                .forEach(strokes::add);
        Stream.concat(drawing.all("x:rect"), drawing.all("x:hr"))
                .filter(r -> r.attribute("hr") != null)
                .forEach(r -> strokes.add(0.0));
        return strokes;
    }

    private static double oldLine(XmlNode line) {
        Matcher from = VML_X.matcher(String.valueOf(line.attribute("from")));
        Matcher to = VML_X.matcher(String.valueOf(line.attribute("to")));
        return from.find() && to.find()
                ? Math.abs(Double.parseDouble(to.group(1)) - Double.parseDouble(from.group(1))) * MM_OF_POINT
                : width(line.attribute("style"));
    }

    private static double width(String style) {
        Matcher width = VML_WIDTH.matcher(style == null ? "" : style);
        if (!width.find()) {
            return 0;
        }
        double number = Double.parseDouble(width.group(1));
        return switch (String.valueOf(width.group(2))) {
            case "in" -> number * 25.4;
            case "cm" -> number * 10;
            case "mm" -> number;
            default -> number * MM_OF_POINT;
        };
    }
}
