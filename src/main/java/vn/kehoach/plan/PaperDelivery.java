package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * How a plan travels on paper: printed, dispatched on a day in some way, signed for by somebody. The clerk of the issuing
 * body, or the focal body, writes it down.
 */
@Service
@Transactional
public class PaperDelivery {

    private static final int WAY = 200;
    private static final int MARK = 100;

    private final JdbcClient jdbc;
    private final Papers papers;
    private final Plans plans;
    private final PlanAccess access;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PaperDelivery(
            JdbcClient jdbc,
            Papers papers,
            Plans plans,
            PlanAccess access,
            Organization organization,
            CurrentUser user,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.plans = plans;
        this.access = access;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param planId a plan
     * @return whether the person logged in writes its papers down
     */
    @Transactional(readOnly = true)
    public boolean mayNote(long planId) {
        Plan plan = plans.find(planId).orElseThrow(Refusal::notFound);
        Set<String> groups = user.groups();
        return plan.state() == PlanState.ISSUED
                && Stream.of(
                                Role.CLERK.groupOf(plan.issuingUnit()),
                                Role.CLERK.groupOf(plan.focalUnit()),
                                Role.OFFICER.groupOf(plan.focalUnit()))
                        .anyMatch(groups::contains);
    }

    /**
     * A paper was dispatched.
     *
     * @param planId the plan
     * @param unit code of the recipient
     * @param fields {@code day}, {@code way} and {@code mark}
     * @throws Refusal if it is not his, there is no such paper, a field is wrong, or it was signed for already
     */
    public void dispatched(long planId, String unit, JsonNode fields) {
        Papers.Paper paper = paper(planId, unit);
        FieldChecks checks = new FieldChecks();
        LocalDate day = day(checks, fields);
        String way = text(fields, "way");
        String mark = text(fields, "mark");
        checks.required("way", way, WAY);
        checks.refuseIf(mark.length() > MARK, "mark", "work.textTooLong", mark.length(), MARK);
        refuse(checks);
        if (paper.signedOn() != null) {
            throw Refusal.conflict("plan.paperSigned");
        }
        begun(planId, unit);
        jdbc.sql("""
                update paper_delivery set dispatched_on = ?, way = ?, mark = ?, dispatched_by = ?, dispatched_name = ?
                where plan_id = ? and unit_code = ?""")
                .params(day, way, mark, user.required(), name(), planId, unit)
                .update();
    }

    /**
     * Somebody of the recipient signed for a paper; from that day its acknowledgement is counted.
     *
     * @param planId the plan
     * @param unit code of the recipient
     * @param fields {@code day} and {@code by} (who signed)
     * @throws Refusal if it is not his, there is no such paper, a field is wrong, or it was not dispatched yet
     */
    public void signedFor(long planId, String unit, JsonNode fields) {
        Papers.Paper paper = paper(planId, unit);
        FieldChecks checks = new FieldChecks();
        LocalDate day = day(checks, fields);
        String by = text(fields, "by");
        checks.required("by", by, WAY);
        if (paper.dispatchedOn() == null) {
            throw Refusal.conflict("plan.paperNotDispatched");
        }
        checks.refuseIf(
                day != null && day.isBefore(paper.dispatchedOn()),
                "day",
                "plan.paperBeforeDispatch",
                DateTexts.of(Texts.readerLocale()).date(paper.dispatchedOn()));
        refuse(checks);
        jdbc.sql("""
                update paper_delivery set signed_on = ?, signed_by = ?, noted_by = ?, noted_name = ?
                where plan_id = ? and unit_code = ?""").params(day, by, user.required(), name(), planId, unit).update();
        events.publishEvent(new PaperSignedFor(planId, unit));
    }

    private Papers.Paper paper(long planId, String unit) {
        plans.find(planId).filter(plan -> access.mayRead(plan, user.groups())).orElseThrow(Refusal::notFound);
        if (!mayNote(planId)) {
            throw Refusal.forbidden("plan.paperNotYours");
        }
        return papers.of(planId).stream()
                .filter(p -> p.unit().equals(unit))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void begun(long planId, String unit) {
        jdbc.sql("""
                insert into paper_delivery (plan_id, unit_code) select cast(? as bigint), cast(? as varchar(64))
                where not exists (select 1 from paper_delivery where plan_id = ? and unit_code = ?)""").params(planId, unit, planId, unit).update();
    }

    private LocalDate day(FieldChecks checks, JsonNode fields) {
        String typed = text(fields, "day");
        try {
            LocalDate day = LocalDate.parse(typed);
            checks.refuseIf(
                    day.isAfter(clock.today()),
                    "day",
                    "plan.paperFuture",
                    DateTexts.of(Texts.readerLocale()).date(day));
            return day;
        } catch (DateTimeParseException e) {
            checks.refuseIf(true, "day", typed.isBlank() ? "plan.paperDayMissing" : "plan.paperDay", typed);
            return null;
        }
    }

    private static void refuse(FieldChecks checks) {
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).asText("").strip();
    }

    private String name() {
        return organization.person(user.required()).map(Person::name).orElse(user.required());
    }
}
