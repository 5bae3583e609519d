package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.kehoach.time.DueBound;

/**
 * Something that units are to give back (nội dung yêu cầu). One entry a duty of the text: a recurring one becomes several
 * rounds when a draft begins.
 *
 * @param key name within the plan, e.g. {@code six-month-report}
 * @param kind what is given back
 * @param title name of the round; of a recurring duty the part before the period, e.g. {@code Báo cáo tuyên truyền}
 * @param respondents who gives it; not the same as who receives the plan
 * @param due time limit, or null where the text gives none and the drafter is asked
 * @param levels last days of their own for some of the respondents: the commune before the district
 * @param opensDaysBefore how many days before the last day the round opens; left out: on dispatch
 * @param closesAfter the day after which no answers are taken any more, or null: late answers are taken
 * @param acceptance what becomes of an answer
 * @param headApproval whether the unit's head approves and signs it
 * @param judges which moment counts against the last day
 * @param judgesText the words that leave open which moment counts; only with {@code ASK}
 * @param consolidate whether the answers are made one report
 * @param consolidationDue last day of that report, or null: the drafter is asked
 * @param embeddedIn the other report that this one is part of (lồng ghép), in the words of the plan, or null
 * @param dataFrom first day that the answer tells about, or null: as usual for its period
 * @param dataTo last day that the answer tells about, or null
 * @param feeds key of the report of the asking plan that the answers go into, or null
 * @param reportTo code of the body that the answers are for, or null: the issuer
 * @param through code of the body that gathers them for it (qua), or null
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DutyDefinition(
        String key,
        Kind kind,
        String title,
        List<Respondents> respondents,
        DueDefinition due,
        List<Level> levels,
        Integer opensDaysBefore,
        LocalDate closesAfter,
        Acceptance acceptance,
        boolean headApproval,
        Judged judges,
        String judgesText,
        boolean consolidate,
        LocalDate consolidationDue,
        String embeddedIn,
        LocalDate dataFrom,
        LocalDate dataTo,
        String feeds,
        String reportTo,
        String through,
        String source) {

    /** Left out means nobody, which the check refuses, and no days of levels. */
    public DutyDefinition {
        respondents = Lists.orEmpty(respondents);
        levels = Lists.orEmpty(levels);
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
        RECEIVED,
        /** The text can be read both ways: the drafter decides. */
        ASK
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
     * @param directedBy whom the text orders to have it done (chỉ đạo), or null
     * @param memberOf the group as whose member this unit gets the plan, where it is not listed itself, or null
     * @param unlisted true where the text asks them but does not list them under Nơi nhận: the drafter is warned; left out:
     *     they must be listed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Respondents(
            Target to,
            List<Target> except,
            Obligation obligation,
            ChasedBy chasedBy,
            Named directedBy,
            Target memberOf,
            Boolean unlisted) {

        /** Left out means no exception, the focal body, and listed. */
        public Respondents {
            except = Lists.orEmpty(except);
            chasedBy = chasedBy == null ? ChasedBy.FOCAL : chasedBy;
            unlisted = unlisted != null && unlisted;
        }
    }

    /**
     * @param to some of the respondents
     * @param bound whether the day written still counts
     * @param date the day written
     * @param text words of the plan, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Level(Target to, DueBound bound, LocalDate date, String text) {}
}
