package vn.kehoach.consolidation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the officer says in a consolidated report (báo cáo tổng hợp); counts and sums come from its material.
 *
 * @param title trích yếu
 * @param situation what he adds to the counts: how the units reported
 * @param results what was done
 * @param ownPart what the focal body itself did
 * @param difficulties khó khăn, vướng mắc
 * @param recommendations kiến nghị, đề xuất
 * @param corrections figures that he changed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportContent(
        String title,
        String situation,
        String results,
        String ownPart,
        String difficulties,
        String recommendations,
        List<Correction> corrections) {

    /** Replaces what was not sent by what is empty. */
    public ReportContent {
        title = title == null ? "" : title;
        situation = situation == null ? "" : situation;
        results = results == null ? "" : results;
        ownPart = ownPart == null ? "" : ownPart;
        difficulties = difficulties == null ? "" : difficulties;
        recommendations = recommendations == null ? "" : recommendations;
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /**
     * @param fields as typed
     * @return what they say so far
     */
    static ReportContent typed(JsonNode fields) {
        return new ReportContent(
                fields.path("title").asText(""),
                fields.path("situation").asText(""),
                fields.path("results").asText(""),
                fields.path("ownPart").asText(""),
                fields.path("difficulties").asText(""),
                fields.path("recommendations").asText(""),
                CorrectionForm.read(fields));
    }

    /** The same with other corrections. */
    ReportContent with(List<Correction> made) {
        return new ReportContent(title, situation, results, ownPart, difficulties, recommendations, made);
    }
}
