package vn.kehoach.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.SignerBlock;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;

/** The frame of a body's documents: its name and the one above, its place, its signer (Phụ lục I, mục II.2, II.4, II.7). */
@Component
public class PaperFrames {

    /** Bodies that decide as a collective sign TM. and print no body above (Decree 30/2020, article 13.2). */
    private static final Set<String> COLLECTIVE = Set.of("UBND", "HĐND");

    private final Organization organization;

    PaperFrames(Organization organization) {
        this.organization = organization;
    }

    /**
     * @param unit code of the body that issues
     * @param on the day whose names hold
     * @return its frame without number and date, signed by its head
     */
    public PaperFrame of(String unit, LocalDate on) {
        Unit body = unit(unit, on);
        String above = collective(body) || body.parent() == null ? null : name(body.parent(), on);
        return new PaperFrame(
                new Issuer(above, name(unit, on)),
                body.symbol(),
                null,
                null,
                new Place(body.place(), null),
                signer(unit, on, "HEAD", null),
                "VT, " + body.symbol(),
                List.of(),
                null);
    }

    /**
     * @param unit code of the body
     * @param on the day
     * @param form {@code HEAD}, or {@code KT} for a deputy in the head's place
     * @param name who signed, or null for the head
     * @return the signer's block (article 13)
     */
    public SignerBlock signer(String unit, LocalDate on, String form, String name) {
        Unit body = unit(unit, on);
        String title = headTitle(unit).toUpperCase(Texts.VIETNAMESE);
        List<String> lines = new ArrayList<>();
        if (collective(body)) {
            lines.add("TM. " + collectiveName(body));
        }
        if ("KT".equals(form)) {
            lines.add("KT. " + title);
            lines.add("PHÓ " + title);
        } else {
            lines.add(title);
        }
        String who = name == null ? head(unit).map(Person::name).orElse("") : name;
        return new SignerBlock(lines, who);
    }

    /**
     * @param unit a unit's code
     * @param on the day
     * @return its name in full, as documents print it, e.g. {@code Ủy ban nhân dân tỉnh Bắc Ninh}
     */
    public String name(String unit, LocalDate on) {
        return inFull(organization.unit(unit, on).map(Unit::name).orElse(unit));
    }

    /**
     * @param name a body's name as lists have it
     * @return with the words that lists abbreviate in full
     */
    public static String inFull(String name) {
        return name.replaceAll("(?<!\\p{L})UBND(?!\\p{L})", "Ủy ban nhân dân")
                .replaceAll("(?<!\\p{L})HĐND(?!\\p{L})", "Hội đồng nhân dân");
    }

    /**
     * @param unit a unit's code
     * @param on the day
     * @return whether it decides as a collective
     */
    public boolean collective(String unit, LocalDate on) {
        return collective(unit(unit, on));
    }

    /**
     * @param unit a unit's code
     * @return post of its head, as printed, e.g. {@code Giám đốc}
     */
    public String headTitle(String unit) {
        return head(unit).stream()
                .flatMap(person -> person.posts().stream())
                .filter(post -> post.unit().equals(unit) && post.role() == Role.HEAD)
                .map(Person.Post::title)
                .findFirst()
                .orElse("Thủ trưởng");
    }

    private Optional<Person> head(String unit) {
        return organization.holders(unit, Role.HEAD).stream().findFirst();
    }

    private static boolean collective(Unit unit) {
        return unit.symbol() != null && COLLECTIVE.contains(unit.symbol());
    }

    private static String collectiveName(Unit unit) {
        return (unit.symbol().equals("UBND") ? "Ủy ban nhân dân" : "Hội đồng nhân dân")
                .toUpperCase(Locale.forLanguageTag("vi"));
    }

    private Unit unit(String code, LocalDate on) {
        return organization.unit(code, on).orElseThrow(() -> new IllegalStateException("no unit " + code));
    }
}
