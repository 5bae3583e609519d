package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kehoach.plan.definition.DutyDefinition.Judged;
import vn.kehoach.time.TestCalendars;

/** An issued plan: a last day that counts itself, quotas by week and month, reports within another report. */
class BinhThuan2023Test extends SeedPlan {

    BinhThuan2023Test() {
        super("binh-thuan-2023");
    }

    @Test
    void the_text_reads_as_printed() {
        reads("Thông tin, tuyên truyền cải cách", "Nơi nhận:", "", ";");
    }

    @Test
    void the_sub_plan_is_due_on_the_first_of_march_itself_and_what_that_judges_is_asked() {
        DutyDefinition subPlan = duty("sub-plan");
        var fact = facts.at("/sub_plans/0");
        assertThat(subPlan.due().text()).isEqualTo(fact.get("due_raw").asText());
        assertThat(subPlan.due().bound().name()).isEqualTo(fact.get("bound").asText());
        assertThat(subPlan.due().date()).isEqualTo(fact.get("date").asText());
        assertThat(subPlan.due().rule(LocalDate.of(2023, 1, 5)).lastDay(TestCalendars.shipped()))
                .isEqualTo(fact.get("last_day").asText());
        assertThat(subPlan.judges()).isEqualTo(Judged.ASK);
        assertThat(subPlan.judgesText()).isEqualTo(fact.get("due_event_raw").asText());
        assertThat(subPlan.source()).isEqualTo(fact.get("src").asText());
        assertThat(asked(subPlan, Obligation.ORDER))
                .containsExactly("group:bt-co-quan-chuyen-mon", "group:bt-huyen-thi-xa-thanh-pho");
    }

    @Test
    void the_report_is_part_of_another_and_its_day_is_asked() {
        DutyDefinition report = duty("embedded-report");
        var fact = facts.at("/reporting_duties/0");
        assertThat(report.embeddedIn()).isEqualTo(fact.get("embedded_in").asText());
        assertThat(fact.get("due_raw").isNull()).isTrue();
        assertThat(report.due().anchor()).isEqualTo(DueDefinition.Anchor.UNDATED);
        assertThat(report.due().hasOneDay()).isFalse();
        assertThat(report.source()).isEqualTo(fact.get("src").asText());
        assertThat(plan.consolidation().to()).isEqualTo("bt-ubnd-tinh");
        assertThat(plan.consolidation().alsoTo()).containsExactly("bo-noi-vu");
    }

    @Test
    void whom_the_text_names_wider_than_the_recipients_is_a_group_of_its_own() {
        assertThat(plan.tasks().get(0).to())
                .extracting(Target::code)
                .containsExactly("bt-so-ban-nganh", "bt-huyen-thi-xa-thanh-pho");
        assertThat(plan.quotas().get(1).countedBy())
                .extracting(Target::code)
                .containsExactly("bt-huyen-thi-xa-thanh-pho");
        assertThat(plan.annex()).isNull();
    }
}
