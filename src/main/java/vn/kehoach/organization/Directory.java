package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looking up by words and listing people: what {@link Organization} does not need to answer on every step. */
public interface Directory {

    /**
     * A group of units as a plan names it.
     *
     * @param code e.g. {@code so-ban-nganh}
     * @param name as written among the recipients, e.g. {@code Các Sở, ban, ngành thuộc UBND tỉnh} (bac-ninh-2023, L373)
     */
    record Group(String code, String name) {}

    /**
     * @return everybody who can log in, in the order of the list
     */
    List<Person> people();

    /**
     * @return the groups of units, in the order of the list
     */
    List<Group> groups();

    /**
     * Finds a unit by any of its names on that day: name, short name, another spelling, or an official identifier. How
     * it is spelt does not matter ({@link vn.kehoach.text.Folding}).
     *
     * @param words as typed or as written in a plan, e.g. {@code Đài Phát thanh - Truyền hình tỉnh Bắc Ninh}, or
     *     {@code H05.12}
     * @param on the day
     * @return the unit, or empty where none or more than one bears that name
     */
    Optional<Unit> unitNamed(String words, LocalDate on);

    /**
     * As {@link #unitNamed(String, LocalDate)}, for a plan of one place: many places have a {@code Sở Nội vụ}.
     *
     * @param words as typed or as written in a plan
     * @param issuer code of the body that issues the plan
     * @param on the day
     * @return the unit; where several bear the name, the one under the same uppermost body as the issuer
     */
    Optional<Unit> unitNamed(String words, String issuer, LocalDate on);

    /**
     * A unit that there is or was.
     *
     * @param unit as it is on the day asked for, or as it was on its last day
     * @param lastDay its last day, or null
     */
    record Known(Unit unit, LocalDate lastDay) {}

    /**
     * @param code a unit's code
     * @param on the day
     * @return the unit, even if it is no more by then; empty if there never was one or it is still to come
     */
    Optional<Known> known(String code, LocalDate on);

    /**
     * @return who goes on with whose work, in the order of the days
     */
    List<Succession> successions();

    /**
     * Who goes on with the work of a unit that is no more, over as many steps as it takes.
     *
     * @param words the unit's code, name or identifier, of whatever day
     * @param on the day on which the successors must be there
     * @return them, without those to which only a function moved; empty if there are none or the unit is unknown
     */
    List<Unit> successorsOf(String words, LocalDate on);

    /**
     * @param login a log-in name
     * @return whether that person supervises the running processes (glossary: Giám sát quy trình)
     */
    boolean supervises(String login);

    /**
     * @param login a log-in name
     * @return whether that person intervenes in running processes (glossary: Điều phối quy trình)
     */
    boolean coordinates(String login);

    /**
     * @param login a log-in name
     * @return whether that person administers the system
     */
    boolean administers(String login);
}
