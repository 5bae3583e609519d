package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A shipped plan against its text, word for word, and against the facts that were taken from the text apart. */
abstract class SeedPlan {

    private static final Map<String, String> PURPOSES = Map.of(
            "DE_BAO_CAO", "REPORT",
            "DE_THUC_HIEN", "EXECUTE",
            "DE_PHOI_HOP", "COORDINATE",
            "DE_BIET", "INFORM",
            "DE_DANG_TAI", "PUBLISH",
            "LUU", "ARCHIVE",
            "UNMARKED", "UNMARKED");
    private static final Map<String, String> OBLIGATIONS =
            Map.of("KHONG", "NONE", "GIAO", "ORDER", "DE_NGHI", "REQUEST");
    private static final Map<String, String> PERIODS =
            Map.of("TUAN", "WEEK", "THANG", "MONTH", "NAM_2023", "YEAR", "MOI_LAN", "EACH", "KHONG_NEU", "UNKNOWN");

    final PlanDefinition plan;
    final JsonNode facts;
    final String seed;

    SeedPlan(String id) {
        try {
            plan = new PlanDefinitions().byId(id).orElseThrow();
            facts = new YAMLMapper().readTree(resource(id + "-facts.yaml"));
            seed = resource(facts.get("file").asText());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** From the title to the closing, with the marks that stand between the bases and after them. */
    final void reads(String from, String to, String betweenBases, String afterBases) {
        List<String> read = new ArrayList<>(List.of(plan.title(), plan.basesIntroduction()));
        read.add(String.join(
                        betweenBases,
                        plan.legalBases().stream().map(LegalBasis::text).toList())
                + afterBases);
        read.add(plan.opening());
        plan.sections()
                .forEach(section -> read.addAll(List.of(section.number() + ".", section.title(), section.body())));
        read.add(plan.closing());
        String text = seed.substring(seed.indexOf(from), seed.indexOf(to));
        assertThat(unspaced(String.join("", read))).isEqualTo(unspaced(text));
    }

    @Test
    void head_number_and_day() {
        JsonNode document = facts.get("document");
        assertThat(plan.title()).isEqualTo(document.get("title").asText());
        assertThat(plan.symbol()).isEqualTo(document.get("symbol").asText());
        assertThat(plan.year()).isEqualTo(document.get("year_of_plan").asInt());
        assertThat(plan.issuer()).isEqualTo(facts.at("/issuer/name").asText());
        assertThat(plan.issue().number()).isEqualTo(text(document.get("number")));
        assertThat(Objects.toString(plan.issue().date(), null)).isEqualTo(text(document.get("date")));
        assertThat(plan.issue().signatures().stream()
                        .map(s -> s.person() + " " + s.signedAt().toInstant()))
                .containsExactlyElementsOf(each(
                        facts.get("digital_signatures"),
                        s -> s.get("person").asText() + " "
                                + java.time.OffsetDateTime.parse(
                                                s.get("signed_at").asText())
                                        .toInstant()));
    }

    @Test
    void every_basis_with_kind_symbol_day_and_issuer() {
        List<String> bases = plan.legalBases().stream()
                .map(b -> String.join(" | ", b.kind(), b.symbol(), b.date().toString(), b.issuer(), b.source()))
                .toList();
        String source = text(facts.get("legal_bases_src"));
        assertThat(bases)
                .containsExactlyElementsOf(each(
                        facts.get("legal_bases"),
                        b -> "được dẫn trong tên Quyết định 1814".equals(text(b.get("role")))
                                ? null
                                : String.join(
                                        " | ",
                                        b.get("type").asText(),
                                        b.get("symbol").asText(),
                                        b.get("date").asText(),
                                        b.get("issuer").asText(),
                                        b.has("src") ? b.get("src").asText() : source)));
        each(facts.get("legal_bases"), b -> b.get("symbol").asText())
                .forEach(symbol ->
                        assertThat(plan.legalBases()).anyMatch(b -> b.text().contains(symbol)));
        assertThat(plan.citedDocuments()).containsAll(each(facts.path("documents_cited_in_content"), JsonNode::asText));
    }

    @Test
    void parent_and_proposal() {
        assertThat(plan.parentPlan().symbol())
                .isEqualTo(facts.at("/parent_plan/symbol").asText());
        assertThat(plan.parentPlan().date())
                .isEqualTo(facts.at("/parent_plan/date").asText());
        assertThat(plan.parentPlan().issuer())
                .isEqualTo(facts.at("/parent_plan/issuer").asText());
        assertThat(plan.parentPlan().relation() == ParentPlan.Relation.SUPERIOR)
                .isEqualTo(facts.at("/parent_plan/relation").asText().contains("cấp trên"));
        JsonNode proposal = facts.get("proposal_document");
        assertThat(
                        plan.proposal() == null
                                ? null
                                : plan.proposal().symbol() + plan.proposal().date())
                .isEqualTo(
                        proposal.isNull()
                                ? null
                                : proposal.get("symbol").asText()
                                        + proposal.get("date").asText());
    }

    @Test
    void the_signer() {
        JsonNode signer = facts.get("signer");
        assertThat(plan.signer().name()).isEqualTo(text(signer.get("full_name")));
        if (signer.get("authority_form").isNull()) {
            assertThat(plan.signer().inferred()).isTrue();
        } else {
            assertThat(plan.signer().authority() + ".")
                    .isEqualTo(signer.get("authority_form").asText());
            assertThat(plan.signer().onBehalfOf())
                    .isEqualTo(signer.get("on_behalf_of").asText());
        }
        if (!signer.get("title").isNull()) {
            assertThat(plan.signer().title()).isEqualTo(signer.get("title").asText());
        }
    }

    @Test
    void every_line_of_recipients_with_its_bodies() {
        assertThat(plan.recipients().stream().map(SeedPlan::line))
                .containsExactlyElementsOf(each(facts.get("recipients"), SeedPlan::line));
    }

    @Test
    void all_tasks_of_the_text() {
        assertThat(plan.tasks().stream()
                        .map(t -> String.join(
                                " | ",
                                t.actor(),
                                t.directedBy() == null ? "" : t.directedBy().text(),
                                t.text(),
                                t.source())))
                .containsExactlyElementsOf(each(
                        facts.get("body_tasks"),
                        t -> String.join(
                                " | ",
                                t.get("actor").asText(),
                                Objects.toString(text(t.get("directed_by")), ""),
                                t.get("text").asText(),
                                t.get("src").asText())));
    }

    @Test
    void all_quotas() {
        assertThat(plan.quotas().stream()
                        .map(q -> String.join(
                                " | ",
                                q.actor(),
                                q.directedBy() == null ? "" : q.directedBy().text(),
                                q.object(),
                                q.op() == QuotaDefinition.Op.EQUAL ? "=" : ">=",
                                q.value().toString(),
                                q.unit(),
                                q.period().name(),
                                Objects.toString(q.condition(), ""),
                                q.source())))
                .containsExactlyElementsOf(each(
                        facts.get("quotas"),
                        q -> String.join(
                                " | ",
                                q.get("actor").asText(),
                                Objects.toString(text(q.get("directed_by")), ""),
                                q.get("object_summary").asText(),
                                q.get("op").asText(),
                                q.get("value").asText(),
                                q.get("unit").asText(),
                                PERIODS.get(q.get("period").asText()),
                                Objects.toString(text(q.get("condition")), ""),
                                q.get("src").asText())));
        assertThat(plan.quotas()).allSatisfy(q -> assertThat(q.countedBy()).isNotEmpty());
        said(plan.quotas().stream().map(QuotaDefinition::text));
    }

    @Test
    void what_stands_around_the_duties_is_said_by_the_text() {
        said(Stream.of(plan.consolidation().text(), plan.budget().text()));
        said(Stream.ofNullable(plan.budget().settlement()));
        said(Stream.ofNullable(plan.annexReference()).map(Annex.Reference::text));
        said(Stream.ofNullable(plan.channel()).map(Channels::text));
        said(Stream.ofNullable(plan.difficultiesChannel()).map(PlanDefinition.DifficultiesChannel::text));
        said(plan.mentions().stream().map(Mention::text));
        said(plan.duties().stream().map(DutyDefinition::embeddedIn).filter(Objects::nonNull));
        said(plan.duties().stream().map(DutyDefinition::judgesText).filter(Objects::nonNull));
        said(plan.duties().stream()
                .map(DutyDefinition::due)
                .filter(Objects::nonNull)
                .filter(due -> due.anchor() == DueDefinition.Anchor.DATE || due.anchor() == DueDefinition.Anchor.WINDOW)
                .map(DueDefinition::text));
        assertThat(plan.inspection().stream().map(PlanDefinition.Inspection::text))
                .containsExactlyElementsOf(
                        each(facts.get("inspection"), i -> i.get("what").asText()));
        assertThat(Stream.ofNullable(plan.commendation()).map(Assignment::text).toList())
                .isEqualTo(
                        facts.at("/commendation/stated").asBoolean()
                                ? List.of(facts.at("/commendation/what").asText())
                                : List.of());
        assertThat(Stream.ofNullable(plan.emulation()).map(Assignment::text).toList())
                .isEqualTo(
                        facts.has("emulation_link")
                                ? List.of(facts.at("/emulation_link/what").asText())
                                : List.of());
        assertThat(plan.informationSupply().stream().map(Assignment::text))
                .containsExactlyElementsOf(each(
                        facts.path("information_supply_duties"),
                        i -> i.get("what").asText()));
        assertThat(plan.difficultiesChannel() == null)
                .isEqualTo(facts.get("difficulties_channel").isNull());
    }

    @Test
    void whoever_is_ordered_acknowledges_on_the_day_of_dispatch() {
        DutyDefinition acknowledge = duty("acknowledge");
        assertThat(acknowledge.due().anchor()).isEqualTo(DueDefinition.Anchor.DISPATCH_DAY);
        assertThat(asked(acknowledge, Obligation.ORDER))
                .containsExactlyInAnyOrderElementsOf(plan.recipients().stream()
                        .flatMap(line -> line.bodies().stream())
                        .filter(body -> body.obligation() == Obligation.ORDER)
                        .map(body -> body.to().toString())
                        .toList());
    }

    final DutyDefinition duty(String key) {
        return plan.duties().stream()
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<String> asked(DutyDefinition duty, Obligation obligation) {
        return duty.respondents().stream()
                .filter(respondents -> respondents.obligation() == obligation)
                .map(respondents -> respondents.to().toString())
                .toList();
    }

    /** Each is in the text, word for word, once spaces and what the extraction put in are folded. */
    final void said(Stream<String> words) {
        String text = unspaced(seed);
        words.forEach(said -> assertThat(text).contains(unspaced(said)));
    }

    private static String line(RecipientLine line) {
        List<String> bodies = line.bodies().stream()
                .map(b -> b.name() + " " + b.obligation() + " " + b.impliedPurpose())
                .toList();
        return String.join(
                " | ",
                line.line(),
                line.purpose().name(),
                String.valueOf(bodies),
                String.valueOf(line.archiveAt()),
                Objects.toString(line.drafter(), ""));
    }

    private static String line(JsonNode fact) {
        List<JsonNode> bodies = new ArrayList<>();
        if (fact.has("bodies")) {
            fact.get("bodies").forEach(bodies::add);
        } else if (!"LUU".equals(fact.get("kind").asText()) && !fact.has("members")) {
            bodies.add(fact);
        }
        List<String> named =
                new ArrayList<>(bodies.stream().map(b -> body(b.get("name"), b)).toList());
        fact.path("members").forEach(member -> named.add(body(member, fact)));
        return String.join(
                " | ",
                fact.get("raw").asText().replaceFirst("^- ", "").replaceFirst("[;.]$", ""),
                PURPOSES.get(fact.get("purpose").asText()),
                String.valueOf(named),
                String.valueOf(each(fact.path("archive_at"), JsonNode::asText)),
                Objects.toString(text(fact.get("drafter")), ""));
    }

    private static String body(JsonNode name, JsonNode fact) {
        String implied = text(fact.get("implied_purpose"));
        return name.asText() + " " + OBLIGATIONS.get(fact.get("obligation").asText()) + " "
                + (implied == null ? "null" : PURPOSES.get(implied));
    }

    static String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    static List<String> each(JsonNode list, Function<JsonNode, String> text) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(text)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Marks of the extraction and every space away: lines break words such as 23/CT-TTg. */
    static String unspaced(String text) {
        return text.replaceAll("https://\\S+", "").replaceAll("[*#\\s]+", "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SeedPlan.class.getResourceAsStream("/seeds/" + name)) {
            return Normalizer.normalize(new String(in.readAllBytes(), StandardCharsets.UTF_8), Normalizer.Form.NFC);
        }
    }
}
