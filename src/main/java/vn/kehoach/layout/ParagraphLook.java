package vn.kehoach.layout;

/**
 * How a paragraph stands once all styles are applied. Lengths across in millimetres, along in points.
 *
 * @param align {@code left}, {@code center}, {@code right}, {@code both}
 * @param left where its lines begin
 * @param right how far they end before the margin
 * @param firstLine how much further right the first line begins; negative where it hangs out
 * @param lines distance of lines as a multiple of a single one, or 0 where it is given in points
 * @param linePoints distance of lines in points, or 0
 * @param sameStyleClose whether distances to neighbours of the same style fall away
 * @param style its id
 */
record ParagraphLook(
        String align,
        double left,
        double right,
        double firstLine,
        double before,
        double after,
        double lines,
        double linePoints,
        boolean sameStyleClose,
        boolean lineAbove,
        boolean lineBelow,
        boolean boxed,
        boolean pageBefore,
        String style) {

    boolean centred() {
        return align.equals("center");
    }
}
