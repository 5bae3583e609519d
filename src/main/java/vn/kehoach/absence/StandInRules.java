package vn.kehoach.absence;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;

/**
 * Who may stand in for whom: somebody of the same body, and for who signs only who may sign himself. A head's deputy signs
 * KT. in his own name; a head stands in for his deputy; nobody else signs for either (Decree 30/2020, article 13).
 */
@Component
class StandInRules {

    private static final Set<Role> SIGNING = Set.of(Role.HEAD, Role.DEPUTY_HEAD);

    private final Organization organization;
    private final Directory directory;

    StandInRules(Organization organization, Directory directory) {
        this.organization = organization;
        this.directory = directory;
    }

    /** Those who may stand in for somebody, in the order of the list. */
    List<Person> candidates(String login) {
        Person absent = organization.person(login).orElse(null);
        return absent == null
                ? List.of()
                : directory.people().stream()
                        .filter(person -> !person.login().equals(login))
                        .filter(person -> may(person, absent))
                        .toList();
    }

    boolean may(Person standIn, Person absent) {
        return !absent.posts().isEmpty() && absent.posts().stream().allMatch(post -> fits(standIn, post));
    }

    private static boolean fits(Person standIn, Person.Post post) {
        return SIGNING.contains(post.role())
                ? SIGNING.stream().anyMatch(role -> standIn.holds(post.unit(), role))
                : standIn.posts().stream().anyMatch(own -> own.unit().equals(post.unit()));
    }
}
