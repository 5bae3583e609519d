package vn.kehoach.plan.definition;

/** What must hold of what stands around the duties: who gathers, who pays, who checks, who is praised. */
final class RestCheck {

    private final Faults faults;

    RestCheck(Faults faults) {
        this.faults = faults;
    }

    void check(PlanDefinition plan) {
        if (plan.consolidation() != null) {
            faults.code("consolidation.by", plan.consolidation().by());
            faults.code("consolidation.to", plan.consolidation().to());
            faults.each("consolidation.alsoTo", plan.consolidation().alsoTo(), faults::code);
            faults.text("consolidation.text", plan.consolidation().text(), Faults.TEXT);
        }
        if (plan.difficultiesChannel() != null) {
            faults.code("difficultiesChannel.to", plan.difficultiesChannel().to());
            faults.codeIfAny(
                    "difficultiesChannel.through", plan.difficultiesChannel().through());
            faults.text("difficultiesChannel.text", plan.difficultiesChannel().text(), Faults.TEXT);
        }
        if (plan.budget() != null) {
            faults.codeIfAny("budget.appraisedBy", plan.budget().appraisedBy());
            faults.text("budget.text", plan.budget().text(), Faults.TEXT);
            faults.textIfAny("budget.settlement", plan.budget().settlement(), Faults.TEXT);
        }
        faults.each("inspection", plan.inspection(), (path, inspection) -> {
            if (inspection.actor() == null) {
                faults.code(path + ".by", inspection.by());
            } else {
                faults.text(path + ".actor", inspection.actor(), Faults.TITLE);
                faults.codeIfAny(path + ".by", inspection.by());
            }
            faults.text(path + ".text", inspection.text(), Faults.TEXT);
        });
        assignment("commendation", plan.commendation());
        assignment("emulation", plan.emulation());
        faults.each("informationSupply", plan.informationSupply(), this::assignment);
        assignment("citizenFeedback", plan.citizenFeedback());
    }

    private void assignment(String path, Assignment assignment) {
        if (assignment != null) {
            faults.text(path + ".actor", assignment.actor(), Faults.TITLE);
            faults.text(path + ".text", assignment.text(), Faults.TEXT);
            faults.each(
                    path + ".towards",
                    assignment.towards(),
                    (at, whom) -> faults.text(at + ".text", whom.text(), Faults.TITLE));
        }
    }
}
