package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** A room of a district follows its plan up: its people check, steer and consolidate; the district's own do not. */
@RoundTest
class RoomAsFocalTest {

    private static final String DISTRICT = "hd-ubnd-tu-ky";
    private static final String ROOM = "hd-tk-noi-vu";
    private static final String OFFICER = "hd.tknv.chuyenvien";
    private static final String OTHER = "hd.tuky.chuyenvien";
    private static final String PREPARE = "UserTask_PrepareReport";

    @Autowired
    private RoundWorld world;

    @Autowired
    private RoundExtensions extensions;

    @Autowired
    private RoundList list;

    @Autowired
    private HandOver handOver;

    private RoundForms forms;
    private Round round;

    @BeforeEach
    void thePlanOfADistrict() {
        forms = new RoundForms(world);
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
        Plan plan = world.issue(
                new Asked(DutyKind.REPORT, LocalDate.of(2023, 6, 14), "CHECKED", "SIGNED", true),
                "hd-tk-vh-tt",
                "hd-tk-tc-kh");
        world.jdbc
                .sql("update plan set issuing_unit = ?, drafting_unit = ?, focal_unit = ? where id = ?")
                .params(DISTRICT, ROOM, ROOM, plan.id())
                .update();
        round = world.open(world.plans.find(plan.id()).orElseThrow());
    }

    private List<String> groups(String key, String step) {
        return world.tasks.getIdentityLinksForTask(world.task(key, step).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private String sent(String unit, String login) {
        String key = world.response(round, unit).businessKey();
        world.upload(login, key, PREPARE);
        forms.typed(login, key, PREPARE, "send", fields -> fields.put("summary", "Đã làm."));
        return key;
    }

    @Test
    void itsPeopleCheckAndConsolidateAndTheDistrictsClerkRegisters() {
        assertThat(round.focalUnit()).isEqualTo(ROOM);
        String one = sent("hd-tk-vh-tt", "hd.tkvhtt.truongphong");
        assertThat(groups(one, "UserTask_CheckResponse"))
                .contains(ROOM + ".officer")
                .noneMatch(group -> group.startsWith(DISTRICT + "."));
        forms.typed(OFFICER, one, "UserTask_CheckResponse", "accept", fields -> {});
        String two = sent("hd-tk-tc-kh", "hd.tktckh.truongphong");
        forms.typed(OFFICER, two, "UserTask_CheckResponse", "accept", fields -> {});
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);

        String key = round.businessKey();
        assertThat(groups(key, "UserTask_Consolidate")).contains(ROOM + ".officer");
        forms.typed(OFFICER, key, "UserTask_Consolidate", "submit", fields -> fields.put("ownPart", "Phòng đã làm."));
        forms.typed("hd.tknv.truongphong", key, "UserTask_SignConsolidated", "sign", fields -> {});
        String numbering = world.openTasks(key).get(0);
        assertThat(groups(key, numbering)).containsExactly(ROOM + ".clerk");
    }

    @Test
    void theRoomSteersAndTheRestOfTheDistrictOnlyReads() {
        JsonNode more = world.json.valueToTree(Map.of("until", "2023-06-20", "reason", "Chờ số liệu."));
        assertThat(world.as(OTHER, () -> list.round(round.id())))
                .containsEntry("maySteer", false)
                .containsEntry("mayChange", false);
        assertThatThrownBy(() -> world.does(OTHER, () -> extensions.extendOne(round.id(), "hd-tk-tc-kh", more)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(world.as(OFFICER, () -> list.round(round.id()))).containsEntry("mayChange", true);
        world.does(OFFICER, () -> extensions.extendOne(round.id(), "hd-tk-tc-kh", more));
        assertThat(world.response(round, "hd-tk-tc-kh").lastDay()).isEqualTo(LocalDate.of(2023, 6, 20));
    }

    @Test
    void anotherRoomGoesOnWithItWhenThisOneEnds() {
        String key = sent("hd-tk-vh-tt", "hd.tkvhtt.truongphong");
        JsonNode act = world.json.valueToTree(Map.of(
                "unit", ROOM,
                "on", "2023-05-15",
                "basis", "Nghị quyết số 3/NQ-HĐND ngày 10/5/2023",
                "choices", List.of(),
                "followUp", "hd-tk-van-phong"));
        world.does("quantri", () -> handOver.handOver(act));
        assertThat(world.again(round).focalUnit()).isEqualTo("hd-tk-van-phong");
        assertThat(groups(key, "UserTask_CheckResponse"))
                .contains("hd-tk-van-phong.officer")
                .noneMatch(group -> group.startsWith(ROOM + "."));
        forms.typed("hd.tkvp.chuyenvien", key, "UserTask_CheckResponse", "accept", fields -> {});
        assertThat(world.response(round, "hd-tk-vh-tt").state()).isEqualTo(ResponseState.ACCEPTED);
    }
}
