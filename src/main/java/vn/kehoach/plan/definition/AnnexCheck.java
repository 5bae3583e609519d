package vn.kehoach.plan.definition;

/** What must hold of an annex. */
final class AnnexCheck {

    private final Faults faults;
    private int rows;

    AnnexCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Annex annex) {
        faults.text("annex.title", annex.title(), Faults.TITLE);
        faults.unless(
                annex.columns().size() == 6,
                "annex.columns",
                "annexColumns",
                annex.columns().size());
        faults.each("annex.rows", annex.rows(), (path, row) -> {
            int expected = ++rows;
            faults.unless(row.number() == expected, path + ".number", "annexNumber", expected, row.number());
            faults.text(path + ".form", row.form(), Faults.TEXT);
            faults.unless(!row.content().isEmpty(), path + ".content", "missing");
            faults.each(path + ".content", row.content(), (at, content) -> faults.text(at, content, Faults.TEXT));
            faults.text(path + ".time", row.time(), Faults.TITLE);
            faults.unless(!row.lead().isEmpty(), path + ".lead", "missing");
            faults.each(path + ".lead", row.lead(), (at, lead) -> faults.text(at + ".text", lead.text(), Faults.TITLE));
            faults.each(
                    path + ".coordinating",
                    row.coordinating(),
                    (at, helper) -> faults.text(at + ".text", helper.text(), Faults.TITLE));
        });
    }
}
