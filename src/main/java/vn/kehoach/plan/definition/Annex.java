package vn.kehoach.plan.definition;

import java.util.List;

/**
 * The table of tasks behind the text (phụ lục).
 *
 * @param title e.g. {@code PHỤ LỤC}
 * @param columns headings, one for the number and one for each part of a row
 * @param rows the rows in order
 */
public record Annex(String title, List<String> columns, List<Row> rows) {

    /** Lists that are left out are empty. */
    public Annex {
        columns = Lists.orEmpty(columns);
        rows = Lists.orEmpty(rows);
    }

    /**
     * @param number from 1 on, without gaps
     * @param form how it is done; several lines where the cell has them
     * @param content what is done, one paragraph an entry, with the {@code +} and {@code -} of the text
     * @param time when
     * @param lead who leads (chủ trì)
     * @param coordinating who helps (phối hợp)
     * @param mandatory false where the text only encourages; true when left out
     */
    public record Row(
            int number,
            String form,
            List<String> content,
            String time,
            List<Named> lead,
            List<Named> coordinating,
            Boolean mandatory) {

        /** Lists that are left out are empty, and a row is mandatory unless it says otherwise. */
        public Row {
            content = Lists.orEmpty(content);
            lead = Lists.orEmpty(lead);
            coordinating = Lists.orEmpty(coordinating);
            mandatory = mandatory == null || mandatory;
        }
    }
}
