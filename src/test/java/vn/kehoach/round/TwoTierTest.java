package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Obligation;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanState;

/** Bắc Ninh after 1 July 2025: the province asks its communes directly; a plan of 2026 from its draft to its end. */
@RoundTest
class TwoTierTest {

    private static final String ISSUER = "bn25-ubnd-tinh";
    private static final String COMMUNES = "bn25-xa-phuong";
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 12);

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private IssuedPlans issued;

    @Autowired
    private Organization organization;

    private Plan plan;

    @BeforeEach
    void day() {
        world.clock.set(BEGIN, 8);
        world.freshNumbers();
    }

    @Test
    void thereAreTwoTiersFromTheFirstOfJuly() {
        LocalDate first = LocalDate.of(2025, 7, 1);
        assertThat(organization.unit(ISSUER, first.minusDays(1))).isEmpty();
        assertThat(organization.unitsOfGroup("bn25-so-ban-nganh", first)).hasSize(12);
        assertThat(organization.unitsOfGroup(COMMUNES, first)).hasSize(12).allSatisfy(commune -> {
            assertThat(commune.parent()).isEqualTo(ISSUER);
            assertThat(organization.relation(commune.code(), ISSUER, first)).isEqualTo(Relation.SUBORDINATE);
            for (Role role : List.of(Role.HEAD, Role.OFFICER, Role.CLERK)) {
                assertThat(organization.holders(commune.code(), role)).hasSize(1);
            }
        });
        assertThat(organization.relation("bn25-mttq-tinh", ISSUER, first)).isEqualTo(Relation.INVITED);
        assertThat(organization.relation("so-noi-vu", ISSUER, first))
                .as("another province's department")
                .isEqualTo(Relation.INVITED);
    }

    @Test
    void aPlanOf2026RunsFromItsDraftToItsEnd() {
        issue();
        assertThat(issued.recipients(plan.id()))
                .filteredOn(r -> r.obligation() == Obligation.REQUEST)
                .extracting(IssuedPlans.Recipient::unit)
                .containsExactly("bn25-mttq-tinh");
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
        Round round = world.rounds.ofPlan(plan.id()).get(0);
        world.run(round.businessKey(), "Timer_OpensOn");
        world.run(round.businessKey(), "ServiceTask_AskUnits");
        assertThat(world.responses.ofRound(round.id())).hasSize(14).allSatisfy(response -> {
            assertThat(response.lastDay()).isEqualTo(LocalDate.of(2026, 3, 14));
            assertThat(response.ordered()).isEqualTo(!response.unit().equals("bn25-mttq-tinh"));
        });

        for (Unit commune : organization.unitsOfGroup(COMMUNES, BEGIN)) {
            sends(
                    round,
                    commune.code(),
                    organization.holders(commune.code(), Role.HEAD).get(0).login());
        }
        sends(round, "bn25-mttq-tinh", "bn25.mttq.vanthu");
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);
        department(round);
        assertThat(world.again(round).state()).as("all is recorded").isEqualTo(RoundState.CLOSED);
        assertThat(RoundFigures.of(world.responses.ofRound(round.id()), world.clock.now())
                        .doneOnTime())
                .isEqualTo(13);

        world.complete("bn25.snv.chuyenvien", plan.businessKey(), "UserTask_ClosePlan", "close", Map.of());
        assertThat(world.plans.find(plan.id()).orElseThrow().state()).isEqualTo(PlanState.CLOSED);
    }

    private void issue() {
        plan = world.as("bn25.snv.chuyenvien", () -> plans.begin(new PlanDesk.Request(null, null, null, ISSUER, 2026)));
        step("bn25.snv.chuyenvien", "UserTask_DraftPlan", "submit", draft());
        step("bn25.snv.truongphong", "UserTask_ReviewInSection", "approve", Map.of());
        step("bn25.snv.giamdoc", "UserTask_ApproveContent", "approve", Map.of("proposalText", "Kính trình ban hành."));
        step("bn25.snv.vanthu", "UserTask_NumberProposal", "number", Map.of("registrationDate", BEGIN.toString()));
        Map<String, Object> ok = Map.of("ok", true);
        Map<String, Object> slip = Map.of("issue", "Ban hành", "opinion", "Nhất trí", "proposal", "Ký");
        step(
                "bn25.vp.chuyenvien",
                "UserTask_OfficeReview",
                "submit",
                Map.of("authority", ok, "procedure", ok, "content", ok, "form", ok, "slip", slip));
        step("bn25.vp.chanhvp", "UserTask_OfficeChiefReview", "approve", Map.of());
        step("bn25.ubnd.chutich", "UserTask_SignPlan", "sign", Map.of());
        step(
                "bn25.ubnd.vanthu",
                "UserTask_NumberAndDispatch",
                "dispatch",
                Map.of("registrationDate", BEGIN.toString(), "checked", true));
    }

    private void step(String login, String step, String outcome, Map<String, Object> fields) {
        world.complete(login, plan.businessKey(), step, outcome, fields);
    }

    private Map<String, Object> draft() {
        ObjectNode fields = world.json.createObjectNode();
        fields.put("title", "Tuyên truyền cải cách hành chính năm 2026");
        fields.put("focalUnit", "bn25-so-noi-vu").put("proposalText", "Kính trình xem xét, ban hành.");
        fields.putArray("legalBases").addObject().put("text", "Nghị quyết của HĐND tỉnh ngày 30/12/2025");
        fields.putArray("sections")
                .addObject()
                .put("number", "I")
                .put("title", "NỘI DUNG")
                .put("body", "Như sau.");
        var recipients = fields.putArray("recipients");
        recipients
                .addObject()
                .put("line", "- UBND các xã, phường; Sở Tài chính;")
                .put("purpose", "EXECUTE")
                .putArray("to")
                .add("group:" + COMMUNES)
                .add("unit:bn25-so-tai-chinh");
        recipients
                .addObject()
                .put("line", "- Ủy ban MTTQ Việt Nam tỉnh;")
                .put("purpose", "COORDINATE")
                .putArray("to")
                .add("unit:bn25-mttq-tinh");
        ObjectNode duty = fields.putArray("duties")
                .addObject()
                .put("dutyKey", "quarter")
                .put("kind", "REPORT")
                .put("title", "Báo cáo quý I năm 2026")
                .put("bound", "EXCLUSIVE")
                .put("dueDate", "2026-03-15")
                .put("opensOn", BEGIN.toString())
                .put("acceptance", "RECORDED")
                .put("headApproval", true)
                .put("judges", "SIGNED")
                .put("consolidate", false);
        duty.putArray("respondents")
                .add("group:" + COMMUNES)
                .add("unit:bn25-so-tai-chinh")
                .add("unit:bn25-mttq-tinh");
        return world.json.convertValue(fields, Map.class);
    }

    /** One person is everything there: he prepares, signs and sends on one page. */
    private void sends(Round round, String unit, String login) {
        String key = world.response(round, unit).businessKey();
        world.upload(login, key, "UserTask_PrepareReport");
        world.complete(
                login,
                key,
                "UserTask_PrepareReport",
                "send",
                Map.of("summary", "Đã thực hiện.", "registrationDate", BEGIN.toString()));
    }

    private void department(Round round) {
        String key = world.response(round, "bn25-so-tai-chinh").businessKey();
        world.complete("bn25.stc.giamdoc", key, "UserTask_PrepareReport", "submit", Map.of("summary", "Đã thực hiện."));
        world.complete("bn25.stc.giamdoc", key, "UserTask_ApproveResponse", "approve", Map.of());
        world.upload("bn25.stc.vanthu", key, "UserTask_SendResponse");
        world.complete(
                "bn25.stc.vanthu",
                key,
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", BEGIN.toString(), "number", "7"));
    }
}
