package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.KehoachTest;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.PlanDefinitions;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** The traps of the other four plans as their definitions have them (seeds.yaml, anomalies and recipient_coverage). */
@KehoachTest
class FivePlansLookTest {

    @Autowired
    private DraftWarnings warnings;

    @Autowired
    private DraftCheck check;

    @Autowired
    private PlanDefinitions definitions;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Texts texts;

    private static Plan plan(PlanDefinition d) {
        return new Plan(
                0,
                "KH-0",
                d.id(),
                null,
                null,
                "KH",
                d.title(),
                d.year(),
                PlanState.DRAFTING,
                d.issuingUnit(),
                d.draftingUnit(),
                d.focalUnit(),
                d.symbol(),
                d.place(),
                0,
                "ai-do",
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null);
    }

    private List<String> asked(String id) {
        PlanDefinition definition = definitions.byId(id).orElseThrow();
        return warnings.views(plan(definition), DefinitionContent.of(definition)).stream()
                .filter(DraftWarnings.View::needsAnswer)
                .map(DraftWarnings.View::message)
                .toList();
    }

    private static String missing(List<String> asked) {
        return String.join(
                "\n",
                asked.stream()
                        .filter(message -> message.startsWith("Có nhiệm vụ nhưng chưa có trong nơi nhận"))
                        .toList());
    }

    private static String idle(List<String> asked) {
        return String.join(
                "\n",
                asked.stream()
                        .filter(message -> message.startsWith("Có trong nơi nhận nhưng kế hoạch chưa giao"))
                        .toList());
    }

    @Test
    void binhThuanJumpsFromThreeToFiveAndLeavesOpenWhatItsDayJudges() {
        List<String> asked = asked("binh-thuan-2023");
        assertThat(asked).contains("Đánh số không liên tục: sau \"III\" là \"V\".");
        assertThat(idle(asked)).contains("Bưu điện tỉnh", "Trường Chính trị");
        PlanDefinition definition = definitions.byId("binh-thuan-2023").orElseThrow();
        assertThat(check.problems(plan(definition), DefinitionContent.of(definition)))
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("plan.judgesAsked"))
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("plan.dueMissing"));
    }

    @Test
    void tuKyHasTwoPartsThreeNoAnnexAndForgetsTheFront() {
        List<String> asked = asked("tu-ky-2023");
        assertThat(asked).contains("Đánh số không liên tục: sau \"III\" là \"III\".");
        assertThat(asked).anySatisfy(message -> assertThat(message).startsWith("Nội dung có dẫn phụ lục"));
        assertThat(missing(asked)).contains("Mặt trận Tổ quốc");
    }

    @Test
    void bacKanHasNoAnnexAndForgetsTheVeterans() {
        List<String> asked = asked("bac-kan-2025");
        assertThat(asked).anySatisfy(message -> assertThat(message).startsWith("Nội dung có dẫn phụ lục"));
        assertThat(missing(asked)).contains("Cựu chiến binh");
        // "Cuối năm" is no day.
        PlanDefinition definition = definitions.byId("bac-kan-2025").orElseThrow();
        assertThat(check.problems(plan(definition), DefinitionContent.of(definition)))
                .filteredOn(problem -> problem.code().equals("plan.dueMissing"))
                .isNotEmpty();
    }

    @Test
    void bacGiangRestsOnAPlanOfASunday() {
        PlanDefinition definition =
                definitions.byId("bac-giang-ban-dan-toc-2024").orElseThrow();
        BusinessClock february = () ->
                LocalDate.of(2024, 2, 5).atTime(8, 0).atZone(BusinessClock.ZONE).toInstant();
        Found found = new Found();
        new BasisLook(calendar, february).look(plan(definition), DefinitionContent.of(definition), found);
        assertThat(found.all())
                .anySatisfy(warning -> {
                    assertThat(warning.needsAnswer()).isFalse();
                    assertThat(texts.get(warning.code(), warning.args().toArray()))
                            .startsWith("Căn cứ ngày 21/01/2024 là Chủ nhật");
                })
                .noneMatch(DraftWarning::needsAnswer);
        // Twelve months, four quarters and the year: named rounds whose days the drafter gives.
        PlanContent content = DefinitionContent.of(definition);
        assertThat(content.duties()).hasSize(18);
        assertThat(content.duties())
                .filteredOn(duty -> duty.kind() == DutyKind.REPORT)
                .allSatisfy(duty -> assertThat(duty.dueDate()).isNull())
                .allSatisfy(duty -> assertThat(duty.dataTo()).isNotNull())
                .allSatisfy(duty -> assertThat(duty.embeddedIn()).isNotEmpty());
    }

    @Test
    void aDepartmentSignsWithoutTm() {
        assertThat(asked("bac-giang-ban-dan-toc-2024")).noneMatch(message -> message.contains("TM."));
        assertThat(asked("binh-thuan-2023")).noneMatch(message -> message.contains("TM."));
    }
}
