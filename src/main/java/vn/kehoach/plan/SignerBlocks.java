package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** The block of the signer (Decree 30/2020, article 13; Phụ lục I, II.7): in whose name, in which post, who. */
@Component
class SignerBlocks {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Organization organization;
    private final BusinessClock clock;

    SignerBlocks(Organization organization, BusinessClock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    record SignerBlock(String authority, List<String> lines, String name) {}

    /** Whether the body decides together, so that whoever signs does so on its behalf. */
    boolean collective(Plan plan) {
        return issuer(plan).filter(SignerBlocks::collective).isPresent();
    }

    SignerBlock of(Plan plan, PlanContent content) {
        String form = plan.signature() == null
                ? form(content.signer())
                : plan.signature().form();
        String head = upper(headTitle(plan));
        String own = upper(content.signing().title());
        List<String> lines = new ArrayList<>();
        switch (form) {
            case "KT" -> lines.addAll(List.of("KT. " + head, "PHÓ " + head));
            case "TL", "TUQ" -> lines.addAll(List.of(form + ". " + head, own));
            case "Q" -> lines.add("Q. " + head);
            default -> lines.add(head);
        }
        return new SignerBlock(onBehalf(plan, content, form), lines, name(plan, form));
    }

    /** How a signature is named that the drafter proposed so. */
    static String form(String signer) {
        return switch (signer) {
            case "DEPUTY" -> "KT";
            case "BY_ORDER" -> "TL";
            case "AUTHORISED" -> "TUQ";
            case "ACTING" -> "Q";
            default -> "HEAD";
        };
    }

    // By order or by written authority somebody signs for the head, not for the body.
    private String onBehalf(Plan plan, PlanContent content, String form) {
        String wanted = content.signing().onBehalf();
        boolean printed = wanted.equals("TM") || wanted.isEmpty() && collective(plan);
        if (!printed || form.equals("TL") || form.equals("TUQ")) {
            return "";
        }
        String symbol = issuer(plan).map(Unit::symbol).orElse("");
        return switch (symbol) {
            case "UBND" -> "TM. ỦY BAN NHÂN DÂN";
            case "HĐND" -> "TM. HỘI ĐỒNG NHÂN DÂN";
            default -> "TM. " + upper(issuer(plan).map(Unit::name).orElse(""));
        };
    }

    private String name(Plan plan, String form) {
        if (plan.signature() != null) {
            return plan.signature().name();
        }
        boolean head = form.equals("HEAD") || form.equals("Q");
        return head ? head(plan).map(Person::name).orElse("") : "";
    }

    private String headTitle(Plan plan) {
        return head(plan)
                .map(person -> PlanDocument.title(person, plan.issuedBy(), Role.HEAD))
                .orElse("Thủ trưởng");
    }

    private Optional<Person> head(Plan plan) {
        return organization.holders(plan.issuedBy(), Role.HEAD).stream().findFirst();
    }

    private Optional<Unit> issuer(Plan plan) {
        return organization.unit(plan.issuedBy(), plan.issuedOn() == null ? clock.today() : plan.issuedOn());
    }

    private static boolean collective(Unit unit) {
        return unit.symbol() != null && PlanDocument.COLLECTIVE.contains(unit.symbol());
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
