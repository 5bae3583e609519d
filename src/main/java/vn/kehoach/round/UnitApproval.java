package vn.kehoach.round;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Role;
import vn.kehoach.time.BusinessClock;

/** As whom a person signs for a unit: its head, or a deputy in his place (Decree 30/2020, article 13). */
@Component
class UnitApproval {

    private final UnitPeople people;
    private final BusinessClock clock;

    UnitApproval(UnitPeople people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Now; nothing if he may not sign for the unit. */
    Optional<Response.Approval> of(String unit, String login) {
        return people.person(login)
                .flatMap(person -> person.posts().stream()
                        .filter(post -> post.unit().equals(unit))
                        .filter(post -> post.role() == Role.HEAD || post.role() == Role.DEPUTY_HEAD)
                        .min(Comparator.comparing(post -> post.role()))
                        .map(post -> new Response.Approval(
                                login,
                                person.name(),
                                post.title(),
                                post.role() == Role.HEAD ? "HEAD" : "KT",
                                clock.now())));
    }
}
