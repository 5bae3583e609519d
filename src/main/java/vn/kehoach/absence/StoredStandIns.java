package vn.kehoach.absence;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.StandIns;
import vn.kehoach.text.Texts;

/** Answers from the absences that run. */
@Component
class StoredStandIns implements StandIns {

    private final Absences absences;
    private final Organization organization;
    private final Texts texts;

    StoredStandIns(Absences absences, Organization organization, Texts texts) {
        this.absences = absences;
        this.organization = organization;
        this.texts = texts;
    }

    @Override
    public Optional<Pair> of(String login) {
        return absences.running(login).flatMap(absence -> pair(absence.standIn(), absence.login()));
    }

    @Override
    @Transactional
    public Optional<Pair> goesTo(String login, String taskId) {
        Optional<Absence> away = absences.running(login);
        away.ifPresent(absence -> absences.went(absence.id(), taskId));
        return away.flatMap(absence -> pair(absence.standIn(), absence.login()));
    }

    @Override
    public Optional<Pair> inPlaceOf(String login, String taskId, Collection<String> groups) {
        Optional<String> went = absences.absentOf(taskId, login);
        if (went.isPresent()) {
            return pair(login, went.get());
        }
        if (holdsOneOf(login, groups)) {
            return Optional.empty();
        }
        return absences.standingIn(login).stream()
                .map(Absence::login)
                .filter(absent -> holdsOneOf(absent, groups))
                .findFirst()
                .flatMap(absent -> pair(login, absent));
    }

    private Optional<Pair> pair(String standIn, String absent) {
        return organization
                .person(standIn)
                .flatMap(one -> organization
                        .person(absent)
                        .map(other -> new Pair(
                                one,
                                other,
                                texts.in(Texts.VIETNAMESE, "absence.inPlaceOf", one.name(), other.name()))));
    }

    private boolean holdsOneOf(String login, Collection<String> groups) {
        return organization.person(login).map(Person::posts).stream()
                .flatMap(Collection::stream)
                .anyMatch(post -> groups.contains(post.role().groupOf(post.unit())));
    }
}
