package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The table of tasks behind the text (phụ lục). Each plan has columns of its own; {@code holds} says which part of a row
 * stands in which.
 *
 * @param title e.g. {@code PHỤ LỤC}
 * @param columns headings as printed, from left to right
 * @param holds what each column holds; left out: number, form, content, time, lead, coordinating
 * @param rows the rows in order, headings among them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Annex(String title, List<String> columns, List<Part> holds, List<Row> rows) {

    private static final List<Part> USUAL =
            List.of(Part.NUMBER, Part.FORM, Part.CONTENT, Part.TIME, Part.LEAD, Part.COORDINATING);

    /** Lists that are left out are empty, or as usual. */
    public Annex {
        columns = Lists.orEmpty(columns);
        holds = holds == null || holds.isEmpty() ? USUAL : List.copyOf(holds);
        rows = Lists.orEmpty(rows);
    }

    /** A part of a row. */
    public enum Part {
        /** TT. */
        NUMBER,
        /** How it is done (hình thức). */
        FORM,
        /** What is done (nội dung, nhiệm vụ). */
        CONTENT,
        /** When, or by when. */
        TIME,
        /** Who leads (chủ trì). */
        LEAD,
        /** Who helps (phối hợp). */
        COORDINATING,
        /** What comes of it (kết quả, sản phẩm). */
        PRODUCT,
        /** Notes (ghi chú), or anything else. */
        NOTE
    }

    /**
     * @param number as printed: {@code 1}, {@code A}, {@code B.1}, or {@code -}
     * @param heading whether it only heads the rows below: it has content and nothing else; left out: no
     * @param form how it is done; several lines where the cell has them; null without such a column
     * @param content what is done, one paragraph an entry, with the {@code +} and {@code -} of the text
     * @param time when
     * @param lead who leads (chủ trì)
     * @param coordinating who helps (phối hợp)
     * @param product what comes of it; null without such a column
     * @param note a note, or null
     * @param condition when it is done only, e.g. {@code nếu có}, or null
     * @param mandatory false where the text only encourages; true when left out
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Row(
            String number,
            Boolean heading,
            String form,
            List<String> content,
            String time,
            List<Named> lead,
            List<Named> coordinating,
            String product,
            String note,
            String condition,
            Boolean mandatory) {

        /** Lists that are left out are empty; a row is no heading and mandatory unless it says otherwise. */
        public Row {
            heading = heading != null && heading;
            content = Lists.orEmpty(content);
            lead = Lists.orEmpty(lead);
            coordinating = Lists.orEmpty(coordinating);
            mandatory = mandatory == null || mandatory;
        }
    }

    /**
     * @param part a part of a row
     * @return whether there is a column for it
     */
    public boolean has(Part part) {
        return holds.contains(part);
    }

    /**
     * An annex that the text names but that we do not have, or have: so that a file is not forgotten.
     *
     * @param text words of the plan, e.g. {@code (Chi tiết tại Phụ lục kèm theo Kế hoạch này)}
     * @param attached whether {@code annex} holds it; false: the drafter is asked for it
     * @param source where it stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reference(
            String text, @JsonProperty(required = true) boolean attached, String source) {}
}
