package vn.kehoach.absence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.TaskDesk;

/**
 * Begins and ends absences on their days, and keeps those that run as they have to be: an import of the organisation may
 * have taken lent groups away. Running it more often than needed does no harm.
 */
@Component
public class AbsenceKeeper {

    private final Absences absences;
    private final AbsenceProcess process;
    private final Organization organization;
    private final TaskDesk desk;
    private final BusinessClock clock;

    AbsenceKeeper(
            Absences absences, AbsenceProcess process, Organization organization, TaskDesk desk, BusinessClock clock) {
        this.absences = absences;
        this.process = process;
        this.organization = organization;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Does what the day asks for.
     *
     * @return how many absences began or ended
     */
    @Transactional
    public int run() {
        LocalDate today = clock.today();
        int moved = 0;
        for (Absence absence : absences.notOver()) {
            boolean over = absence.lastDay().isBefore(today);
            if (over && absences.move(absence.id(), absence.state(), Absence.State.OVER)) {
                end(absence);
                moved++;
            } else if (!over
                    && absence.state() == Absence.State.COMING
                    && !absence.firstDay().isAfter(today)) {
                moved += begin(absence) ? 1 : 0;
            } else if (absence.state() == Absence.State.RUNNING) {
                lend(absence);
            }
        }
        return moved;
    }

    private boolean begin(Absence absence) {
        if (!absences.move(absence.id(), Absence.State.COMING, Absence.State.RUNNING)) {
            return false;
        }
        lend(absence);
        for (String task : process.hand(absence.login(), absence.standIn(), null)) {
            absences.went(absence.id(), task);
            // What the absent person typed last is where the stand-in goes on.
            desk.carry(task, task);
        }
        return true;
    }

    /** The groups go back unless he has them of his own or from another; what he still holds goes back as well. */
    void end(Absence absence) {
        Set<String> kept = new HashSet<>(groups(absence.standIn()));
        absences.standingIn(absence.standIn()).stream()
                .filter(other -> other.id() != absence.id())
                .forEach(other -> kept.addAll(groups(other.login())));
        process.takeBack(
                absence.standIn(),
                groups(absence.login()).stream()
                        .filter(group -> !kept.contains(group))
                        .toList());
        process.hand(absence.standIn(), absence.login(), absences.tasks(absence.id()))
                .forEach(task -> desk.carry(task, task));
    }

    private void lend(Absence absence) {
        process.lend(absence.standIn(), groups(absence.login()));
    }

    private List<String> groups(String login) {
        return organization.person(login).map(Person::posts).orElse(List.of()).stream()
                .map(post -> post.role().groupOf(post.unit()))
                .distinct()
                .toList();
    }
}
