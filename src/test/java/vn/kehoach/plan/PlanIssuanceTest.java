package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.notice.Notices;
import vn.kehoach.notice.Told;
import vn.kehoach.register.OutgoingEntry;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Refusal;

/** The real {@code plan-issuance}, through our services, as the people of the demonstration take a plan through it. */
@KehoachTest
class PlanIssuanceTest {

    private static final String REASON = "Đề nghị bổ sung căn cứ và sửa phụ lục.";

    @Autowired
    private ApplicationContext context;

    private PlanScript script;

    @BeforeEach
    void script() {
        script = new PlanScript(context);
    }

    @Test
    void a_plan_goes_from_draft_to_dispatch() {
        script.bacNinhIsSubmitted();
        assertThat(script.plan().state()).isEqualTo(PlanState.UNIT_APPROVAL);
        assertThat(script.plan().fileVersion()).isEqualTo(1);
        script.sectionHead().approves();
        script.director().approves();
        assertThat(script.plan().proposal()).isNull();
        script.draftersClerk().numbers();
        assertThat(script.plan().state()).isEqualTo(PlanState.OFFICE_REVIEW);
        assertThat(script.plan().proposal().text())
                .isEqualTo(one("so-noi-vu").number().text());
        assertThat(script.plan().proposal().symbol()).isEqualTo("TTr-SNV");
        script.specialistAgrees();
        script.chiefOfOffice().approves();
        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_SIGNATURE);
        assertThat(script.chair().initialsSeen()).containsExactly("Dương Thu Dung", "Nghiêm Phương Linh", "Lê Thế Sơn");
        script.chair().signs();
        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_NUMBER);
        assertThat(script.plan().number()).isNull();
        script.clerk().dispatches();

        Plan issued = script.plan();
        assertThat(issued.state()).isEqualTo(PlanState.ISSUED);
        assertThat(issued.number().symbol()).isEqualTo("KH-UBND");
        assertThat(one("ubnd-tinh").number()).isEqualTo(issued.number());
        assertThat(one("ubnd-tinh").signer()).isEqualTo("Nguyễn Hương Giang");
        assertThat(issued.signature().form()).isEqualTo("HEAD");
        assertThat(issued.dispatchedAt()).isNotNull();
        assertThat(script.initials())
                .hasSize(3)
                .allSatisfy(i -> assertThat(i.at()).isNotNull());
        assertThat(script.initials().get(1).title()).isEqualTo("Giám đốc");
        assertThat(script.decisions())
                .extracting(Decision::outcome)
                .containsExactly(
                        "begin", "submit", "approve", "approve", "number", "submit", "approve", "sign", "dispatch");
        IssuedPlans frozen = context.getBean(IssuedPlans.class);
        assertThat(frozen.recipients(issued.id())).hasSizeGreaterThan(50);
        assertThat(frozen.duties(issued.id())).hasSize(script.content().duties().size());
        assertThat(script.isRunning()).isTrue();
        assertThat(script.step()).isNull();
    }

    @Test
    void each_step_reminds_on_its_last_day_whoever_has_it_and_goes_on_waiting() {
        script.bacNinhIsSubmitted();
        script.lastDayComes();
        script.sectionHead().approves();
        script.lastDayComes();
        script.director().approves();
        script.lastDayComes();
        script.draftersClerk().numbers();
        script.lastDayComes();
        script.specialistAgrees();
        script.lastDayComes();
        script.chiefOfOffice().approves();
        script.lastDayComes();
        script.chair().signs();
        script.lastDayComes();
        assertThat(context.getBean(Notices.class).on(List.of(script.plan().businessKey())))
                .filteredOn(told -> told.occasion().startsWith("step/"))
                .extracting(Told::person)
                .containsExactly(
                        "snv.truongphong",
                        "snv.giamdoc",
                        "snv.vanthu",
                        "vp.chuyenvien",
                        "vp.chanhvp",
                        "ubnd.chutich",
                        "ubnd.vanthu");
        script.clerk().dispatches();
        assertThat(script.plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void the_section_head_returns_and_the_drafter_sees_why() {
        script.bacNinhIsSubmitted();
        script.sectionHead().returns(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(script.drafter().reasonSeen()).isEqualTo(REASON);
        script.drafter().submits();
        assertThat(script.plan().fileVersion()).isEqualTo(2);
        assertThat(script.sectionHead().reasonSeen()).isNull();
    }

    @Test
    void the_director_returns_and_the_initials_of_the_old_version_no_longer_count() {
        script.bacNinhIsSubmitted();
        script.sectionHead().approves();
        assertThat(script.director().initialsSeen()).containsExactly("Dương Thu Dung");
        script.director().returns(REASON);

        assertThat(script.drafter().reasonSeen()).isEqualTo(REASON);
        script.drafter().submits();
        assertThat(script.sectionHead().initialsSeen()).isEmpty();
    }

    @Test
    void the_drafting_bodys_clerk_returns_to_the_director() {
        script.bacNinhIsSubmitted();
        script.unitAgrees();
        script.draftersClerk().returns(REASON);

        assertThat(script.director().reasonSeen()).isEqualTo(REASON);
        assertThat(script.register("so-noi-vu")).isEmpty();
        script.director().does("approve", fields -> fields.put("proposalText", "Kính trình lần hai."));
        assertThat(script.content().proposalText()).isEqualTo("Kính trình lần hai.");
        script.draftersClerk().numbers();
        assertThat(script.register("so-noi-vu")).hasSize(1);
    }

    @Test
    void the_office_returns_and_the_proposal_keeps_its_number() {
        script.bacNinhIsSubmitted();
        script.unitAgrees();
        script.draftersClerk().numbers();
        String number = script.plan().proposal().text();
        script.specialist().returns(REASON);

        assertThat(script.drafter().reasonSeen()).isEqualTo(REASON);
        script.drafter().submits();
        script.unitAgrees();
        assertThat(script.step()).isEqualTo("UserTask_OfficeReview");
        assertThat(script.plan().proposal().text()).isEqualTo(number);
        assertThat(script.register("so-noi-vu")).hasSize(1);
    }

    @Test
    void the_chief_of_office_returns_to_the_specialist_who_finds_his_slip_again() {
        script.bacNinhIsSubmitted();
        script.unitAgrees();
        script.draftersClerk().numbers();
        script.specialistAgrees();
        script.chiefOfOffice().returns(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.OFFICE_REVIEW);
        assertThat(script.specialist().reasonSeen()).isEqualTo(REASON);
        script.specialist().submits();
        assertThat(script.step()).isEqualTo("UserTask_OfficeChiefReview");
    }

    @Test
    void the_chair_returns_to_the_drafter() {
        script.fileReachesTheChair();
        script.chair().returns(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(script.plan().signature()).isNull();
        assertThat(script.drafter().reasonSeen()).isEqualTo(REASON);
    }

    @Test
    void the_issuing_bodys_clerk_returns_and_the_signature_is_void() {
        script.fileReachesTheChair();
        script.chair().signs();
        assertThat(script.plan().signature()).isNotNull();
        script.clerk().returns(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(script.plan().signature()).isNull();
        assertThat(script.register("ubnd-tinh")).isEmpty();
        assertThat(script.drafter().reasonSeen()).isEqualTo(REASON);
    }

    @Test
    void a_deputy_signs_for_the_chair() {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        script.drafter().does("submit", fields -> {
            PlanScript.fillInDays(fields);
            fields.put("signer", "DEPUTY");
        });
        script.unitAgrees();
        script.draftersClerk().numbers();
        script.specialistAgrees();
        script.chiefOfOffice().approves();
        script.deputyChair().signs();

        assertThat(script.plan().signature().forHead()).isTrue();
        assertThat(script.plan().signature().name()).isEqualTo("Chu Tiến Vinh");
        assertThat(script.plan().signature().title()).isEqualTo("Phó Chủ tịch");
        assertThat(Objects.toString(script.clerk().sees().get("document"))).contains("KT. CHỦ TỊCH");
    }

    @Test
    void a_deputy_signs_nothing_that_was_laid_before_the_chair() {
        script.fileReachesTheChair();

        assertThatThrownBy(() -> script.deputyChair().signs())
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_SIGNATURE);
    }

    @Test
    void a_body_without_a_section_head_passes_over_him() {
        var drafter = script.who("stc.chuyenvien", "UserTask_DraftPlan");
        drafter.begins(new PlanDesk.Request(null, null, "so-tai-chinh", "ubnd-tinh", 2023));
        drafter.does("submit", PlanScript.smallPlan("so-tai-chinh", "so-noi-vu"));

        assertThat(script.step()).isEqualTo("UserTask_ApproveContent");
        script.who("stc.giamdoc", "UserTask_ApproveContent").approves();
        script.who("stc.vanthu", "UserTask_NumberProposal").numbers();
        assertThat(script.plan().proposal().symbol()).isEqualTo("TTr-STC");
        script.specialistAgrees();
    }

    @Test
    void one_person_who_is_all_of_a_commune_lays_a_plan_before_a_district_without_an_office() {
        String login = "dinhbang.chutich";
        var drafter = script.who(login, "UserTask_DraftPlan");
        drafter.begins(new PlanDesk.Request(null, null, "ubnd-tu-son-dinh-bang", "ubnd-tu-son", 2023));
        drafter.does("submit", PlanScript.smallPlan("ubnd-tu-son-dinh-bang", "ubnd-tu-son-dong-ky"));
        script.who(login, "UserTask_ApproveContent").approves();
        script.who(login, "UserTask_NumberProposal").numbers();

        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_SIGNATURE);
        script.who("tuson.chutich", "UserTask_SignPlan").signs();
        script.who("tuson.vanthu", "UserTask_NumberAndDispatch").dispatches();
        assertThat(script.plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(script.register("ubnd-tu-son-dinh-bang")).hasSize(1);
        assertThat(script.register("ubnd-tu-son")).hasSize(1);
    }

    @Test
    void a_body_signs_its_own_plan_and_closes_it_when_its_duties_are_done() {
        ownPlanOfTuSonIsIssued();
        assertThat(script.plan().proposal()).isNull();
        assertThat(script.decisions()).extracting(Decision::step).doesNotContain("UserTask_ApproveContent");

        script.dutiesAreOpened();
        script.dutiesAreFulfilled();
        script.who("tuson.chuyenvien", "UserTask_ClosePlan").closes();

        assertThat(script.plan().state()).isEqualTo(PlanState.CLOSED);
        assertThat(script.plan().endedAt()).isNotNull();
        assertThat(script.isRunning()).isFalse();
    }

    @Test
    void a_draft_is_dropped_with_its_reason() {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        script.drafter().drops("Đã có kế hoạch khác.");

        assertThat(script.plan().state()).isEqualTo(PlanState.DROPPED);
        assertThat(script.plan().endReason()).isEqualTo("Đã có kế hoạch khác.");
        assertThat(script.isRunning()).isFalse();
    }

    @Test
    void the_file_is_withdrawn_its_number_cancelled_and_the_next_one_gets_a_new_number() {
        script.bacNinhIsSubmitted();
        script.unitAgrees();
        script.draftersClerk().numbers();
        script.director().withdraws(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(script.plan().proposal()).isNull();
        assertThat(script.drafter().reasonSeen()).isEqualTo(REASON);
        assertThat(one("so-noi-vu").cancelReason()).isEqualTo(REASON);
        assertThat(one("so-noi-vu").cancelledAt()).isNotNull();

        script.drafter().submits();
        script.unitAgrees();
        script.draftersClerk().numbers();
        List<OutgoingEntry> lines = script.register("so-noi-vu");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).number().number())
                .isGreaterThan(lines.get(0).number().number());
        assertThat(lines.get(1).cancelledAt()).isNull();
        assertThat(script.plan().proposal()).isEqualTo(lines.get(1).number());
    }

    @Test
    void what_is_signed_but_not_dispatched_can_still_be_withdrawn() {
        script.fileReachesTheChair();
        script.chair().signs();
        script.drafter().withdraws(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(script.plan().signature()).isNull();
        assertThat(script.register("ubnd-tinh")).isEmpty();
    }

    @Test
    void a_plan_in_force_is_recalled_not_withdrawn_and_its_number_stays() {
        ownPlanOfTuSonIsIssued();
        var chair = script.who("tuson.chutich", "");
        assertThatThrownBy(() -> chair.withdraws(REASON))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("plan.notUnderway"));
        chair.recalls(REASON);

        assertThat(script.plan().state()).isEqualTo(PlanState.RECALLED);
        assertThat(script.plan().endReason()).isEqualTo(REASON);
        assertThat(one("ubnd-tu-son").note()).isEqualTo("Thu hồi: " + REASON);
        assertThat(one("ubnd-tu-son").cancelledAt()).isNull();
        assertThat(script.isRunning()).isFalse();
        assertThatThrownBy(() -> chair.recalls(REASON))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("plan.notInForce"));
    }

    @Test
    void nobody_but_drafter_and_head_withdraws_and_nobody_but_leaders_recall() {
        script.fileReachesTheChair();

        assertThatThrownBy(() -> script.chair().withdraws(REASON))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> script.director().recalls(REASON))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> script.drafter().withdraws("  "))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.field()).isEqualTo("reason")));
        assertThatThrownBy(() -> script.who("stc.giamdoc", "").withdraws(REASON))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_SIGNATURE);
    }

    private void ownPlanOfTuSonIsIssued() {
        var drafter = script.who("tuson.chuyenvien", "UserTask_DraftPlan");
        drafter.begins(new PlanDesk.Request(null, null, "ubnd-tu-son", "ubnd-tu-son", 2023));
        drafter.does("submit", PlanScript.smallPlan("ubnd-tu-son", "ubnd-tu-son-dong-ky"));
        script.who("tuson.chutich", "UserTask_SignPlan").signs();
        script.who("tuson.vanthu", "UserTask_NumberAndDispatch").dispatches();
    }

    private OutgoingEntry one(String unit) {
        assertThat(script.register(unit)).hasSize(1);
        return script.register(unit).get(0);
    }
}
