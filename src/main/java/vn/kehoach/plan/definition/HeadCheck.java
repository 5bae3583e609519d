package vn.kehoach.plan.definition;

import vn.kehoach.plan.definition.Signer.Authority;

/** What must hold of what stands before the sections, and of the signature. */
final class HeadCheck {

    private static final int LONGEST_ID = 80;

    /** As much as the form takes. */
    private static final int ANSWER = 1_000;

    private static final int PROPOSAL = 50_000;

    private final Faults faults;

    HeadCheck(Faults faults) {
        this.faults = faults;
    }

    void check(PlanDefinition plan) {
        faults.code("id", plan.id());
        faults.unless(
                plan.id() == null || plan.id().length() <= LONGEST_ID,
                "id",
                "tooLong",
                LONGEST_ID,
                plan.id() == null ? 0 : plan.id().length());
        faults.text("kind", plan.kind(), Faults.TITLE);
        faults.text("title", plan.title(), Faults.TITLE);
        faults.unless(plan.year() >= 2000 && plan.year() <= 2100, "year", "yearOutOfRange");
        faults.textIfAny("issuer", plan.issuer(), Faults.TITLE);
        faults.textIfAny("tier", plan.tier(), Faults.TITLE);
        faults.code("issuingUnit", plan.issuingUnit());
        faults.code("draftingUnit", plan.draftingUnit());
        faults.code("focalUnit", plan.focalUnit());
        faults.text("symbol", plan.symbol(), Faults.TITLE);
        faults.text("place", plan.place(), Faults.TITLE);
        if (faults.present("signer", plan.signer())) {
            signer(plan.signer());
        }
        faults.textIfAny("basesIntroduction", plan.basesIntroduction(), Faults.TITLE);
        faults.unless(!plan.legalBases().isEmpty(), "legalBases", "missing");
        faults.each("legalBases", plan.legalBases(), this::basis);
        parent(plan);
        proposal(plan.proposal());
        faults.textIfAny("proposalText", plan.proposalText(), PROPOSAL);
        plan.answers().forEach((warning, answer) -> {
            faults.code("answers." + warning, warning);
            faults.text("answers." + warning, answer, ANSWER);
        });
        faults.each("citedDocuments", plan.citedDocuments(), (path, cited) -> faults.text(path, cited, Faults.TITLE));
        faults.textIfAny("opening", plan.opening(), Faults.TEXT);
        faults.textIfAny("closing", plan.closing(), Faults.TEXT);
    }

    private void signer(Signer signer) {
        faults.text("signer.title", signer.title(), Faults.TITLE);
        faults.textIfAny("signer.name", signer.name(), Faults.TITLE);
        faults.textIfAny("signer.basis", signer.basis(), Faults.TITLE);
        line("signer", signer.authority(), signer.onBehalfOf());
        if (signer.second() != null) {
            faults.present("signer.second.authority", signer.second().authority());
            line("signer.second", signer.second().authority(), signer.second().onBehalfOf());
            faults.unless(
                    signer.second().authority() != Authority.TM && signer.authority() == Authority.TM,
                    "signer.second",
                    "secondAuthority");
        }
    }

    /** TM., KT., TL., TUQ. stand before a body or a title; Q. stands before the signer's own. */
    private void line(String path, Authority authority, String onBehalfOf) {
        if (authority == null || authority == Authority.Q) {
            faults.unless(onBehalfOf == null, path + ".onBehalfOf", "onBehalfOfNobody");
        } else {
            faults.text(path + ".onBehalfOf", onBehalfOf, Faults.TITLE);
        }
    }

    private void basis(String path, LegalBasis basis) {
        faults.text(path + ".text", basis.text(), Faults.TEXT);
        faults.textIfAny(path + ".kind", basis.kind(), Faults.TITLE);
        faults.textIfAny(path + ".symbol", basis.symbol(), Faults.TITLE);
        faults.textIfAny(path + ".issuer", basis.issuer(), Faults.TITLE);
        boolean named =
                basis.symbol() == null || basis.text() == null || basis.text().contains(basis.symbol());
        faults.unless(named, path + ".symbol", "symbolNotInText", basis.symbol());
    }

    private void parent(PlanDefinition plan) {
        ParentPlan parent = plan.parentPlan();
        if (parent == null) {
            return;
        }
        faults.codeIfAny("parentPlan.definition", parent.definition());
        faults.unless(
                parent.definition() == null || !parent.definition().equals(plan.id()),
                "parentPlan.definition",
                "parentIsSelf",
                plan.id());
        faults.text("parentPlan.symbol", parent.symbol(), Faults.TITLE);
        faults.text("parentPlan.issuer", parent.issuer(), Faults.TITLE);
        faults.present("parentPlan.relation", parent.relation());
        faults.textIfAny("parentPlan.fulfils", parent.fulfils(), Faults.TEXT);
    }

    private void proposal(Proposal proposal) {
        if (proposal != null) {
            faults.text("proposal.symbol", proposal.symbol(), Faults.TITLE);
            faults.code("proposal.by", proposal.by());
            faults.code("proposal.to", proposal.to());
        }
    }
}
