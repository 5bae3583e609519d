package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kehoach.time.Period;
import vn.kehoach.time.TestCalendars;

/** A district's plan: reports by quarter, half year and year, a span, and the Front, which Nơi nhận forgot. */
class TuKy2023Test extends SeedPlan {

    TuKy2023Test() {
        super("tu-ky-2023");
    }

    @Test
    void the_text_reads_as_printed() {
        reads("Tuyên truyền cải cách hành chính nhà nước huyện", "Nơi nhận:", ";", ";");
    }

    @Test
    void both_sections_iii_stay() {
        assertThat(plan.sections().stream().map(PlanDefinition.Section::number))
                .containsExactly("I", "II", "III", "III", "IV", "V");
    }

    @Test
    void reports_come_by_quarter_half_year_and_year_without_a_day() {
        assertThat(duty("quarterly-report").due().recurring(2023).periods())
                .hasSize(4)
                .allSatisfy(period -> assertThat(period.due()).isNull());
        assertThat(duty("six-month-report").due().recurring(2023).periods())
                .singleElement()
                .extracting(Period::to)
                .isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(duty("annual-report").due().recurring(2023).periods())
                .singleElement()
                .extracting(Period::to)
                .isEqualTo(LocalDate.of(2023, 12, 31));
        var fact = facts.at("/reporting_duties/0");
        assertThat(fact.get("period")).hasSize(3);
        for (String key : new String[] {"quarterly-report", "six-month-report", "annual-report"}) {
            assertThat(duty(key).embeddedIn()).isEqualTo(fact.get("embedded_in").asText());
            assertThat(duty(key).source()).isEqualTo(fact.get("src").asText());
            assertThat(duty(key).through()).isEqualTo("hd-tk-noi-vu");
        }
    }

    @Test
    void the_conference_is_held_within_the_third_quarter() {
        DutyDefinition conference = duty("conference");
        var fact = facts.at("/sub_plans/2");
        assertThat(conference.due().window().from()).isEqualTo(fact.get("from").asText());
        assertThat(conference.due().window().to()).isEqualTo(fact.get("to").asText());
        assertThat(conference.due().text()).isEqualTo(fact.get("due_raw").asText());
        assertThat(conference.due().rule(LocalDate.of(2023, 2, 1)).lastDay(TestCalendars.shipped()))
                .isEqualTo("2023-09-30");
        assertThat(conference.source()).isEqualTo(fact.get("src").asText());
        var schedule = plan.quotas().get(0).scheduled().get(0);
        assertThat(schedule.window()).isEqualTo(conference.due().window());
        assertThat(schedule.tentative()).isTrue();
        assertThat(schedule.text())
                .isEqualTo(facts.at("/quotas/0/scheduled/0/raw").asText());
    }

    @Test
    void the_front_is_asked_although_it_is_no_recipient() {
        var front = duty("acknowledge").respondents().stream()
                .filter(DutyDefinition.Respondents::unlisted)
                .toList();
        assertThat(front).singleElement().satisfies(respondents -> {
            assertThat(respondents.to().code()).isEqualTo("hd-tk-mat-tran-doan-the");
            assertThat(respondents.obligation()).isEqualTo(Obligation.REQUEST);
        });
        assertThat(facts.at("/recipient_coverage/duty_but_not_in_recipients")).hasSize(1);
        assertThat(plan.inspection().get(1).obligation()).isEqualTo(Obligation.REQUEST);
    }

    @Test
    void figures_of_the_year_before_are_no_quotas() {
        assertThat(plan.mentions()).hasSize(facts.get("baseline_previous_year").size());
        assertThat(plan.annexReference().attached()).isFalse();
    }
}
