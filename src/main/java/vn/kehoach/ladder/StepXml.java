package vn.kehoach.ladder;

import java.util.List;
import java.util.Map;

/** Writes the working days of a plan's steps as a DMN decision table. */
public final class StepXml {

    /** The decision's id, and its key in the engine. */
    public static final String KEY = "plan-step-days";

    /** Steps of {@code plan-issuance} with a last day, in the order in which a file goes through them. */
    public static final List<String> STEPS = List.of(
            "UserTask_DraftPlan",
            "UserTask_ReviewInSection",
            "UserTask_ApproveContent",
            "UserTask_NumberProposal",
            "UserTask_OfficeReview",
            "UserTask_OfficeChiefReview",
            "UserTask_SignPlan",
            "UserTask_NumberAndDispatch");

    /** By the next working day: Decree 30/2020, articles 14 and 18. Nobody may give them longer. */
    static final List<String> NUMBERING = List.of("UserTask_NumberProposal", "UserTask_NumberAndDispatch");

    private StepXml() {}

    /**
     * @param days working days by step
     * @return the decision table
     */
    public static String write(Map<String, Integer> days) {
        DmnText text = new DmnText(KEY, "Thời hạn các bước của kế hoạch", "UNIQUE");
        text.input("step", "Bước", "string");
        text.output("days", "Số ngày làm việc", "integer");
        for (String step : STEPS) {
            text.rule("", List.of('"' + step + '"'), List.of(String.valueOf(days.get(step))));
        }
        return text.finish();
    }
}
