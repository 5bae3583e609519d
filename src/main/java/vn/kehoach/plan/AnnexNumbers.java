package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;

/** Numbers of the rows of an annex: as printed, counted where nothing is said, none for a row that has none. */
final class AnnexNumbers {

    private AnnexNumbers() {}

    static List<String> of(List<PlanContent.Row> rows) {
        List<String> numbers = new ArrayList<>();
        int counted = 0;
        for (PlanContent.Row row : rows) {
            if (row.number() == null && !row.heading()) {
                counted++;
            }
            numbers.add(row.number() != null ? row.number() : row.heading() ? "" : String.valueOf(counted));
        }
        return numbers;
    }
}
