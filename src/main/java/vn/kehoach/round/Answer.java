package vn.kehoach.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * The structured part of a report: boxes for quotas and difficulties, beside the document itself.
 *
 * @param nil không phát sinh
 * @param summary what was done, in words
 * @param difficulties khó khăn, vướng mắc
 * @param recommendations kiến nghị, đề xuất
 * @param quotas figures
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Answer(
        boolean nil, String summary, String difficulties, String recommendations, List<QuotaFigure> quotas) {

    /**
     * @param quotaId row of the plan's quota
     * @param amount what was reached, or null if nothing was entered
     * @param note a remark, or empty
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record QuotaFigure(long quotaId, BigDecimal amount, String note) {}

    /** Replaces what was not sent by what is empty. */
    public Answer {
        summary = summary == null ? "" : summary;
        difficulties = difficulties == null ? "" : difficulties;
        recommendations = recommendations == null ? "" : recommendations;
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
    }
}
