package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.plan.definition.DefinitionYaml;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.PlanDefinitionException;
import vn.kehoach.plan.definition.PlanDefinitionReader;
import vn.kehoach.plan.definition.Shipped;

/** Mức độ khẩn (Decree 30/2020, Phụ lục I, mục III.2) from the definition to the paper. */
class UrgencyTest {

    private static final PlanDefinitionReader READER = new PlanDefinitionReader(Locale.forLanguageTag("vi"));

    private static PlanDefinition bacNinh(String urgency) {
        String yaml = DefinitionYaml.write(Shipped.plan("bac-ninh-2023"));
        return READER.read("bac-ninh-2023", yaml + "\nurgency: " + urgency + "\n");
    }

    private static OfficialDocument paper(PlanContent content) {
        return PlanPaper.document(
                content,
                new OfficialDocument.Issuer(null, "Ủy ban nhân dân tỉnh Bắc Ninh"),
                new OfficialDocument.Reference(null, "KH-UBND"),
                new OfficialDocument.Place("Bắc Ninh", null),
                new OfficialDocument.SignerBlock(List.of("CHỦ TỊCH"), ""),
                null);
    }

    @Test
    void what_the_definition_says_is_stamped_on_the_paper() {
        PlanContent content = DefinitionContent.of(bacNinh("FLASH"));
        assertThat(content.urgency()).isEqualTo("FLASH");
        assertThat(paper(content.withDuties(List.of())).urgency()).isEqualTo(Urgency.FLASH);
    }

    @Test
    void a_plan_that_says_nothing_is_not_urgent_and_an_unknown_word_is_refused() {
        assertThat(paper(DefinitionContent.of(Shipped.plan("bac-ninh-2023"))).urgency())
                .isEqualTo(Urgency.NONE);
        assertThatThrownBy(() -> bacNinh("SOON")).isInstanceOf(PlanDefinitionException.class);
    }
}
