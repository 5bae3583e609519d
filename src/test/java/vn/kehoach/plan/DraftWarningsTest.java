package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.plan.definition.PlanDefinitions;

/** What a drafter is asked before signature: the traps of the plans (seeds.yaml, anomalies and recipient_coverage). */
@KehoachTest
class DraftWarningsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DraftWarnings warnings;

    @Autowired
    private ConcernedUnits concerned;

    @Autowired
    private DraftReader reader;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private PlanDefinitions definitions;

    private PlanScript script;

    @BeforeEach
    void begin() {
        script = new PlanScript(context);
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
    }

    private List<DraftWarnings.View> seen(Consumer<ObjectNode> typing) {
        ObjectNode fields = json.valueToTree(script.content());
        PlanScript.fillInDays(fields);
        typing.accept(fields);
        return warnings.views(script.plan(), reader.read(fields).content());
    }

    private static List<String> asked(List<DraftWarnings.View> views) {
        return views.stream()
                .filter(DraftWarnings.View::needsAnswer)
                .map(DraftWarnings.View::message)
                .toList();
    }

    private static List<String> told(List<DraftWarnings.View> views) {
        return views.stream()
                .filter(view -> !view.needsAnswer())
                .map(DraftWarnings.View::message)
                .toList();
    }

    @Test
    void theTrapsOfBacNinh() {
        List<String> asked = asked(seen(fields -> {}));
        assertThat(asked)
                .anySatisfy(message -> assertThat(message).startsWith("Chỉ tiêu \"chuyên mục Nhà nước và Pháp luật"))
                .anySatisfy(message ->
                        assertThat(message).contains("Đánh số không liên tục").contains("sau \"d\" là \"e\""))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Một cơ quan được gọi bằng nhiều tên")
                        .contains("Đài Phát thanh và Truyền hình tỉnh")
                        .contains("Đài Phát thanh - Truyền hình tỉnh Bắc Ninh"))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Nơi nhận chưa ghi mục đích gửi")
                        .contains("Các Sở, ban, ngành thuộc UBND tỉnh"))
                // 19 November 2023 is a Sunday.
                .anySatisfy(message ->
                        assertThat(message).startsWith("Hạn cuối 19/11/2023").contains("17/11/2023"))
                // domain.md 2: the usual windows of data leave no working day, and end after the yearly report is due.
                .anySatisfy(message -> assertThat(message).startsWith("Từ ngày chốt số liệu 14/6/2023"))
                .anySatisfy(message ->
                        assertThat(message).startsWith("Ngày chốt số liệu 14/12/2023 sau hạn cuối 19/11/2023"));
        // Everybody who has something to do gets the plan (recipient_coverage has but radio stations within units).
        assertThat(asked).noneMatch(message -> message.startsWith("Có nhiệm vụ nhưng chưa có trong nơi nhận"));
    }

    @Test
    void whoOnlyReceivesIsToldAndNotAsked() {
        assertThat(told(seen(fields -> {})))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Nơi nhận chỉ để báo cáo, để biết")
                        .contains("Bộ Nội vụ", "Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh"));
    }

    @Test
    void aUnitWithATaskThatDoesNotReceiveThePlan() {
        List<String> asked = asked(seen(fields -> {
            ArrayNode recipients = (ArrayNode) fields.path("recipients");
            for (int i = recipients.size() - 1; i >= 0; i--) {
                if (recipients.get(i).path("line").asText().startsWith("Báo Bắc Ninh")) {
                    recipients.remove(i);
                }
            }
        }));
        assertThat(asked)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Có nhiệm vụ nhưng chưa có trong nơi nhận")
                        .contains("Báo Bắc Ninh"));
    }

    @Test
    void communesAreReachedThroughTheirDistricts() {
        List<String> asked = asked(seen(fields -> {
            ArrayNode recipients = (ArrayNode) fields.path("recipients");
            for (int i = recipients.size() - 1; i >= 0; i--) {
                if (recipients.get(i).path("line").asText().startsWith("UBND các xã")) {
                    recipients.remove(i);
                }
            }
        }));
        assertThat(asked).noneMatch(message -> message.startsWith("Có nhiệm vụ nhưng chưa có trong nơi nhận"));
    }

    @Test
    void aRecipientOfWhomNothingIsAsked() {
        List<String> asked = asked(seen(fields -> ((ArrayNode) fields.path("recipients"))
                .addObject()
                .put("line", "Tỉnh Đoàn Bắc Kạn (để p/h)")
                .put("purpose", "COORDINATE")
                .putArray("to")
                .add("unit:bk-tinh-doan")));
        assertThat(asked)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Có trong nơi nhận nhưng kế hoạch chưa giao hoặc đề nghị việc gì")
                        .contains("Tỉnh Đoàn Bắc Kạn"));
    }

    @Test
    void aBasisLaterThanThePlanIsAskedAboutAndOneOfADayOffIsTold() {
        List<DraftWarnings.View> seen = seen(fields -> {
            ArrayNode bases = fields.putArray("legalBases");
            bases.addObject().put("text", "Nghị quyết số 05/NQ-CP ngày 01/3/2023 của Chính phủ về…");
            bases.addObject().put("text", "Kế hoạch số 14/KH-UBND ngày 21 tháng 01 năm 2023 của UBND tỉnh về…");
            bases.addObject().put("text", "Luật Phổ biến, giáo dục pháp luật");
        });
        assertThat(asked(seen)).anySatisfy(message -> assertThat(message).startsWith("Căn cứ ngày 01/3/2023 sau"));
        assertThat(told(seen))
                .anySatisfy(message -> assertThat(message).startsWith("Căn cứ ngày 21/01/2023 là thứ Bảy"));
        assertThat(asked(seen)).noneMatch(message -> message.contains("21/01/2023"));
    }

    @Test
    void lessThanAWorkingDayBetweenLevels() {
        List<String> asked = asked(seen(fields -> {
            ObjectNode report = (ObjectNode) fields.path("duties").get(2);
            report.putArray("levels")
                    .addObject()
                    .put("to", "unit:ubnd-tu-son")
                    .put("bound", "INCLUSIVE")
                    .put("date", "2023-06-16");
            report.put("bound", "INCLUSIVE").put("dueDate", "2023-06-18").put("dueText", "");
            report.put("consolidationDue", "2023-06-19");
        }));
        assertThat(asked).anySatisfy(message -> assertThat(message).startsWith("Giữa hạn cuối 16/6/2023 và 18/6/2023"));
        // Monday is a working day after that Sunday.
        assertThat(asked).noneMatch(message -> message.contains("hạn gửi báo cáo tổng hợp 19/6/2023"));
    }

    @Test
    void anAnnexThatIsNotThereAndASignerThatDoesNotFit() {
        List<String> asked = asked(seen(fields -> {
            ((ObjectNode) fields.path("annex")).putArray("rows");
            ((ObjectNode) fields.path("sections").get(1)).put("body", "(Chi tiết tại Phụ lục kèm theo Kế hoạch này)");
            ((ObjectNode) fields.path("signing")).put("onBehalf", "NONE");
        }));
        assertThat(asked)
                .anySatisfy(message -> assertThat(message).startsWith("Nội dung có dẫn phụ lục"))
                .anySatisfy(message -> assertThat(message).startsWith("Cơ quan làm việc theo chế độ tập thể"));
    }

    @Test
    void aWarningIsAskedAnewWhenItSaysSomethingElse() {
        List<DraftWarnings.View> before = seen(fields -> {});
        List<DraftWarnings.View> moved = seen(fields -> {
            ArrayNode quotas = (ArrayNode) fields.path("quotas");
            JsonNode first = quotas.remove(0);
            quotas.add(first);
        });
        assertThat(moved)
                .extracting(DraftWarnings.View::key)
                .containsAll(before.stream().map(DraftWarnings.View::key).toList());
        List<DraftWarnings.View> changed =
                seen(fields -> ((ObjectNode) fields.path("duties").get(3)).put("dueDate", "2023-11-13"));
        assertThat(changed)
                .extracting(DraftWarnings.View::key)
                .doesNotContainSequence(before.stream()
                        .filter(view -> view.message().startsWith("Hạn cuối 19/11/2023"))
                        .map(DraftWarnings.View::key)
                        .toList());
    }

    @Test
    void theTreeOfRecipientsKeepsToTheIssuersPlace() {
        assertThat(concerned.codes(script.plan()))
                .contains("ubnd-tu-son", "ubnd-tu-son-chau-khe", "so-tai-chinh", "bao-bac-ninh", "bo-noi-vu")
                .doesNotContain("bk-ubnd-tinh", "bk-mttq", "hd-tk-mttq", "hd-ubnd-tu-ky", "bt-so-noi-vu");
    }

    @Test
    void theAnswersGoWithTheFile() {
        script.drafterSubmits();
        JsonNode checks = json.valueToTree(
                script.who("snv.truongphong", "UserTask_ReviewInSection").sees().get("checks"));
        assertThat(checks.findValuesAsText("message"))
                .anySatisfy(message -> assertThat(message).startsWith("Hạn cuối 19/11/2023"));
        for (JsonNode check : checks) {
            assertThat(check.path("answer").asText())
                    .as(check.path("message").asText())
                    .isEqualTo(check.path("needsAnswer").asBoolean() ? PlanScript.SEEN : "");
        }
    }

    @Test
    void everyDefinitionBecomesADraftThatCanBeLookedAt() {
        assertThat(definitions.all()).isNotEmpty().allSatisfy(definition -> {
            PlanContent content = DefinitionContent.of(definition);
            assertThat(content.duties()).as(definition.id()).isNotEmpty();
            assertThat(content.duties()).extracting(PlanContent.Duty::dutyKey).doesNotHaveDuplicates();
            assertThat(content.duties()).extracting(PlanContent.Duty::title).doesNotHaveDuplicates();
            assertThat(warnings.of(script.plan(), content)).as(definition.id()).isNotEmpty();
        });
    }
}
