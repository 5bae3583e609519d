package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanState;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** Province, district, commune: two districts issue to their communes, and what these report comes up in sums. */
@RoundTest
class CascadeTest {

    private static final String OBJECT = "tin, bài về cải cách hành chính";
    private static final String SUB_PLAN = "UserTask_PrepareSubPlan";
    private static final String DRAFT = "UserTask_DraftPlan";
    private static final String PREPARE = "UserTask_PrepareReport";

    /** A district with the communes of it that report, and what they report; one of Từ Sơn's says nothing. */
    private static final Map<String, Map<String, String>> FIGURES = Map.of(
            "ubnd-tu-son", Map.of("ubnd-tu-son-chau-khe", "12", "ubnd-tu-son-dinh-bang", "7,5"),
            "ubnd-gia-binh", Map.of("ubnd-gia-binh-dai-bai", "20"));

    private static final Map<String, String> LOGIN = Map.of("ubnd-tu-son", "tuson", "ubnd-gia-binh", "giabinh");

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanTree tree;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private RoundExtensions extensions;

    @Autowired
    private RoundDue due;

    @Autowired
    private RoundFollowing following;

    @Autowired
    private RoundList list;

    private Plan parent;

    @BeforeEach
    void provinceAsksTheDistricts() {
        world.clock.set(LocalDate.of(2023, 3, 1), 8);
        world.freshNumbers();
        Asked report = Asked.report(LocalDate.of(2023, 6, 14));
        parent = world.issue(report, "ubnd-tu-son", "ubnd-gia-binh");
        world.addDuty(
                parent.id(),
                "sub-plan",
                new Asked(DutyKind.SUB_PLAN, LocalDate.of(2023, 3, 31), "RECORDED", "ISSUED", false),
                "ubnd-tu-son",
                "ubnd-gia-binh");
        world.addDuty(
                parent.id(),
                "acknowledge",
                new Asked(DutyKind.ACKNOWLEDGE, LocalDate.of(2023, 3, 1), "NONE", "SIGNED", false),
                "ubnd-tu-son",
                "ubnd-gia-binh");
        world.jdbc
                .sql("update plan_duty set title = 'Tiếp nhận' where plan_id = ? and duty_key = 'acknowledge'")
                .param(parent.id())
                .update();
        for (String district : FIGURES.keySet()) {
            quota(parent.id(), district);
        }
        world.jdbc
                .sql("update plan set content = ? where id = ?")
                .params("""
                        {"quotas": [{"unit": "group:huyen-thanh-pho", "object": "%s", "op": ">=", "amount": 10,
                          "unitText": "tin, bài", "period": "YEAR"}],
                         "tasks": [{"actor": "UBND các huyện, thành phố", "text": "Tuyên truyền trên hệ thống loa.",
                          "units": ["group:huyen-thanh-pho"]},
                          {"actor": "Sở Tài chính", "text": "Thẩm định kinh phí.", "units": ["unit:so-tai-chinh"]}]}""".formatted(OBJECT), parent.id())
                .update();
        world.inForce(parent);
        world.run(parent.businessKey(), "ServiceTask_OpenDuties");
        world.rounds.ofPlan(parent.id()).forEach(this::ask);
        for (String district : FIGURES.keySet()) {
            String key =
                    world.response(parentRound(DutyKind.ACKNOWLEDGE), district).businessKey();
            String who = LOGIN.get(district);
            world.complete(who + ".vanthu", key, "UserTask_RegisterIncoming", "register", Map.of());
            world.complete(
                    who + ".chutich", key, "UserTask_AssignWork", "assign", Map.of("assignee", officer(district)));
        }
    }

    private void quota(long plan, String unit) {
        world.jdbc.sql("""
                        insert into plan_quota (plan_id, seq_no, unit_code, quota_object, operator, amount, unit_text, period)
                        values (?, 1, ?, ?, '>=', 10, 'tin, bài', 'YEAR')""").params(plan, unit, OBJECT).update();
    }

    private void ask(Round round) {
        world.run(round.businessKey(), "Timer_OpensOn");
        world.run(round.businessKey(), "ServiceTask_AskUnits");
    }

    @Test
    void theTreeNamesUnitsThatHaveNotBegunAnything() {
        PlanTree.Branch all = world.as("snv.chuyenvien", () -> tree.below(parent.id(), 0));
        assertThat(all.nodes()).hasSize(2).allSatisfy(node -> {
            assertThat(node.planId()).isNull();
            assertThat(node.expandable()).isFalse();
        });
    }

    @Test
    void figuresOfTheCommunesComeUpToTheProvince() {
        Plan tuSon = issued("ubnd-tu-son");
        Plan giaBinh = issued("ubnd-gia-binh");
        world.clock.set(LocalDate.of(2023, 6, 12), 9);
        communesReport(tuSon, FIGURES.get("ubnd-tu-son"));
        communesReport(giaBinh, FIGURES.get("ubnd-gia-binh"));

        BigDecimal expected = FIGURES.values().stream()
                .flatMap(communes -> communes.values().stream())
                .map(figure -> new BigDecimal(figure.replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Round report = parentRound(DutyKind.REPORT);
        for (String district : FIGURES.keySet()) {
            JsonNode page = prepared(report, district);
            FIGURES.get(district)
                    .keySet()
                    .forEach(
                            commune -> assertThat(page.path("summary").asText()).contains("Kết quả của " + commune));
            sent(report, district);
        }
        BigDecimal arrived = FIGURES.keySet().stream()
                .map(district -> world.response(report, district))
                .map(response -> world.answers(response).quotas().get(0).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(arrived).isEqualByComparingTo(expected);
        // One tier down: what each commune reported stays with the figure of its district.
        for (String district : FIGURES.keySet()) {
            assertThat(world.answers(world.response(report, district)).sources())
                    .singleElement()
                    .satisfies(source -> {
                        assertThat(source.plan()).endsWith("/KH-UBND");
                        assertThat(source.parts())
                                .allSatisfy(part -> assertThat(part.document()).isNotBlank());
                        assertThat(source.parts())
                                .extracting(part ->
                                        part.amount().stripTrailingZeros().toPlainString())
                                .containsExactlyInAnyOrderElementsOf(FIGURES.get(district).values().stream()
                                        .map(figure -> figure.replace(',', '.'))
                                        .toList());
                    });
        }
    }

    /** One district rewords what it was given, the other one's plan came without the link but in the same words. */
    @Test
    void figuresFindTheirQuotaByWhereItCameFromAndElseByItsWordsHoweverSpelt() {
        Plan tuSon = issued("ubnd-tu-son", quota -> {
            assertThat(view("tuson.chuyenvien", draftKey("ubnd-tu-son"), DRAFT)
                            .path("parentQuotas")
                            .get(0)
                            .path("value")
                            .asText())
                    .isEqualTo(quota.path("feeds").asText())
                    .isNotEmpty();
            quota.put("object", "Bài phát trên loa truyền thanh").put("unitText", "lượt");
        });
        Plan giaBinh = issued(
                "ubnd-gia-binh",
                quota -> quota.put("feeds", "")
                        .put(
                                "object",
                                Normalizer.normalize(OBJECT, Normalizer.Form.NFD)
                                        .toUpperCase(Locale.ROOT)));
        world.clock.set(LocalDate.of(2023, 6, 12), 9);
        communesReport(tuSon, FIGURES.get("ubnd-tu-son"));
        communesReport(giaBinh, FIGURES.get("ubnd-gia-binh"));
        Round report = parentRound(DutyKind.REPORT);
        assertThat(amount(report, "ubnd-tu-son")).isEqualByComparingTo("19.5");
        assertThat(amount(report, "ubnd-gia-binh")).isEqualByComparingTo("20");
    }

    @Test
    void aQuotaGoesOnlyIntoOneThatThePlanAboveSets() {
        Plan own = started("ubnd-tu-son");
        ObjectNode fields = fields("tuson.chuyenvien", own.businessKey(), DRAFT).deepCopy();
        ((ObjectNode) fields.path("quotas").get(0)).put("amount", 1).put("feeds", "987654");
        Task task = world.task(own.businessKey(), DRAFT);
        assertThat(world.as("tuson.chuyenvien", () -> world.desk.check(task.getId(), "submit", fields)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .contains("quotas[0].feeds plan.feedsQuotaUnknown");
    }

    private BigDecimal amount(Round report, String district) {
        return new BigDecimal(prepared(report, district)
                .path("quotas")
                .get(0)
                .path("amount")
                .asText()
                .replace(',', '.'));
    }

    private String draftKey(String district) {
        return world.plans
                .find(world.response(parentRound(DutyKind.SUB_PLAN), district).subPlanId())
                .orElseThrow()
                .businessKey();
    }

    @Test
    void theDistrictSeesWhoIsMissing() {
        Plan tuSon = issued("ubnd-tu-son");
        world.clock.set(LocalDate.of(2023, 6, 12), 9);
        communesReport(tuSon, FIGURES.get("ubnd-tu-son"));
        Round report = parentRound(DutyKind.REPORT);
        JsonNode below = view(
                        "tuson.chuyenvien",
                        world.response(report, "ubnd-tu-son").businessKey(),
                        PREPARE)
                .path("below");
        assertThat(below.path("missing")).hasSize(10);
        assertThat(below.path("missing").toString())
                .contains("UBND phường Tam Sơn")
                .doesNotContain("UBND phường Châu Khê");
        assertThat(below.path("rounds").get(0).path("planNumber").asText()).endsWith("/KH-UBND");
        // The other district has not issued a plan: it begins with an empty form.
        assertThat(view(
                                "giabinh.chuyenvien",
                                world.response(report, "ubnd-gia-binh").businessKey(),
                                PREPARE)
                        .path("below")
                        .isNull())
                .isTrue();
    }

    @Test
    void theDraftBeginsFromThePlanThatAsks() {
        JsonNode draft = fields("tuson.chuyenvien", started("ubnd-tu-son").businessKey(), DRAFT);
        assertThat(draft.path("legalBases").get(0).path("text").asText())
                .isEqualTo(
                        "Kế hoạch số 36/KH-UBND ngày 01/3/2023 của UBND tỉnh Bắc Ninh về tuyên truyền cải cách hành chính");
        assertThat(draft.path("tasks")).hasSize(1);
        assertThat(draft.path("tasks").get(0).path("actor").asText()).isEqualTo("UBND thành phố Từ Sơn");
        assertThat(draft.path("quotas").get(0).path("unit").asText()).isEqualTo("children:ubnd-tu-son");
        assertThat(draft.path("quotas").get(0).path("amount").isNull()).isTrue();
        assertThat(draft.path("recipients").findValuesAsText("purpose"))
                .containsExactly("REPORT", "REPORT", "EXECUTE", "ARCHIVE");
        JsonNode duty = draft.path("duties").get(0);
        assertThat(draft.path("duties").findValuesAsText("kind")).containsExactly("REPORT", "ACKNOWLEDGE");
        assertThat(duty.path("feeds").asText()).isEqualTo("duty");
        // 14/6/2023 is a Wednesday: the communes have until Tuesday.
        assertThat(duty.path("dueDate").asText()).isEqualTo("2023-06-13");
        assertThat(draft.path("focalUnit").asText()).isEqualTo("ubnd-tu-son");
    }

    @Test
    void itIsThePlanOfTheUnitAloneAndKnowsWhoAsked() {
        Plan own = started("ubnd-tu-son");
        assertThat(own.issuingUnit()).isEqualTo("ubnd-tu-son");
        assertThat(own.symbol()).isEqualTo("KH-UBND");
        assertThat(own.parentPlanId()).isEqualTo(parent.id());
        assertThat(own.state()).isEqualTo(PlanState.DRAFTING);
    }

    @Test
    void theTreeSaysWhoWaitsForWhomAndShowsAUnitItsOwnBranch() {
        Plan tuSon = issued("ubnd-tu-son");
        world.clock.set(LocalDate.of(2023, 6, 12), 9);
        communesReport(tuSon, FIGURES.get("ubnd-tu-son"));

        PlanTree.Branch all = world.as("snv.chuyenvien", () -> tree.below(parent.id(), 0));
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.given()).isEqualTo(1);
        assertThat(all.nodes()).extracting(PlanTree.Node::unit).containsExactly("ubnd-gia-binh", "ubnd-tu-son");
        PlanTree.Node giaBinh = all.nodes().get(0);
        assertThat(giaBinh.planId()).isNull();
        assertThat(giaBinh.waiting()).isEmpty();
        PlanTree.Node node = all.nodes().get(1);
        assertThat(node.number()).endsWith("/KH-UBND");
        // The asking body is a recipient "để báo cáo".
        assertThat(node.readable()).isTrue();
        assertThat(node.rounds()).anySatisfy(round -> {
            assertThat(round.asked()).isEqualTo(12);
            assertThat(round.answered()).isEqualTo(2);
        });
        assertThat(node.waiting()).hasSize(1);
        assertThat(node.waiting().get(0).count()).isEqualTo(10);
        assertThat(node.waiting().get(0).units()).hasSize(5).doesNotContain("UBND phường Châu Khê");

        PlanTree.Branch own = world.as("tuson.chuyenvien", () -> branchOfADistrict());
        assertThat(own.nodes()).extracting(PlanTree.Node::unit).containsExactly("ubnd-tu-son");
        assertThat(own.given()).isNull();
        assertThatThrownBy(() -> world.as("stc.chuyenvien", () -> tree.below(parent.id(), 0)))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private PlanTree.Branch branchOfADistrict() {
        world.jdbc.sql("""
                        insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name, obligation,
                            channel) values (?, 1, 'UBND các huyện', 'EXECUTE', 'ubnd-tu-son', 'UBND', 'ORDER',
                            'ELECTRONIC')""").param(parent.id()).update();
        return tree.below(parent.id(), 0);
    }

    @Test
    void aRecallTellsTheOwnersBelowAndChangesNothingOfTheirs() {
        Plan tuSon = issued("ubnd-tu-son");
        Round below = world.rounds.ofPlan(tuSon.id()).get(0);
        world.does("ubnd.chutich", () -> plans.recall(parent.id(), "Thay bằng kế hoạch khác."));

        assertThat(world.jdbc
                        .sql("select person from notice where letter = 'PARENT_RECALLED' and subject_key = ?")
                        .param(tuSon.businessKey())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("tuson.chuyenvien", "tuson.vanthu", "tuson.chutich");
        assertThat(world.plans.find(tuSon.id()).orElseThrow().state()).isEqualTo(PlanState.ISSUED);
        assertThat(world.again(below).state()).isEqualTo(below.state());
        JsonNode page = world.as("tuson.chutich", () -> world.json.valueToTree(plans.read(tuSon.id())));
        JsonNode note = page.path("parent");
        assertThat(note.path("state").asText()).isEqualTo("RECALLED");
        assertThat(note.path("number").asText()).isEqualTo("36/KH-UBND");
        assertThat(note.path("endReason").asText()).isEqualTo("Thay bằng kế hoạch khác.");
    }

    @Test
    void aRoundFollowsTheReportAboveOnlyWhenItsOwnerSaysSo() {
        Plan tuSon = issued("ubnd-tu-son");
        world.rounds.ofPlan(tuSon.id()).stream()
                .filter(r -> r.kind() == DutyKind.REPORT)
                .forEach(this::ask);
        Round below = below(tuSon);
        String commune = "ubnd-tu-son-chau-khe";
        assertThat(below.lastDay()).isEqualTo(LocalDate.of(2023, 6, 13));
        Round report = parentRound(DutyKind.REPORT);
        world.does(
                "snv.chuyenvien",
                () -> extensions.extendOne(report.id(), "ubnd-tu-son", until("2023-06-21", "Mưa lũ.")));

        // Nothing follows by itself; the district is told, and its page offers what the preview says.
        assertThat(below(tuSon).lastDay()).isEqualTo(LocalDate.of(2023, 6, 13));
        assertThat(told(below)).containsExactlyInAnyOrder("tuson.chuyenvien", "tuson.vanthu", "tuson.chutich");
        assertThat(offer("tuson.chuyenvien", below))
                .containsEntry("from", LocalDate.of(2023, 6, 14))
                .containsEntry("to", LocalDate.of(2023, 6, 21))
                .containsEntry("until", LocalDate.of(2023, 6, 20))
                .containsEntry("plan", "36/KH-UBND");
        assertThat(offer("tuson.vanthu", below))
                .as("a clerk sees the round and does not steer it")
                .isNull();
        assertThatThrownBy(() -> world.does("giabinh.chuyenvien", () -> following.follow(below.id())))
                .isInstanceOf(Refusal.class);
        ChangePreview seen = world.as("tuson.chuyenvien", () -> following.preview(below.id()));
        assertThat(seen.units()).hasSize(12).allSatisfy(unit -> {
            assertThat(unit.from()).isEqualTo(LocalDate.of(2023, 6, 13));
            assertThat(unit.to()).isEqualTo(LocalDate.of(2023, 6, 20));
            assertThat(unit.tasks()).hasSize(1);
        });
        assertThat(seen.mails()).isPositive();
        assertThat(below(tuSon).lastDay()).isEqualTo(LocalDate.of(2023, 6, 13));

        world.does("tuson.chuyenvien", () -> following.follow(below.id()));
        assertThat(below(tuSon).lastDay()).isEqualTo(LocalDate.of(2023, 6, 20));
        assertThat(world.response(below, commune).lastDay()).isEqualTo(LocalDate.of(2023, 6, 20));
        assertThat(world.task(world.response(below, commune).businessKey(), PREPARE)
                        .getDueDate())
                .hasSameTimeAs("2023-06-20T23:59:00");
        assertThat(offer("tuson.chuyenvien", below)).isNull();
        assertThatThrownBy(() -> world.does("tuson.chuyenvien", () -> following.follow(below.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("round.follow.nothing"));
    }

    @Test
    void aDueDateMovedTwiceOffersTheDistanceOfTheBeginningAndMayBeDeclined() {
        Plan tuSon = issued("ubnd-tu-son");
        Round below = below(tuSon);
        Round report = parentRound(DutyKind.REPORT);
        ObjectNode change = until("2023-06-28", "Điều chỉnh.").put("document", "Công văn số 9/UBND ngày 01/3/2023");
        world.does("snv.chuyenvien", () -> due.change(report.id(), change));
        world.does(
                "snv.chuyenvien",
                () -> due.change(report.id(), change.deepCopy().put("until", "2023-06-18")));
        // 18/6/2023 is a Sunday: Friday is the district's working day, the communes have until Thursday.
        assertThat(offer("tuson.chuyenvien", below))
                .containsEntry("from", LocalDate.of(2023, 6, 14))
                .containsEntry("to", LocalDate.of(2023, 6, 18))
                .containsEntry("until", LocalDate.of(2023, 6, 15));
        world.does("tuson.chuyenvien", () -> following.keep(below.id()));
        assertThat(offer("tuson.chuyenvien", below)).isNull();
        assertThat(below(tuSon).lastDay()).isEqualTo(LocalDate.of(2023, 6, 13));
        // No day is left: the person must look for another way.
        world.does(
                "snv.chuyenvien",
                () -> due.change(report.id(), change.deepCopy().put("until", "2023-03-02")));
        assertThat(offer("tuson.chuyenvien", below)).containsEntry("until", LocalDate.of(2023, 3, 1));
        world.clock.set(LocalDate.of(2023, 3, 2), 8);
        assertThat(offer("tuson.chuyenvien", below)).containsEntry("until", null);
        assertThatThrownBy(() -> world.does("tuson.chuyenvien", () -> following.follow(below.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("round.follow.tooLate"));
    }

    private Round below(Plan own) {
        return world.rounds.ofPlan(own.id()).stream()
                .filter(r -> r.kind() == DutyKind.REPORT)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> offer(String login, Round round) {
        return (Map<String, Object>)
                world.as(login, () -> list.round(round.id())).get("follow");
    }

    private List<String> told(Round round) {
        return world.jdbc
                .sql("select person from notice where letter = 'PARENT_DUE_MOVED' and subject_key = ?")
                .param(round.businessKey())
                .query(String.class)
                .list();
    }

    private ObjectNode until(String day, String reason) {
        return world.json.createObjectNode().put("until", day).put("reason", reason);
    }

    // ---- the way of a district's own plan

    private Plan started(String district) {
        Round asked = parentRound(DutyKind.SUB_PLAN);
        String key = world.response(asked, district).businessKey();
        claim(officer(district), key, SUB_PLAN);
        world.complete(officer(district), key, SUB_PLAN, "start", Map.of());
        return world.plans.find(world.response(asked, district).subPlanId()).orElseThrow();
    }

    private String officer(String district) {
        return LOGIN.get(district) + ".chuyenvien";
    }

    private Plan issued(String district) {
        return issued(district, quota -> {});
    }

    private Plan issued(String district, Consumer<ObjectNode> quota) {
        Plan own = started(district);
        String who = LOGIN.get(district);
        typed(own.drafter(), own.businessKey(), DRAFT, "submit", (fields, view) -> {
            fields.path("sections").forEach(section -> ((ObjectNode) section).put("body", "Thực hiện."));
            quota.accept(((ObjectNode) fields.path("quotas").get(0)).put("amount", 1));
        });
        typed(who + ".chutich", own.businessKey(), "UserTask_SignPlan", "sign", (fields, view) -> {});
        typed(
                who + ".vanthu",
                own.businessKey(),
                "UserTask_NumberAndDispatch",
                "dispatch",
                (fields, view) -> fields.put("checked", true));
        world.run(own.businessKey(), "ServiceTask_OpenDuties");
        return world.plans.find(own.id()).orElseThrow();
    }

    private void communesReport(Plan district, Map<String, String> figures) {
        Round round = world.rounds.ofPlan(district.id()).stream()
                .filter(r -> r.kind() == DutyKind.REPORT)
                .findFirst()
                .orElseThrow();
        ask(round);
        figures.forEach((commune, figure) -> {
            String login = commune.replaceFirst("^ubnd-(tu-son|gia-binh)-", "").replace("-", "") + ".chutich";
            String key = world.response(round, commune).businessKey();
            world.upload(login, key, PREPARE);
            typed(login, key, PREPARE, "send", (fields, view) -> {
                fields.put("summary", "Kết quả của " + commune + ".");
                ((ObjectNode) fields.path("quotas").get(0)).put("amount", figure);
            });
        });
    }

    private JsonNode prepared(Round report, String district) {
        String key = world.response(report, district).businessKey();
        return fields(officer(district), key, PREPARE);
    }

    private void sent(Round report, String district) {
        String who = LOGIN.get(district);
        String key = world.response(report, district).businessKey();
        typed(officer(district), key, PREPARE, "submit", (fields, view) -> {});
        typed(who + ".chutich", key, "UserTask_ApproveResponse", "approve", (fields, view) -> {});
        world.upload(who + ".vanthu", key, "UserTask_SendResponse");
        typed(who + ".vanthu", key, "UserTask_SendResponse", "send", (fields, view) -> {});
    }

    private Round parentRound(DutyKind kind) {
        return world.rounds.ofPlan(parent.id()).stream()
                .filter(round -> round.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    // ---- forms

    private void claim(String login, String key, String step) {
        Task task = world.task(key, step);
        if (task.getAssignee() == null) {
            world.does(login, () -> world.desk.claim(task.getId()));
        }
    }

    private JsonNode fields(String login, String key, String step) {
        Task task = world.task(key, step);
        return world.as(
                login, () -> world.desk.draft(world.desk.open(task.getId())).fields());
    }

    private JsonNode view(String login, String key, String step) {
        Task task = world.task(key, step);
        return world.as(login, () -> world.json.valueToTree(world.desk.view(world.desk.open(task.getId()))));
    }

    private void typed(String login, String key, String step, String outcome, BiConsumer<ObjectNode, JsonNode> typing) {
        claim(login, key, step);
        ObjectNode fields = fields(login, key, step).deepCopy();
        typing.accept(fields, view(login, key, step));
        Map<String, Object> all = world.json.convertValue(
                fields, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
        world.complete(login, key, step, outcome, all);
    }
}
