package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.Reference;
import vn.kehoach.document.OfficialDocument.SignerBlock;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.Shipped;

/** The plans that ship with the program as documents, without a program around them. */
public final class SeedPapers {

    private SeedPapers() {}

    /** Bắc Ninh 2023: a province's, with a wide annex. */
    public static OfficialDocument bacNinh(Integer number, LocalDate day) {
        return paper("bac-ninh-2023", null, number, day);
    }

    /** Bình Thuận 2023: a province's, without annex. */
    public static OfficialDocument binhThuan(Integer number, LocalDate day) {
        return paper("binh-thuan-2023", null, number, day);
    }

    /** Ban Dân tộc Bắc Giang 2024: a department's, under its People's Committee, with groups in its annex. */
    public static OfficialDocument bacGiang(Integer number, LocalDate day) {
        return paper("bac-giang-ban-dan-toc-2024", "Ủy ban nhân dân tỉnh Bắc Giang", number, day);
    }

    private static OfficialDocument paper(String id, String governing, Integer number, LocalDate day) {
        PlanDefinition plan = Shipped.plan(id);
        PlanContent content = DefinitionContent.of(plan);
        boolean collective = plan.signer().onBehalfOf() != null;
        String title = plan.signer().title().toUpperCase(Locale.forLanguageTag("vi"));
        return PlanPaper.document(
                content,
                new Issuer(governing, plan.issuer()),
                new Reference(number, plan.symbol()),
                new Place(plan.place(), day),
                new SignerBlock(
                        collective ? List.of("TM. " + plan.signer().onBehalfOf(), title) : List.of(title),
                        plan.signer().name()),
                PlanDocument.annex(content, ""));
    }
}
