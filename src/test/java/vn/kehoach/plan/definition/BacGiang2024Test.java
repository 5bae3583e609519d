package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A department's plan for its own sections, under the province's, with an annex of columns of its own. */
class BacGiang2024Test extends SeedPlan {

    BacGiang2024Test() {
        super("bac-giang-ban-dan-toc-2024");
    }

    @Test
    void the_text_reads_as_printed() {
        reads("Tuyên truyền cải cách hành chính nhà nước năm 2024", "Nơi nhận:", "", ".");
    }

    @Test
    void a_head_led_body_signs_without_tm() {
        assertThat(plan.signer().authority()).isNull();
        assertThat(plan.signer().onBehalfOf()).isNull();
        assertThat(plan.issuingUnit()).isEqualTo("bg-ban-dan-toc");
        assertThat(plan.draftingUnit()).isEqualTo("bg-bdt-hcth");
        assertThat(plan.parentPlan().fulfils()).contains("14/KH-UBND");
    }

    @Test
    void reports_come_by_month_quarter_and_year_within_others() {
        assertThat(facts.at("/reporting_duties/0/period")).hasSize(3);
        assertThat(Stream.of("monthly-report", "quarterly-report", "annual-report")
                        .map(this::duty)
                        .map(duty -> duty.due().recurring(2024).periods().size()))
                .containsExactly(12, 4, 1);
        assertThat(duty("monthly-report").embeddedIn())
                .isEqualTo(facts.at("/reporting_duties/0/embedded_in").asText());
        assertThat(duty("monthly-report").respondents()).singleElement().satisfies(respondents -> {
            assertThat(respondents.to().code()).isEqualTo("bg-bdt-phong-don-vi");
            assertThat(respondents.except()).containsExactly(Target.parse("unit:bg-bdt-hcth"));
        });
    }

    @Test
    void the_annex_has_columns_of_its_own_headings_and_leaves_without_a_number() {
        assertThat(plan.annex().title()).isEqualTo(facts.at("/annex/title").asText());
        assertThat(plan.annex().columns()).containsExactlyElementsOf(each(facts.at("/annex/columns"), n -> n.asText()));
        assertThat(plan.annex().rows().stream().map(BacGiang2024Test::row))
                .containsExactlyElementsOf(each(
                        facts.at("/annex/rows"),
                        r -> String.join(
                                " | ",
                                r.get("tt").asText().replaceFirst(".*-\\d", "-"),
                                String.valueOf(r.path("heading").asBoolean()),
                                r.get("content").asText(),
                                each(r.path("lead"), n -> n.asText()).toString(),
                                each(r.path("coordinating"), n -> n.asText()).toString(),
                                String.valueOf(text(r.get("product"))),
                                String.valueOf(text(r.get("time"))),
                                String.valueOf(text(r.get("conditional"))))));
        said(plan.annex().rows().stream().flatMap(row -> row.content().stream()));
        assertThat(plan.annex().rows().stream().flatMap(row -> row.lead().stream()))
                .allSatisfy(lead -> assertThat(lead.to()).isNotEmpty());
    }

    private static String row(Annex.Row row) {
        return String.join(
                " | ",
                row.number(),
                String.valueOf(row.heading()),
                String.join("", row.content()),
                names(row.lead()).toString(),
                names(row.coordinating()).toString(),
                String.valueOf(row.product()),
                String.valueOf(row.time()),
                String.valueOf(row.condition()));
    }

    private static List<String> names(List<Named> bodies) {
        return bodies.stream().map(Named::text).toList();
    }
}
