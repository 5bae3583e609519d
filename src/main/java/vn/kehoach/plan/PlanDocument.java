package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** The whole plan as it will read, in the order of Decree 30/2020, Phụ lục I. Always Vietnamese: it is the document. */
@Component
class PlanDocument {

    /** Bodies that decide as a collective sign TM. (Decree 30/2020, article 13.2). */
    static final Set<String> COLLECTIVE = Set.of("UBND", "HĐND");

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);

    private final Organization organization;
    private final SignerBlocks signers;
    private final BusinessClock clock;

    PlanDocument(Organization organization, SignerBlocks signers, BusinessClock clock) {
        this.organization = organization;
        this.signers = signers;
        this.clock = clock;
    }

    /** A row that heads others is printed across, without the other cells. */
    record AnnexRow(boolean heading, List<String> cells) {}

    record AnnexView(String title, String note, List<String> columns, List<String> parts, List<AnnexRow> rows) {}

    record View(
            String kind,
            String superiorName,
            String issuingUnitName,
            String number,
            String symbol,
            String placeAndDate,
            String title,
            List<String> legalBases,
            String opening,
            List<PlanContent.Section> sections,
            String closing,
            SignerBlocks.SignerBlock signerBlock,
            List<String> recipients,
            AnnexView annex,
            String urgency) {}

    View of(Plan plan, PlanContent content) {
        LocalDate day = plan.issuedOn() == null ? clock.today() : plan.issuedOn();
        Unit issuer = unit(plan.issuedBy(), day);
        return new View(
                "KẾ HOẠCH",
                superior(issuer, day),
                PaperFrames.inFull(issuer.name()).toUpperCase(Locale.forLanguageTag("vi")),
                plan.number() == null ? "" : "%02d".formatted(plan.number().number()),
                plan.symbol(),
                placeAndDate(plan),
                content.title(),
                content.legalBases().stream().map(PlanContent.Basis::text).toList(),
                content.opening(),
                content.sections(),
                content.closing(),
                signers.of(plan, content),
                content.recipients().stream().map(PlanContent.Recipient::line).toList(),
                annex(content, note(plan, issuer)),
                Urgency.valueOf(content.urgency()).words());
    }

    // The body above is printed for a department, not for a People's Committee (Phụ lục I, mục II.2).
    private String superior(Unit issuer, LocalDate day) {
        return COLLECTIVE.contains(issuer.symbol()) || issuer.parent() == null
                ? null
                : PaperFrames.inFull(unit(issuer.parent(), day).name()).toUpperCase(Locale.forLanguageTag("vi"));
    }

    private String placeAndDate(Plan plan) {
        LocalDate day = plan.issuedOn();
        if (day == null) {
            return plan.place() + ", ngày … tháng … năm " + clock.today().getYear();
        }
        return plan.place() + ", " + DATES.longDate(day);
    }

    private static String note(Plan plan, Unit issuer) {
        return "(Kèm theo Kế hoạch số %s ngày %s của %s)".formatted(plan.numberText(), annexDate(plan), issuer.name());
    }

    /** The annex with its rows as they will be printed, or null if there is none. */
    static AnnexView annex(PlanContent content, String note) {
        PlanContent.Annex annex = content.annex();
        if (annex.rows().isEmpty()) {
            return null;
        }
        List<AnnexRow> rows = new ArrayList<>();
        List<String> numbers = AnnexNumbers.of(annex.rows());
        for (PlanContent.Row row : annex.rows()) {
            String number = numbers.get(rows.size());
            rows.add(
                    row.heading()
                            ? new AnnexRow(true, List.of(number, row.content()))
                            : new AnnexRow(
                                    false,
                                    annex.parts().stream()
                                            .map(part -> cell(row, part, number))
                                            .toList()));
        }
        return new AnnexView(
                annex.title().isBlank() ? "PHỤ LỤC" : annex.title(), note, annex.columns(), annex.parts(), rows);
    }

    private static String cell(PlanContent.Row row, String part, String number) {
        return switch (part) {
            case "NUMBER" -> number;
            case "FORM" -> row.form();
            case "CONTENT" -> row.content();
            case "TIME" -> row.time();
            case "LEAD" -> row.lead();
            case "COORDINATING" -> row.coordinating();
            case "PRODUCT" -> row.product();
            case "NOTE" -> row.note();
            default -> "";
        };
    }

    private static String annexDate(Plan plan) {
        LocalDate day = plan.issuedOn();
        return day == null ? "…/…/" + plan.year() : DATES.date(day);
    }

    static String title(Person person, String unit, Role role) {
        return person.posts().stream()
                .filter(post -> post.unit().equals(unit) && post.role() == role)
                .map(Person.Post::title)
                .findFirst()
                .orElse("");
    }

    // As it was on the day of issue: the body may have ended since.
    private Unit unit(String code, LocalDate day) {
        return organization.unit(code, day).orElseThrow(() -> new IllegalStateException("no unit " + code));
    }
}
