package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.kehoach.plan.definition.DutyDefinition.Acceptance;
import vn.kehoach.plan.definition.DutyDefinition.ChasedBy;
import vn.kehoach.plan.definition.DutyDefinition.Judged;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.TestCalendars;

/** The definition against the text of the plan, word for word, and against the facts that were taken from it apart. */
class BacNinh2023Test {

    private final PlanDefinition plan =
            new PlanDefinitions().byId("bac-ninh-2023").orElseThrow();
    private final JsonNode facts = new YAMLMapper().readTree(resource("bac-ninh-2023-facts.yaml"));
    private final String seed = resource("000_db9e7ec1a2d4ebca.txt");

    BacNinh2023Test() throws IOException {}

    @Test
    void body_and_recipients_read_as_the_text_does() {
        List<String> read = new ArrayList<>(List.of("KẾ HOẠCH", plan.title(), plan.basesIntroduction()));
        plan.legalBases().forEach(basis -> read.add(basis.text() + ";"));
        read.add(plan.opening());
        plan.sections()
                .forEach(section -> read.addAll(List.of(section.number() + ".", section.title(), section.body())));
        read.addAll(List.of(plan.closing(), "Nơi nhận:"));
        plan.recipients()
                .forEach(line ->
                        read.add("- " + line.line() + (line.purpose() == RecipientLine.Purpose.ARCHIVE ? "." : ";")));
        read.addAll(List.of(
                plan.signer().authority() + ".",
                plan.signer().onBehalfOf(),
                plan.signer().title()));
        read.add(plan.signer().name());

        assertThat(fold(String.join(" ", read))).isEqualTo(fold(seed.substring(0, seed.indexOf("PHỤ LỤC"))));
    }

    @Test
    void the_annex_reads_as_the_text_does() {
        List<String> read = new ArrayList<>(plan.annex().columns());
        for (Annex.Row row : plan.annex().rows()) {
            read.add(row.number() + " " + row.form());
            read.addAll(row.content());
            read.add(row.time());
            row.lead().forEach(lead -> read.add((row.lead().size() > 1 ? "- " : "") + lead.text()));
            row.coordinating().forEach(helper -> read.add(helper.text()));
        }
        assertThat(plan.annex().title()).isEqualTo("PHỤ LỤC");
        assertThat(fold(String.join(" ", read))).isEqualTo(fold(seed.substring(seed.indexOf("TT \n"))));
    }

    @Test
    void the_legal_bases_are_the_two_of_the_text() {
        assertThat(plan.legalBases()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonNode fact = facts.get("legal_bases").get(i);
            LocalDate day = LocalDate.parse(fact.get("date").asText());
            assertThat(plan.legalBases().get(i).text())
                    .startsWith(fact.get("type").asText() + " số "
                            + fact.get("symbol").asText() + " ngày " + day.getDayOfMonth() + "/" + day.getMonthValue()
                            + "/" + day.getYear())
                    .endsWith(fact.get("summary").asText());
            assertThat(plan.legalBases().get(i).source())
                    .isEqualTo(fact.get("src").asText());
        }
    }

    @Test
    void bases_parent_and_marks_are_data_too() {
        assertThat(plan.legalBases().stream().map(b -> b.kind() + " " + b.symbol() + " " + b.date() + " " + b.issuer()))
                .containsExactlyElementsOf(each(
                        "legal_bases",
                        fact -> fact.get("type").asText() + " "
                                + fact.get("symbol").asText() + " "
                                + fact.get("date").asText() + " "
                                + fact.get("issuer").asText()));
        assertThat(plan.parentPlan().symbol()).isEqualTo("575/KH-UBND");
        assertThat(plan.parentPlan().relation()).isEqualTo(ParentPlan.Relation.SAME_BODY);
        assertThat(plan.recipients().get(8).archiveAt()).containsExactly("VT", "NC", "CVP");
        assertThat(plan.citedDocuments()).hasSize(7);
        assertThat(fold(seed)).contains(plan.citizenFeedback().text());
        assertThat(fold(seed)).contains(plan.annexReference().text());
    }

    @Test
    void the_nine_lines_of_recipients() {
        assertThat(plan.recipients().stream().map(RecipientLine::line))
                .hasSize(9)
                .containsExactlyElementsOf(each(
                        "recipients",
                        fact -> fact.get("raw").asText().replaceFirst("^- ", "").replaceFirst("[;.]$", "")));
        for (int i = 0; i < 8; i++) {
            RecipientLine line = plan.recipients().get(i);
            JsonNode fact = facts.get("recipients").get(i);
            assertThat(line.purpose().name())
                    .isEqualTo("DE_BAO_CAO".equals(fact.get("purpose").asText()) ? "REPORT" : "UNMARKED");
            assertThat(line.bodies().stream().map(body -> body.name() + " " + vietnamese(body.obligation())))
                    .containsExactlyElementsOf(texts(
                            fact.get("bodies"),
                            body -> body.get("name").asText() + " "
                                    + body.get("obligation").asText()));
        }
        assertThat(plan.recipients().get(8).purpose()).isEqualTo(RecipientLine.Purpose.ARCHIVE);
        assertThat(plan.recipients().get(8).bodies()).isEmpty();
    }

    @Test
    void who_is_ordered_is_to_execute_and_who_is_asked_is_not_told_what_for() {
        plan.recipients().stream()
                .flatMap(line -> line.bodies().stream())
                .forEach(body -> assertThat(body.impliedPurpose() == RecipientLine.Purpose.EXECUTE)
                        .as(body.name())
                        .isEqualTo(body.obligation() == Obligation.ORDER));
    }

    @Test
    void the_eight_rows_of_the_annex() {
        assertThat(plan.annex().columns()).containsExactlyElementsOf(each("columns", JsonNode::asText));
        assertThat(plan.annex().rows()).hasSize(8);
        for (int i = 0; i < 8; i++) {
            Annex.Row row = plan.annex().rows().get(i);
            JsonNode fact = facts.get("annex").get(i);
            assertThat(row.number()).isEqualTo(fact.get("tt").asText());
            assertThat(fold(row.form())).isEqualTo(fact.get("form").asText());
            assertThat(row.content().stream().map(text -> text.replaceFirst("^\\+ ", "")))
                    .containsExactlyElementsOf(texts(fact.get("content"), JsonNode::asText));
            assertThat(row.time()).isEqualTo(fact.get("time").asText());
            assertThat(row.lead().stream().map(Named::text))
                    .containsExactlyElementsOf(texts(fact.get("lead"), JsonNode::asText));
            assertThat(row.coordinating().stream().map(Named::text))
                    .containsExactlyElementsOf(texts(fact.get("coordinating"), JsonNode::asText));
            assertThat(row.lead()).allSatisfy(lead -> assertThat(lead.to()).isNotEmpty());
            assertThat(row.mandatory()).isEqualTo(i != 7);
        }
    }

    @Test
    void all_tasks_of_the_text() {
        assertThat(plan.tasks().stream()
                        .map(task -> String.join(
                                " | ",
                                task.actor(),
                                task.directedBy() == null
                                        ? ""
                                        : task.directedBy().text(),
                                task.text(),
                                task.source())))
                .hasSize(20)
                .containsExactlyElementsOf(each(
                        "body_tasks",
                        fact -> String.join(
                                " | ",
                                fact.get("actor").asText(),
                                fact.get("directed_by").asText("").replace("null", ""),
                                fact.get("text").asText(),
                                fact.get("src").asText())));
        assertThat(fold(seed))
                .contains(plan.tasks().stream().map(TaskDefinition::text).toList());
    }

    @Test
    void the_four_quotas() {
        assertThat(plan.quotas().stream().map(BacNinh2023Test::line))
                .hasSize(4)
                .containsExactlyElementsOf(each(
                        "quotas",
                        fact -> String.join(
                                " | ",
                                fact.get("actor").asText(),
                                fact.get("op").asText(),
                                fact.get("value").asText(),
                                fact.get("min").asText(),
                                fact.get("max").asText(),
                                fact.get("unit").asText(),
                                fact.get("period").asText(),
                                fact.get("src").asText())));
        assertThat(fold(seed))
                .contains(plan.quotas().stream().map(QuotaDefinition::text).toList());
    }

    @Test
    void the_two_reports_with_their_days() {
        List<DutyDefinition> reports = plan.duties().stream()
                .filter(duty -> duty.kind() == DutyDefinition.Kind.REPORT)
                .toList();
        assertThat(reports).hasSize(2);
        for (int i = 0; i < 2; i++) {
            DutyDefinition report = reports.get(i);
            JsonNode fact = facts.get("reporting_duties").get(i);
            assertThat(report.due().text()).isEqualTo(fact.get("due_raw").asText());
            assertThat(report.due().bound().name()).isEqualTo(fact.get("bound").asText());
            assertThat(report.due().date()).isEqualTo(fact.get("date").asText());
            assertThat(report.source()).isEqualTo(fact.get("src").asText());
            var rule = report.due().rule(LocalDate.of(2023, 2, 15));
            assertThat(rule.lastDay(TestCalendars.shipped()))
                    .isEqualTo(fact.get("last_day").asText());
            assertThat(DateTexts.of(Locale.forLanguageTag("vi")).written(rule))
                    .isEqualTo(report.due().text());
            assertThat(report.acceptance()).isEqualTo(Acceptance.CHECKED);
            assertThat(report.judges()).isEqualTo(Judged.SIGNED);
            assertThat(report.headApproval()).isTrue();
            assertThat(report.consolidate()).isTrue();
            assertThat(orders(report))
                    .containsExactlyInAnyOrder(
                            "group:so-ban-nganh", "group:huyen-thanh-pho", "unit:dai-ptth", "unit:cong-ttdt");
            assertThat(requests(report)).containsExactly("unit:bao-bac-ninh");
            assertThat(report.respondents().get(0).except()).containsExactly(Target.parse("unit:so-noi-vu"));
        }
    }

    @Test
    void a_sub_plan_is_asked_of_direct_units_without_a_day() {
        DutyDefinition subPlan = duty("sub-plan");
        assertThat(subPlan.due()).isNull();
        assertThat(subPlan.acceptance()).isEqualTo(Acceptance.RECORDED);
        assertThat(subPlan.judges()).isEqualTo(Judged.ISSUED);
        assertThat(orders(subPlan))
                .containsExactlyInAnyOrder(
                        "group:so-ban-nganh", "group:huyen-thanh-pho", "unit:dai-ptth", "unit:cong-ttdt");
        assertThat(requests(subPlan)).isEmpty();
    }

    @Test
    void all_with_an_order_acknowledge_on_the_day_of_dispatch_and_districts_chase_communes() {
        DutyDefinition acknowledge = duty("acknowledge");
        Set<String> ordered = plan.recipients().stream()
                .flatMap(line -> line.bodies().stream())
                .filter(body -> body.obligation() == Obligation.ORDER)
                .map(body -> body.to().toString())
                .collect(Collectors.toSet());
        assertThat(orders(acknowledge))
                .containsExactlyInAnyOrderElementsOf(ordered)
                .hasSize(5);
        assertThat(requests(acknowledge)).isEmpty();
        assertThat(acknowledge.respondents().stream()
                        .filter(respondents -> respondents.chasedBy() == ChasedBy.PARENT)
                        .map(respondents -> respondents.to().code()))
                .containsExactly("xa-phuong-thi-tran");
        LocalDate wednesday = LocalDate.of(2023, 2, 15);
        assertThat(acknowledge.due().rule(wednesday).lastDay(TestCalendars.shipped()))
                .isEqualTo(wednesday);
        assertThat(acknowledge.due().rule(LocalDate.of(2023, 2, 18)).lastDay(TestCalendars.shipped()))
                .as("dispatched on a Saturday")
                .isEqualTo("2023-02-20");
    }

    @Test
    void channel_budget_inspection_and_consolidation_are_words_of_the_text() {
        assertThat(plan.inspection()).hasSize(2);
        assertThat(plan.consolidation().due()).isNull();
        assertThat(fold(seed))
                .contains(plan.difficultiesChannel().text())
                .contains(plan.budget().text())
                .contains(plan.consolidation().text())
                .contains(plan.inspection().stream()
                        .map(PlanDefinition.Inspection::text)
                        .toList());
    }

    private DutyDefinition duty(String key) {
        return plan.duties().stream()
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> orders(DutyDefinition duty) {
        return respondents(duty, Obligation.ORDER);
    }

    private static List<String> requests(DutyDefinition duty) {
        return respondents(duty, Obligation.REQUEST);
    }

    private static List<String> respondents(DutyDefinition duty, Obligation obligation) {
        return duty.respondents().stream()
                .filter(respondents -> respondents.obligation() == obligation)
                .map(respondents -> respondents.to().toString())
                .toList();
    }

    private static String line(QuotaDefinition quota) {
        String period = switch (quota.period()) {
            case WEEK -> "TUAN";
            case MONTH -> "THANG";
            case QUARTER -> "QUY";
            case YEAR -> "NAM";
            case EACH -> "MOI_LAN";
            case UNKNOWN -> "KHONG_NEU";
        };
        String op = switch (quota.op()) {
            case AT_LEAST -> ">=";
            case EQUAL -> "=";
            case RANGE -> "range";
        };
        return String.join(
                " | ",
                quota.actor(),
                op,
                Objects.toString(quota.value()),
                Objects.toString(quota.min()),
                Objects.toString(quota.max()),
                quota.unit(),
                period,
                quota.source());
    }

    private static String vietnamese(Obligation obligation) {
        return switch (obligation) {
            case NONE -> "KHONG";
            case ORDER -> "GIAO";
            case REQUEST -> "DE_NGHI";
        };
    }

    private List<String> each(String list, java.util.function.Function<JsonNode, String> text) {
        return texts(facts.get(list), text);
    }

    private static List<String> texts(JsonNode list, java.util.function.Function<JsonNode, String> text) {
        return StreamSupport.stream(list.spliterator(), false).map(text).toList();
    }

    private static String fold(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = BacNinh2023Test.class.getResourceAsStream("/seeds/" + name)) {
            return Normalizer.normalize(new String(in.readAllBytes(), StandardCharsets.UTF_8), Normalizer.Form.NFC);
        }
    }
}
