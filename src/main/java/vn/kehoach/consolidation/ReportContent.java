package vn.kehoach.consolidation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The words of a consolidated report (báo cáo tổng hợp).
 *
 * @param title trích yếu
 * @param situation how many answered, in time or late, who is missing
 * @param results what was done
 * @param ownPart what the focal body itself did
 * @param difficulties khó khăn, vướng mắc
 * @param recommendations kiến nghị, đề xuất
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportContent(
        String title, String situation, String results, String ownPart, String difficulties, String recommendations) {

    /** Replaces what was not sent by what is empty. */
    public ReportContent {
        title = title == null ? "" : title;
        situation = situation == null ? "" : situation;
        results = results == null ? "" : results;
        ownPart = ownPart == null ? "" : ownPart;
        difficulties = difficulties == null ? "" : difficulties;
        recommendations = recommendations == null ? "" : recommendations;
    }
}
