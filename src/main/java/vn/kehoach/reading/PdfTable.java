package vn.kehoach.reading;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** A table drawn with lines: its cells are what lies between them, also where a line was left out to join two cells. */
final class PdfTable {

    private static final double NEAR = 3;

    private final List<Rectangle2D> lines;
    private final List<Double> xs;
    private final List<Double> ys;

    private PdfTable(List<Rectangle2D> lines) {
        this.lines = lines;
        this.xs = levels(lines.stream().filter(l -> l.getWidth() == 0).map(Rectangle2D::getX));
        this.ys = levels(lines.stream().filter(l -> l.getHeight() == 0).map(Rectangle2D::getY));
    }

    /** Lines that touch each other and part at least three columns. */
    static List<PdfTable> of(List<Rectangle2D> rulings) {
        List<Rectangle2D> left = new ArrayList<>(rulings);
        List<PdfTable> tables = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Rectangle2D> connected = new ArrayList<>(List.of(left.remove(left.size() - 1)));
            for (int i = 0; i < connected.size(); i++) {
                Rectangle2D one = connected.get(i);
                List<Rectangle2D> touching =
                        left.stream().filter(other -> touch(one, other)).toList();
                connected.addAll(touching);
                left.removeAll(touching);
            }
            PdfTable table = new PdfTable(connected);
            if (table.xs.size() > 3 && table.ys.size() > 1) {
                tables.add(table);
            }
        }
        tables.sort(java.util.Comparator.comparing(t -> t.ys.get(0)));
        return tables;
    }

    private static boolean touch(Rectangle2D one, Rectangle2D other) {
        return one.getMinX() - NEAR <= other.getMaxX()
                && other.getMinX() - NEAR <= one.getMaxX()
                && one.getMinY() - NEAR <= other.getMaxY()
                && other.getMinY() - NEAR <= one.getMaxY();
    }

    private static List<Double> levels(java.util.stream.Stream<Double> found) {
        List<Double> levels = new ArrayList<>();
        for (double at : new TreeSet<>(found.toList())) {
            if (levels.isEmpty() || at - levels.get(levels.size() - 1) > NEAR) {
                levels.add(at);
            }
        }
        return levels;
    }

    boolean holds(double x, double y) {
        return x >= xs.get(0) - NEAR
                && x <= xs.get(xs.size() - 1) + NEAR
                && y >= ys.get(0) - NEAR
                && y <= ys.get(ys.size() - 1) + NEAR;
    }

    double top() {
        return ys.get(0);
    }

    /** Rows of cells; one that spans rows is repeated in each, one that spans columns stands in the first. */
    List<List<String>> cells(Function<Rectangle2D, String> text) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r + 1 < ys.size(); r++) {
            List<String> row = new ArrayList<>();
            boolean own = false;
            for (int c = 0; c + 1 < xs.size(); c++) {
                boolean spanned = c > 0 && !upright(c, r);
                own |= r == 0 || level(c, r);
                row.add(spanned ? "" : text.apply(area(c, r)));
            }
            if (own) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Rectangle2D area(int column, int row) {
        int right = column + 1;
        while (right + 1 < xs.size() && !upright(right, row)) {
            right++;
        }
        int up = row;
        while (up > 0 && !level(column, up)) {
            up--;
        }
        int down = row + 1;
        while (down + 1 < ys.size() && !level(column, down)) {
            down++;
        }
        return new Rectangle2D.Double(
                xs.get(column), ys.get(up), xs.get(right) - xs.get(column), ys.get(down) - ys.get(up));
    }

    // Whether a line stands left of the cell.
    private boolean upright(int column, int row) {
        double middle = (ys.get(row) + ys.get(row + 1)) / 2;
        return lines.stream()
                .anyMatch(l -> l.getWidth() == 0
                        && Math.abs(l.getX() - xs.get(column)) <= NEAR
                        && l.getMinY() <= middle
                        && l.getMaxY() >= middle);
    }

    // Whether a line lies above the cell.
    private boolean level(int column, int row) {
        double middle = (xs.get(column) + xs.get(column + 1)) / 2;
        return lines.stream()
                .anyMatch(l -> l.getHeight() == 0
                        && Math.abs(l.getY() - ys.get(row)) <= NEAR
                        && l.getMinX() <= middle
                        && l.getMaxX() >= middle);
    }
}
