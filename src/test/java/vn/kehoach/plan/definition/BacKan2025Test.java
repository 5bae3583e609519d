package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A plan that asks for one report at the end of the year, sends paper to some, and requests much. */
class BacKan2025Test extends SeedPlan {

    BacKan2025Test() {
        super("bac-kan-2025");
    }

    @Test
    void the_text_reads_as_printed() {
        reads("Tuyên truyền công tác cải cách", "**Nơi nhận:**", ";", ",");
    }

    @Test
    void the_year_end_has_no_day() {
        DutyDefinition report = duty("annual-report");
        assertThat(report.due().anchor()).isEqualTo(DueDefinition.Anchor.UNDATED);
        assertThat(report.due().text())
                .isEqualTo(facts.at("/reporting_duties/0/due_raw").asText());
        assertThat(plan.consolidation().due().text())
                .isEqualTo(facts.at("/consolidation/due_raw").asText());
        assertThat(plan.duties().stream().filter(duty -> duty.kind() == DutyDefinition.Kind.REPORT))
                .hasSize(1);
        assertThat(plan.quotas()).isEmpty();
    }

    @Test
    void paper_goes_to_whom_the_clerk_names() {
        assertThat(plan.channel().standard()).isEqualTo(Channels.Channel.ELECTRONIC);
        assertThat(plan.channel().text())
                .isEqualTo(facts.at("/recipients_channel/raw").asText());
        assertThat(plan.channel().exceptions()).singleElement().satisfies(exception -> {
            assertThat(exception.channel()).isEqualTo(Channels.Channel.PAPER);
            assertThat(exception.to()).isEmpty();
            said(java.util.stream.Stream.of(exception.condition()));
        });
    }

    @Test
    void party_bodies_the_front_and_the_press_are_asked_not_ordered() {
        assertThat(asked(duty("annual-report"), Obligation.REQUEST))
                .hasSize(11)
                .containsAll(asked(duty("acknowledge"), Obligation.REQUEST))
                .contains("unit:bk-ban-tuyen-giao", "unit:bk-mttq", "group:bk-bao-chi-trung-uong");
        assertThat(asked(duty("annual-report"), Obligation.ORDER))
                .containsExactly("group:bk-so-ban-nganh", "unit:bk-dai-ptth", "group:bk-huyen-thanh-pho");
    }

    @Test
    void the_veterans_have_a_task_and_get_no_copy() {
        assertThat(plan.tasks()).anyMatch(task -> task.to().contains(Target.parse("unit:bk-hoi-ccb")));
        assertThat(plan.recipients().stream()
                        .flatMap(line -> line.bodies().stream())
                        .map(RecipientLine.Body::to))
                .doesNotContain(Target.parse("unit:bk-hoi-ccb"));
    }

    @Test
    void the_annex_is_named_but_not_there() {
        assertThat(plan.annexReference().attached())
                .isEqualTo(facts.at("/annex/present").asBoolean());
        assertThat(plan.annexReference().text())
                .isEqualTo(facts.at("/annex/raw").asText());
        assertThat(plan.sections().get(1).body())
                .isEqualTo(plan.annexReference().text());
    }
}
