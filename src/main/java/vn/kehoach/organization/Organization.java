package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one truth about units and people. Names and groups depend on the day they are asked for. */
public interface Organization {

    /**
     * @param code a unit's code
     * @param on the day whose name and groups are wanted
     * @return the unit, or empty if there is none of that code on that day
     */
    Optional<Unit> unit(String code, LocalDate on);

    /**
     * @param on the day
     * @return every unit there is on that day, in the order of the list
     */
    List<Unit> units(LocalDate on);

    /**
     * @param group a group's code, e.g. {@code huyen-thanh-pho}
     * @param on the day
     * @return its units on that day, in the order of the list
     */
    List<Unit> unitsOfGroup(String group, LocalDate on);

    /**
     * How a unit stands to a body that issues plans: a row for that body ("Quan hệ riêng") wins; the body itself and its
     * office are its own; whoever stands above it is superior; a unit marked invited or superior is that to everybody;
     * otherwise the chain of parents decides, for a body without a parent the unit's own mark.
     *
     * @param unit a unit's code
     * @param issuer code of the body that issues
     * @param on the day whose parents and marks hold
     * @return the relation; {@link Relation#INVITED} for whoever stands outside the line or is not there on that day:
     *     nobody is ordered by mistake
     */
    Relation relation(String unit, String issuer, LocalDate on);

    /**
     * @param login a log-in name
     * @return the person, or empty
     */
    Optional<Person> person(String login);

    /**
     * @param unit a unit's code
     * @param role a role
     * @return who holds it there, in the order of the list
     */
    List<Person> holders(String unit, Role role);

    /**
     * @param group a group of the engine, see {@link Role#groupOf}
     * @return its members, in the order of the list; nobody for a group of another kind
     */
    default List<Person> members(String group) {
        int end = group.lastIndexOf('.');
        return Stream.of(Role.values())
                .filter(role -> end > 0 && role.groupOf(group.substring(0, end)).equals(group))
                .flatMap(role -> holders(group.substring(0, end), role).stream())
                .toList();
    }

    /**
     * For work on many units at a time: every answer within comes from the organisation as it is at the beginning,
     * without looking each time whether it has changed. Nothing within may change it.
     *
     * @param work what asks
     * @param <T> what it gives
     * @return its result
     */
    default <T> T steadily(Supplier<T> work) {
        return work.get();
    }
}
