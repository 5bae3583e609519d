package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;

/** Province, district, commune, and the residential groups of a commune, which are data that only this test knows. */
@RoundTest
class ThreeLevelsTest {

    private static final String DISTRICT = "ubnd-tu-son";
    private static final String COMMUNE = "ubnd-tu-son-chau-khe";
    private static final String CHAIRMAN = "chaukhe.chutich";
    private static final String OBJECT = "tin, bài về cải cách hành chính";
    private static final String DRAFT = "UserTask_DraftPlan";
    private static final String PREPARE = "UserTask_PrepareReport";
    private static final String SUB_PLAN = "UserTask_PrepareSubPlan";

    /** A group, its head, and what it reports. */
    private record Group(String code, String login, String figure) {}

    private static final List<Group> GROUPS = List.of(
            new Group("tdp-da-hoi", "dahoi.totruong", "3"), new Group("tdp-trinh-xa", "trinhxa.totruong", "4,5"));

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanTree tree;

    @Autowired
    private RoundExtensions extensions;

    @Autowired
    private RoundFollowing following;

    @Autowired
    private RoundList list;

    private RoundForms forms;
    private Plan province;
    private Plan district;
    private Plan commune;

    @BeforeEach
    void groupsOfTheCommune() {
        forms = new RoundForms(world);
        world.clock.set(LocalDate.of(2023, 3, 1), 8);
        world.freshNumbers();
        for (Group group : GROUPS) {
            world.jdbc
                    .sql("insert into unit (code, name, short_name, tier, symbol, place, seq_no)"
                            + " values (?, ?, ?, 'Tổ dân phố', 'TDP', 'Châu Khê', 9000)")
                    .params(group.code(), "Tổ dân phố " + group.code(), group.code())
                    .update();
            world.jdbc
                    .sql("insert into unit_parent (unit_code, parent_code) values (?, ?)")
                    .params(group.code(), COMMUNE)
                    .update();
            world.jdbc
                    .sql("insert into unit_relation (unit_code, relation) values (?, 'SUBORDINATE_OF_SUBORDINATE')")
                    .param(group.code())
                    .update();
            world.jdbc
                    .sql("insert into person (login, name, email, supervisor, administrator, demo, enabled, seq_no)"
                            + " values (?, ?, ?, false, false, true, true, 9000)")
                    .params(group.login(), "Tổ trưởng " + group.code(), group.login() + "@bacninh.example")
                    .update();
            world.jdbc
                    .sql("insert into post (login, unit_code, role_code, title, seq_no)"
                            + " values (?, ?, 'HEAD', 'Tổ trưởng', 1)")
                    .params(group.login(), group.code())
                    .update();
            world.identity.saveGroup(world.identity.newGroup(group.code() + ".head"));
            world.identity.saveUser(world.identity.newUser(group.login()));
            world.identity.createMembership(group.login(), group.code() + ".head");
        }
        stamp();
        issue();
    }

    @AfterEach
    void nobodyElseKnowsThem() {
        for (Group group : GROUPS) {
            for (String table : List.of("post", "unit_relation", "unit_parent")) {
                world.jdbc
                        .sql("delete from " + table + " where unit_code = ?")
                        .param(group.code())
                        .update();
            }
            world.jdbc
                    .sql("delete from person where login = ?")
                    .param(group.login())
                    .update();
            world.jdbc
                    .sql("delete from unit where code = ?")
                    .param(group.code())
                    .update();
            world.identity.deleteUser(group.login());
            world.identity.deleteGroup(group.code() + ".head");
        }
        stamp();
    }

    private void stamp() {
        world.jdbc
                .sql("update organization_stamp set stamp = ?")
                .param(UUID.randomUUID().toString())
                .update();
    }

    // ---- from the province down

    private void issue() {
        province = world.issue(Asked.report(LocalDate.of(2023, 6, 14)), DISTRICT);
        world.addDuty(
                province.id(),
                "sub-plan",
                new Asked(DutyKind.SUB_PLAN, LocalDate.of(2023, 3, 31), "RECORDED", "ISSUED", false),
                DISTRICT);
        world.jdbc.sql("""
                        insert into plan_quota (plan_id, seq_no, unit_code, quota_object, operator, amount, unit_text, period)
                        values (?, 1, ?, ?, '>=', 10, 'tin, bài', 'YEAR')""").params(province.id(), DISTRICT, OBJECT).update();
        world.jdbc
                .sql("update plan set content = ? where id = ?")
                .params("""
                        {"quotas": [{"unit": "unit:%s", "object": "%s", "op": ">=", "amount": 10,
                          "unitText": "tin, bài", "period": "YEAR"}]}""".formatted(DISTRICT, OBJECT), province.id())
                .update();
        world.inForce(province);
        asks(province);
        district = ownPlan(province, DISTRICT, "tuson.chuyenvien", "tuson.chutich", "tuson.vanthu", fields -> {
            ObjectNode duty = fields.withArray("duties").addObject();
            duty.put("dutyKey", "own-plans")
                    .put("kind", "SUB_PLAN")
                    .put("title", "Kế hoạch của phường")
                    .put("bound", "INCLUSIVE")
                    .put("dueDate", "2023-04-14")
                    .put("acceptance", "RECORDED")
                    .put("judges", "ISSUED")
                    .put("headApproval", true);
            duty.putArray("respondents").add("unit:" + COMMUNE);
        });
        asks(district);
        commune = ownPlan(
                district,
                COMMUNE,
                CHAIRMAN,
                CHAIRMAN,
                CHAIRMAN,
                fields -> ((ObjectNode) fields.path("quotas").get(0))
                        .put("object", "Lượt phát trên loa truyền thanh")
                        .put("unitText", "lượt"));
        asks(commune);
    }

    private void asks(Plan plan) {
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
        for (Round round : world.rounds.ofPlan(plan.id())) {
            world.run(round.businessKey(), "Timer_OpensOn");
            world.run(round.businessKey(), "ServiceTask_AskUnits");
        }
    }

    private Plan ownPlan(
            Plan above, String unit, String officer, String head, String clerk, Consumer<ObjectNode> typing) {
        Round asked = round(above, DutyKind.SUB_PLAN);
        String key = world.response(asked, unit).businessKey();
        world.tasks.setAssignee(world.task(key, SUB_PLAN).getId(), officer);
        forms.typed(officer, key, SUB_PLAN, "start", fields -> {});
        Plan own = world.plans.find(world.response(asked, unit).subPlanId()).orElseThrow();
        assertThat(own.parentPlanId()).isEqualTo(above.id());
        forms.typed(officer, own.businessKey(), DRAFT, "submit", fields -> {
            fields.path("sections").forEach(section -> ((ObjectNode) section).put("body", "Thực hiện."));
            ((ObjectNode) fields.path("quotas").get(0)).put("amount", 1);
            typing.accept(fields);
        });
        if (world.task(own.businessKey(), "UserTask_SignPlan") != null) {
            forms.typed(head, own.businessKey(), "UserTask_SignPlan", "sign", fields -> {});
        }
        forms.typed(
                clerk,
                own.businessKey(),
                "UserTask_NumberAndDispatch",
                "dispatch",
                fields -> fields.put("checked", true));
        return world.plans.find(own.id()).orElseThrow();
    }

    private Round round(Plan plan, DutyKind kind) {
        return world.rounds.ofPlan(plan.id()).stream()
                .filter(round -> round.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    // ---- and up again

    private void sends(Plan plan, String unit, String login, Consumer<ObjectNode> typing) {
        String key = world.response(round(plan, DutyKind.REPORT), unit).businessKey();
        world.upload(login, key, PREPARE);
        forms.typed(login, key, PREPARE, "send", typing);
    }

    private BigDecimal amount(Plan plan, String unit) {
        return world.answers(world.response(round(plan, DutyKind.REPORT), unit))
                .quotas()
                .get(0)
                .amount();
    }

    @Test
    void figuresOfTheGroupsComeUpThroughCommuneAndDistrictToTheProvince() {
        assertThat(world.responses.ofRound(round(commune, DutyKind.REPORT).id()))
                .extracting(Response::unit)
                .containsExactlyInAnyOrder("tdp-da-hoi", "tdp-trinh-xa");
        assertThat(List.of(province, district, commune))
                .extracting(plan -> round(plan, DutyKind.REPORT).lastDay())
                .as("a working day between each two levels")
                .containsExactly(LocalDate.of(2023, 6, 14), LocalDate.of(2023, 6, 13), LocalDate.of(2023, 6, 12));
        world.clock.set(LocalDate.of(2023, 6, 9), 9);
        for (Group group : GROUPS) {
            sends(commune, group.code(), group.login(), fields -> {
                fields.put("summary", "Kết quả của " + group.code() + ".");
                ((ObjectNode) fields.path("quotas").get(0)).put("amount", group.figure());
            });
        }
        sends(
                district,
                COMMUNE,
                CHAIRMAN,
                fields -> assertThat(fields.path("summary").asText())
                        .contains("Kết quả của tdp-da-hoi.", "Kết quả của tdp-trinh-xa."));
        assertThat(amount(district, COMMUNE)).isEqualByComparingTo("7.5");

        String key = world.response(round(province, DutyKind.REPORT), DISTRICT).businessKey();
        assertThat(forms.fields("tuson.chutich", key, PREPARE).path("summary").asText())
                .contains("Kết quả của tdp-trinh-xa.");
        forms.typed("tuson.chutich", key, PREPARE, "submit", fields -> {});
        assertThat(amount(province, DISTRICT)).isEqualByComparingTo("7.5");

        PlanTree.Node below = world.as("snv.chuyenvien", () -> tree.below(province.id(), 0))
                .nodes()
                .get(0);
        assertThat(below.unit()).isEqualTo(DISTRICT);
        assertThat(below.expandable()).isTrue();
        PlanTree.Node third = world.as("snv.chuyenvien", () -> tree.below(district.id(), 0))
                .nodes()
                .get(0);
        assertThat(third.unit()).isEqualTo(COMMUNE);
        assertThat(third.planId()).isEqualTo(commune.id());
        assertThat(third.rounds()).anySatisfy(count -> {
            assertThat(count.asked()).isEqualTo(2);
            assertThat(count.answered()).isEqualTo(2);
        });
    }

    @Test
    void anExtensionAboveIsOfferedLevelByLevelAndNeverGoesDownByItself() {
        Round below = round(district, DutyKind.REPORT);
        Round lowest = round(commune, DutyKind.REPORT);
        world.does(
                "snv.chuyenvien",
                () -> extensions.extendOne(
                        round(province, DutyKind.REPORT).id(),
                        DISTRICT,
                        world.json.valueToTree(Map.of("until", "2023-06-21", "reason", "Mưa lũ."))));
        assertThat(offer(below, "tuson.chuyenvien")).isNotNull();
        assertThat(offer(lowest, CHAIRMAN)).as("the district has not decided").isNull();
        world.does("tuson.chuyenvien", () -> following.follow(below.id()));
        assertThat(world.again(below).lastDay()).isEqualTo(LocalDate.of(2023, 6, 20));
        assertThat(world.again(lowest).lastDay()).isEqualTo(LocalDate.of(2023, 6, 12));
        assertThat(offer(lowest, CHAIRMAN)).isNotNull();
        world.does(CHAIRMAN, () -> following.follow(lowest.id()));
        assertThat(world.again(lowest).lastDay()).isEqualTo(LocalDate.of(2023, 6, 19));
        assertThat(world.response(lowest, "tdp-da-hoi").lastDay()).isEqualTo(LocalDate.of(2023, 6, 19));
    }

    private Object offer(Round round, String login) {
        return world.as(login, () -> list.round(round.id())).get("follow");
    }
}
