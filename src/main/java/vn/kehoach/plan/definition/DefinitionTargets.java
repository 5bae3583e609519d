package vn.kehoach.plan.definition;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Every unit and group that a definition names, with the path at which it does. */
public final class DefinitionTargets {

    private final PlanDefinition plan;
    private BiConsumer<String, Target> take;

    /**
     * @param plan a definition
     */
    public DefinitionTargets(PlanDefinition plan) {
        this.plan = plan;
    }

    /**
     * @param found gets each path, e.g. {@code duties[1].respondents[0].to}, with what stands there, in the order of the format
     */
    public void each(BiConsumer<String, Target> found) {
        take = found;
        head();
        if (plan.annex() != null) {
            each("annex.rows", plan.annex().rows(), (path, row) -> {
                each(path + ".lead", row.lead(), (at, lead) -> all(at + ".to", lead.to()));
                each(path + ".coordinating", row.coordinating(), (at, helper) -> all(at + ".to", helper.to()));
            });
        }
        each("tasks", plan.tasks(), (path, task) -> {
            all(path + ".to", task.to());
            named(path + ".directedBy", task.directedBy());
        });
        each("quotas", plan.quotas(), (path, quota) -> {
            all(path + ".to", quota.to());
            named(path + ".directedBy", quota.directedBy());
            each(path + ".scheduled", quota.scheduled(), (at, schedule) -> all(at + ".to", schedule.to()));
        });
        each("mentions", plan.mentions(), (path, mention) -> all(path + ".to", mention.to()));
        if (plan.channel() != null) {
            each("channel.exceptions", plan.channel().exceptions(), (path, some) -> all(path + ".to", some.to()));
        }
        each(
                "recipients",
                plan.recipients(),
                (path, line) -> each(path + ".bodies", line.bodies(), (at, body) -> one(at + ".to", body.to())));
        each("duties", plan.duties(), this::duty);
        rest();
    }

    private void head() {
        unit("issuingUnit", plan.issuingUnit());
        unit("draftingUnit", plan.draftingUnit());
        unit("focalUnit", plan.focalUnit());
        if (plan.proposal() != null) {
            unit("proposal.by", plan.proposal().by());
            unit("proposal.to", plan.proposal().to());
        }
    }

    private void duty(String path, DutyDefinition duty) {
        each(path + ".respondents", duty.respondents(), (at, respondents) -> {
            one(at + ".to", respondents.to());
            all(at + ".except", respondents.except());
            named(at + ".directedBy", respondents.directedBy());
            one(at + ".memberOf", respondents.memberOf());
        });
        each(path + ".levels", duty.levels(), (at, level) -> one(at + ".to", level.to()));
        unit(path + ".reportTo", duty.reportTo());
        unit(path + ".through", duty.through());
    }

    private void rest() {
        if (plan.consolidation() != null) {
            unit("consolidation.by", plan.consolidation().by());
            unit("consolidation.to", plan.consolidation().to());
            each("consolidation.alsoTo", plan.consolidation().alsoTo(), this::unit);
        }
        if (plan.difficultiesChannel() != null) {
            unit("difficultiesChannel.to", plan.difficultiesChannel().to());
            unit("difficultiesChannel.through", plan.difficultiesChannel().through());
        }
        if (plan.budget() != null) {
            unit("budget.appraisedBy", plan.budget().appraisedBy());
        }
        each("inspection", plan.inspection(), (path, inspection) -> {
            unit(path + ".by", inspection.by());
            all(path + ".to", inspection.to());
        });
        assignment("commendation", plan.commendation());
        assignment("emulation", plan.emulation());
        each("informationSupply", plan.informationSupply(), this::assignment);
        assignment("citizenFeedback", plan.citizenFeedback());
    }

    private void assignment(String path, Assignment assignment) {
        if (assignment != null) {
            all(path + ".by", assignment.by());
            each(path + ".towards", assignment.towards(), (at, whom) -> all(at + ".to", whom.to()));
        }
    }

    private void named(String path, Named named) {
        if (named != null) {
            all(path + ".to", named.to());
        }
    }

    private void all(String path, List<Target> targets) {
        each(path, targets, this::one);
    }

    private void unit(String path, String code) {
        if (code != null) {
            one(path, new Target(Target.Kind.UNIT, code));
        }
    }

    private void one(String path, Target target) {
        if (Objects.nonNull(target)) {
            take.accept(path, target);
        }
    }

    private static <T> void each(String path, List<T> list, BiConsumer<String, T> of) {
        for (int i = 0; i < list.size(); i++) {
            of.accept(path + "[" + i + "]", list.get(i));
        }
    }
}
