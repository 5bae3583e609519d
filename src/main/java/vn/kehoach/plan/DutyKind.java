package vn.kehoach.plan;

/** What a plan asks of units (nội dung yêu cầu). */
public enum DutyKind {
    /** Register the plan and name who follows it up. */
    ACKNOWLEDGE,
    /** Issue a plan of one's own. */
    SUB_PLAN,
    /** Report what was done. */
    REPORT,
    /** Comment on a draft (góp ý). */
    OPINION
}
