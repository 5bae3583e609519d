package vn.kehoach.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** The report as it will read: Báo cáo of the focal body to the issuing body, in the order of Decree 30/2020. */
@Component
class ReportDocument {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);
    private static final Locale VI = Texts.VIETNAMESE;

    private final Organization organization;
    private final Plans plans;
    private final Texts texts;
    private final BusinessClock clock;

    ReportDocument(Organization organization, Plans plans, Texts texts, BusinessClock clock) {
        this.organization = organization;
        this.plans = plans;
        this.texts = texts;
        this.clock = clock;
    }

    Map<String, Object> of(Round round, ReportContent content, ConsolidatedReport report) {
        Unit focal = unit(round.focalUnit());
        Unit receiver = unit(round.issuingUnit());
        Plan plan = plans.find(round.planId()).orElseThrow();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", "BÁO CÁO");
        document.put(
                "superiorName",
                focal.parent() == null ? null : unit(focal.parent()).name().toUpperCase(VI));
        document.put("issuingUnitName", focal.name().toUpperCase(VI));
        document.put("number", report.number() == null ? "" : report.number().split("/")[0]);
        document.put("symbol", symbol(round));
        document.put(
                "placeAndDate",
                report.issuedOn() == null
                        ? focal.place() + ", ngày … tháng … năm "
                                + clock.today().getYear()
                        : focal.place() + ", " + DATES.longDate(report.issuedOn()));
        document.put("title", content.title());
        document.put("legalBases", List.of());
        document.put(
                "opening",
                say(
                        "consolidation.opening",
                        plan.numberText(),
                        DATES.date(plan.issuedOn()),
                        receiver.name(),
                        focal.name()));
        document.put("sections", sections(content));
        document.put("closing", say("consolidation.closing", focal.name(), receiver.name()));
        document.put("signerBlock", signer(focal, report));
        document.put(
                "recipients", List.of("- " + receiver.name() + " (để b/c);", "- Lưu: VT, " + focal.symbol() + "."));
        return document;
    }

    String symbol(Round round) {
        return "BC-" + unit(round.focalUnit()).symbol();
    }

    private List<Map<String, String>> sections(ReportContent content) {
        List<Map<String, String>> sections = new ArrayList<>();
        section(sections, "consolidation.section.situation", content.situation());
        section(sections, "consolidation.section.results", content.results());
        section(sections, "consolidation.section.ownPart", content.ownPart());
        section(sections, "consolidation.section.difficulties", content.difficulties());
        section(sections, "consolidation.section.recommendations", content.recommendations());
        return sections;
    }

    private void section(List<Map<String, String>> sections, String title, String body) {
        if (!body.isBlank()) {
            String number = List.of("I", "II", "III", "IV", "V").get(sections.size());
            sections.add(Map.of("number", number, "title", say(title), "body", body));
        }
    }

    private Map<String, Object> signer(Unit focal, ConsolidatedReport report) {
        Person head = organization.holders(focal.code(), Role.HEAD).stream()
                .findFirst()
                .orElse(null);
        String title = head == null
                ? "Thủ trưởng"
                : head.posts().stream()
                        .filter(post -> post.unit().equals(focal.code()) && post.role() == Role.HEAD)
                        .map(Person.Post::title)
                        .findFirst()
                        .orElse("Thủ trưởng");
        boolean deputy = "KT".equals(report.authorityForm());
        List<String> lines = deputy
                ? List.of("KT. " + title.toUpperCase(VI), "PHÓ " + title.toUpperCase(VI))
                : List.of(title.toUpperCase(VI));
        String name = report.signerName() != null ? report.signerName() : head == null ? "" : head.name();
        return Map.of("authority", "", "lines", lines, "name", name);
    }

    private Unit unit(String code) {
        return organization.unit(code, clock.today()).orElseThrow(() -> new IllegalStateException("no unit " + code));
    }

    private String say(String code, Object... args) {
        return texts.in(Texts.VIETNAMESE, code, args);
    }
}
