package vn.kehoach.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The structured part of a report: boxes for quotas and difficulties, beside the document itself.
 *
 * @param nil không phát sinh
 * @param summary what was done, in words
 * @param difficulties khó khăn, vướng mắc
 * @param recommendations kiến nghị, đề xuất
 * @param quotas figures
 * @param remarks difficulties and recommendations that belong to one task
 * @param sources where figures came from that the unit's own subordinates reported, as it was when it was handed in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Answer(
        boolean nil,
        String summary,
        String difficulties,
        String recommendations,
        List<QuotaFigure> quotas,
        List<TaskRemark> remarks,
        List<Source> sources) {

    /**
     * @param quotaId row of the plan's quota
     * @param amount what was reached, or null if nothing was entered
     * @param note a remark, or empty
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record QuotaFigure(long quotaId, BigDecimal amount, String note) {}

    /**
     * @param taskId row of the plan's task
     * @param difficulties khó khăn, vướng mắc
     * @param recommendations kiến nghị, đề xuất
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TaskRemark(long taskId, String difficulties, String recommendations) {
        /** Replaces null. */
        public TaskRemark {
            difficulties = difficulties == null ? "" : difficulties;
            recommendations = recommendations == null ? "" : recommendations;
        }
    }

    /**
     * The round below from which a figure came.
     *
     * @param quotaId row of the quota of this plan
     * @param plan number of the unit's own plan
     * @param round name of its round
     * @param report number of its signed consolidated report, empty before it has one
     * @param parts what each subordinate reported
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(long quotaId, String plan, String round, String report, List<SourcePart> parts) {}

    /**
     * @param unitName who reported it
     * @param amount how much
     * @param document number of its document, or empty
     * @param date its date, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SourcePart(String unitName, BigDecimal amount, String document, LocalDate date) {}

    /** Replaces what was not sent by what is empty. */
    public Answer {
        summary = summary == null ? "" : summary;
        difficulties = difficulties == null ? "" : difficulties;
        recommendations = recommendations == null ? "" : recommendations;
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** One that says nothing yet. */
    public static Answer empty() {
        return new Answer(false, "", "", "", List.of(), List.of(), List.of());
    }

    /** The same with where its figures came from. */
    Answer from(List<Source> below) {
        return new Answer(nil, summary, difficulties, recommendations, quotas, remarks, below);
    }
}
