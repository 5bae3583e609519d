package vn.kehoach.absence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/** A person says that he is away and who does his work; an administrator says it for who cannot any more. */
@Service
@Transactional
public class AbsenceDesk {

    private static final int REASON = 1_000;

    private final Absences absences;
    private final AbsenceKeeper keeper;
    private final StandInRules rules;
    private final Organization organization;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;

    AbsenceDesk(
            Absences absences,
            AbsenceKeeper keeper,
            StandInRules rules,
            Organization organization,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock) {
        this.absences = absences;
        this.keeper = keeper;
        this.rules = rules;
        this.organization = organization;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
    }

    /**
     * An absence for a page.
     *
     * @param id of the row
     * @param name who is away
     * @param standInName who stands in
     * @param firstDay the first day away
     * @param lastDay the last day away
     * @param reason why
     * @param state name of the state
     * @param own whether it is the reader who is away
     * @param mayEnd whether the reader may end it
     */
    public record View(
            long id,
            String name,
            String standInName,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            String state,
            boolean own,
            boolean mayEnd) {}

    /**
     * Somebody to choose.
     *
     * @param login log-in
     * @param name full name with his post
     */
    public record Choice(String login, String name) {}

    /**
     * What the page shows.
     *
     * @param absences of the reader, and those in which he stands in; of all for an administrator
     * @param candidates who may stand in for the person asked for
     */
    public record Page(List<View> absences, List<Choice> candidates) {}

    /**
     * @param person log-in of who is away; the reader where it is empty
     * @return the page
     * @throws Refusal not found if the person is another and the reader no administrator
     */
    @Transactional(readOnly = true)
    public Page page(String person) {
        String login = whose(person);
        List<Absence> shown = administrator() && !login.equals(user.required())
                ? absences.of(login)
                : administrator() ? absences.notOver() : absences.of(login);
        return new Page(
                shown.stream().map(this::view).toList(),
                rules.candidates(login).stream()
                        .map(one -> new Choice(one.login(), described(one)))
                        .toList());
    }

    /**
     * Enters an absence; on its first day tasks and mail go over.
     *
     * @param fields {@code person} (empty for oneself), {@code standIn}, {@code firstDay}, {@code lastDay}, {@code reason}
     * @return the page
     * @throws Refusal invalid if a field is wrong
     */
    public Page enter(JsonNode fields) {
        String login = whose(text(fields, "person"));
        Person absent = organization.person(login).orElseThrow(Refusal::notFound);
        FieldChecks checks = new FieldChecks();
        LocalDate first = day(checks, fields, "firstDay");
        LocalDate last = day(checks, fields, "lastDay");
        String standIn = text(fields, "standIn");
        checks.refuseIf(
                organization
                                .person(standIn)
                                .filter(one -> rules.may(one, absent))
                                .isEmpty()
                        || standIn.equals(login),
                "standIn",
                "absence.standInUnfit");
        checks.required("reason", text(fields, "reason"), REASON);
        if (first != null && last != null) {
            checks.refuseIf(last.isBefore(first), "lastDay", "absence.daysTurned");
            checks.refuseIf(last.isBefore(clock.today()), "lastDay", "absence.dayPast", words(last));
            checks.refuseIf(absences.clashes(login, standIn, first, last), "standIn", "absence.clashes");
        }
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
        String by = user.required();
        long id = absences.add(login, standIn, first, last, text(fields, "reason"), by, clock.now());
        decisions.record("VM-" + id, null, "absence", null, by, "enter", text(fields, "reason"));
        keeper.run();
        return page(text(fields, "person"));
    }

    /**
     * Ends an absence before its day, or takes it back before it began: he is there again.
     *
     * @param id of the absence
     * @return the page
     * @throws Refusal not found if it is not the reader's, conflict if it is over
     */
    public Page end(long id) {
        Absence absence = absences.find(id)
                .filter(one -> one.login().equals(user.required()) || administrator())
                .orElseThrow(Refusal::notFound);
        if (!absences.move(id, absence.state(), Absence.State.OVER) || absence.state() == Absence.State.OVER) {
            throw Refusal.conflict("absence.over");
        }
        if (absence.state() == Absence.State.RUNNING) {
            keeper.end(absence);
        }
        decisions.record("VM-" + id, null, "absence", null, user.required(), "end", "");
        return page("");
    }

    private String whose(String person) {
        if (person.isEmpty() || person.equals(user.required())) {
            return user.required();
        }
        if (!administrator()) {
            throw Refusal.notFound();
        }
        return person;
    }

    private boolean administrator() {
        return user.groups().contains(Access.ADMINISTRATORS);
    }

    private View view(Absence absence) {
        boolean own = absence.login().equals(user.required());
        return new View(
                absence.id(),
                name(absence.login()),
                name(absence.standIn()),
                absence.firstDay(),
                absence.lastDay(),
                absence.reason(),
                absence.state().name(),
                own,
                absence.state() != Absence.State.OVER && (own || administrator()));
    }

    private String name(String login) {
        return organization.person(login).map(this::described).orElse(login);
    }

    private String described(Person person) {
        List<String> parts = new ArrayList<>(List.of(person.name()));
        person.posts().stream().findFirst().ifPresent(post -> {
            parts.add(post.title());
            organization.unit(post.unit(), clock.today()).ifPresent(unit -> parts.add(unit.shortName()));
        });
        return String.join(", ", parts);
    }

    private static LocalDate day(FieldChecks checks, JsonNode fields, String name) {
        try {
            return LocalDate.parse(text(fields, name));
        } catch (DateTimeParseException e) {
            checks.refuseIf(true, name, "absence.dayInvalid", text(fields, name));
            return null;
        }
    }

    private static String words(LocalDate day) {
        return DateTexts.of(Texts.readerLocale()).date(day);
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).asText("").strip();
    }
}
