package vn.kehoach.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Notice;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** Who in a unit is written to. A unit without people is written to in its own mailbox. */
@Component
class UnitAddressees {

    private final Organization organization;
    private final Texts texts;
    private final BusinessClock clock;

    UnitAddressees(Organization organization, Texts texts, BusinessClock clock) {
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
    }

    /** Who has the answer in hand: its head or clerk while it is with them, else the assignee or, without one, the clerk. */
    List<Addressee> holder(Response response) {
        String unit = response.unit();
        if (response.state() == ResponseState.AT_HEAD) {
            return orMailbox(unit, head(unit));
        }
        Optional<Person> assignee = response.state() == ResponseState.AT_CLERK
                ? Optional.empty()
                : Optional.ofNullable(response.assignee()).flatMap(organization::person);
        return assignee.map(person -> List.of(addressee(person, unit))).orElseGet(() -> clerk(unit));
    }

    List<Addressee> holderAndHead(Response response) {
        return together(holder(response), head(response.unit()));
    }

    List<Addressee> clerkAndHead(String unit) {
        return together(clerk(unit), head(unit));
    }

    List<Addressee> clerk(String unit) {
        List<Addressee> clerks = holders(unit, Role.CLERK);
        return orMailbox(unit, clerks.isEmpty() ? first(unit, Role.OFFICER, Role.HEAD) : clerks);
    }

    /** The head, or the first deputy where there is none. */
    List<Addressee> head(String unit) {
        return first(unit, Role.HEAD, Role.DEPUTY_HEAD);
    }

    List<Addressee> headOrMailbox(String unit) {
        return orMailbox(unit, head(unit));
    }

    private List<Addressee> first(String unit, Role... roles) {
        for (Role role : roles) {
            List<Addressee> found = holders(unit, role);
            if (!found.isEmpty()) {
                return found.subList(0, 1);
            }
        }
        return List.of();
    }

    private List<Addressee> holders(String unit, Role role) {
        return organization.holders(unit, role).stream()
                .map(person -> addressee(person, unit))
                .toList();
    }

    // A unit that has neither people nor a mailbox gets paper: nothing is mailed to nobody.
    private boolean unreachable(String unit) {
        return organization
                .unit(unit, clock.today())
                .map(Unit::email)
                .filter(email -> !email.isBlank())
                .isEmpty();
    }

    private List<Addressee> orMailbox(String unit, List<Addressee> people) {
        if (!people.isEmpty()) {
            return people;
        }
        String clerk = texts.in(Texts.VIETNAMESE, "escalation.clerk");
        return unreachable(unit) ? List.of() : List.of(new Addressee(Notice.mailbox(unit), clerk, clerk));
    }

    Addressee addressee(Person person, String unit) {
        String title = person.posts().stream()
                .filter(post -> post.unit().equals(unit))
                .map(Person.Post::title)
                .findFirst()
                .orElse("");
        return new Addressee(person.login(), person.name(), title);
    }

    // In a commune one person may be clerk and head: he is told once. A mailbox is written to only where nobody is.
    private static List<Addressee> together(List<Addressee> some, List<Addressee> others) {
        Map<String, Addressee> all = new LinkedHashMap<>();
        some.forEach(addressee -> all.put(addressee.person(), addressee));
        others.forEach(addressee -> all.putIfAbsent(addressee.person(), addressee));
        return new ArrayList<>(all.values());
    }
}
