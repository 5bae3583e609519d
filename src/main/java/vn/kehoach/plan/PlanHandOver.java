package vn.kehoach.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.Registers;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** What becomes of a plan of a body that ends: its successor answers for it, or it ends. Within the hand-over act. */
@Component
public class PlanHandOver {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Registers registers;
    private final PlanProcess process;
    private final Decisions decisions;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    PlanHandOver(
            JdbcClient jdbc,
            Plans plans,
            Registers registers,
            PlanProcess process,
            Decisions decisions,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.registers = registers;
        this.process = process;
        this.decisions = decisions;
        this.user = user;
        this.events = events;
    }

    /**
     * Another body answers for the plan. What is issued keeps the name under which it was; what is not is written in the
     * successor's.
     *
     * @param plan a plan that has not ended
     * @param from code of the body that ends
     * @param to the successor
     * @param response business key of the successor's response that the plan answers from now on, or null to keep it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(Plan plan, String from, Unit to, String response) {
        if (plan.number() != null) {
            jdbc.sql("update plan set printed_issuer = coalesce(printed_issuer, issuing_unit) where id = ?")
                    .param(plan.id())
                    .update();
        } else if (plan.issuingUnit().equals(from)) {
            jdbc.sql("update plan set symbol = ?, place = ? where id = ?")
                    .params("KH-" + to.symbol(), to.place(), plan.id())
                    .update();
        }
        if (plan.number() == null && plan.focalUnit().equals(from)) {
            // The draft names it as well; who submits it would be told that the unit is unknown.
            ObjectNode content = plans.contentJson(plan.id()).deepCopy();
            plans.keepDraft(plan.id(), content.put("focalUnit", to.code()), plan.title(), to.code());
        }
        for (String column : new String[] {"issuing_unit", "drafting_unit", "focal_unit"}) {
            jdbc.sql("update plan set " + column + " = ? where id = ? and " + column + " = ?")
                    .params(to.code(), plan.id(), from)
                    .update();
        }
        if (response != null) {
            jdbc.sql("update plan set parent_response = ? where id = ?")
                    .params(response, plan.id())
                    .update();
        }
    }

    /**
     * The plan ends: a draft is dropped, what is in force is recalled.
     *
     * @param plan a plan that has not ended and is not out for comments
     * @param reason why, with the basis of the hand-over
     * @throws Refusal if it has moved on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Plan plan, String reason) {
        boolean inForce = plan.state() == PlanState.ISSUED;
        PlanState to = inForce ? PlanState.RECALLED : PlanState.DROPPED;
        if (!plans.ended(plan, to, reason)) {
            throw Refusal.conflict("plan.stateMoved");
        }
        String what = inForce ? "recall" : "hand-over";
        decisions.record(plan.businessKey(), null, what, plan.draftingUnit(), user.required(), what, reason);
        if (inForce) {
            registers.note(plan.businessKey(), plan.kind(), "Thu hồi: " + reason);
            process.planRecalled(plan);
        } else {
            if (plan.proposal() != null) {
                registers.cancel(plan.businessKey(), ProposalNumberWork.KIND, reason);
            }
            process.draftDropped(plan);
        }
        events.publishEvent(new PlanEnded(plan.id(), to, reason));
    }
}
