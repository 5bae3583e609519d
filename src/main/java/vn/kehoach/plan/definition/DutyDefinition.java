package vn.kehoach.plan.definition;

import java.util.List;

/**
 * Something that units are to give back (nội dung yêu cầu).
 *
 * @param key name within the plan, e.g. {@code six-month-report}
 * @param kind what is given back
 * @param title name of the round
 * @param respondents who gives it; not the same as who receives the plan
 * @param due time limit, or null where the text gives none and the drafter is asked
 * @param opensDaysBefore how many days before the last day the round opens; left out: on dispatch
 * @param acceptance what becomes of an answer
 * @param headApproval whether the unit's head approves and signs it
 * @param judges which moment counts against the last day
 * @param consolidate whether the answers are made one report
 * @param source where it stands, or null
 */
public record DutyDefinition(
        String key,
        Kind kind,
        String title,
        List<Respondents> respondents,
        DueDefinition due,
        Integer opensDaysBefore,
        Acceptance acceptance,
        boolean headApproval,
        Judged judges,
        boolean consolidate,
        String source) {

    /** Left out means nobody, which the check refuses. */
    public DutyDefinition {
        respondents = Lists.orEmpty(respondents);
    }

    /** What is given back. */
    public enum Kind {
        /** Tiếp nhận. */
        ACKNOWLEDGE,
        /** Góp ý. */
        OPINION,
        /** Gửi kế hoạch. */
        SUB_PLAN,
        /** Gửi báo cáo. */
        REPORT
    }

    /** What becomes of an answer. */
    public enum Acceptance {
        /** Nothing: done when given. */
        NONE,
        /** Ghi nhận. */
        RECORDED,
        /** Kiểm tra: more may be asked for. */
        CHECKED
    }

    /** Which moment the last day judges. */
    public enum Judged {
        /** When the unit's head signed. */
        SIGNED,
        /** When the unit issued its plan. */
        ISSUED,
        /** When it arrived. */
        RECEIVED
    }

    /** Who chases late units. */
    public enum ChasedBy {
        /** The focal body. */
        FOCAL,
        /** The unit above: a district its communes. */
        PARENT
    }

    /**
     * @param to who
     * @param except units of that group that are not asked
     * @param obligation ordered or asked
     * @param chasedBy who chases; left out: the focal body
     */
    public record Respondents(Target to, List<Target> except, Obligation obligation, ChasedBy chasedBy) {

        /** Left out means no exception, and the focal body. */
        public Respondents {
            except = Lists.orEmpty(except);
            chasedBy = chasedBy == null ? ChasedBy.FOCAL : chasedBy;
        }
    }
}
