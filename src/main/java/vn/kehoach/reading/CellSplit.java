package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One way to part a row.
 *
 * @param cells text of each column, empty where it has none
 * @param clear whether no other way came near
 */
record CellSplit(List<String> cells, boolean clear) {

    /** Of a row with more words than this a cell begins only where a line does. */
    private static final int LONG = 220;

    private static final double NEAR = 1.0;

    /** The way that weighs most: for each column and each beginning the best of what stands left of it. */
    static CellSplit best(CellTokens tokens, List<String> parts, CellWeights weights) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i < tokens.words().size(); i++) {
            boolean few = tokens.words().size() < LONG || tokens.gaps().get(i);
            if (i == 0 || few && tokens.mayBegin(i)) {
                cuts.add(i);
            }
        }
        cuts.add(tokens.words().size());
        int n = cuts.size();
        double[][] best = new double[parts.size() + 1][n];
        int[][] from = new int[parts.size() + 1][n];
        for (double[] row : best) {
            java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int c = 1; c <= parts.size(); c++) {
            for (int to = 0; to < n; to++) {
                for (int at = 0; at <= to; at++) {
                    if (best[c - 1][at] == Double.NEGATIVE_INFINITY) {
                        continue;
                    }
                    double weight = best[c - 1][at] + weights.of(parts.get(c - 1), tokens, cuts.get(at), cuts.get(to));
                    if (weight > best[c][to]) {
                        best[c][to] = weight;
                        from[c][to] = at;
                    }
                }
            }
        }
        List<String> cells = new ArrayList<>();
        int to = n - 1;
        for (int c = parts.size(); c > 0; c--) {
            int at = from[c][to];
            cells.add(tokens.text(cuts.get(at), cuts.get(to)));
            to = at;
        }
        Collections.reverse(cells);
        return new CellSplit(cells, best[parts.size()][n - 1] > NEAR);
    }
}
