package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.reading.PlanReading.Annex;
import vn.kehoach.reading.PlanReading.Quota;
import vn.kehoach.reading.PlanReading.Row;

/** Figures in the cells of the annex: they bind whoever leads the row. */
final class AnnexQuotas {

    private AnnexQuotas() {}

    static List<Found<Quota>> of(Annex annex, int year) {
        List<Found<Quota>> quotas = new ArrayList<>();
        if (annex == null) {
            return quotas;
        }
        for (Found<Row> found : annex.rows()) {
            Row row = found.value();
            if (row.heading()) {
                continue;
            }
            Who lead = new Who(row.lead().replace("\n", "; "), null, "", Sureness.LIKELY);
            for (String cell : List.of(row.content(), row.time(), row.product(), row.note())) {
                for (String line : cell.split("\n")) {
                    Sentences.of(line).forEach(s -> quotas.addAll(QuotaReader.in(s, lead, new DueWords(year))));
                }
            }
        }
        return quotas;
    }
}
