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
     * Finds a unit by any of its names on that day: name, short name or another spelling. Case and runs of blanks do
     * not matter.
     *
     * @param words as typed or as written in a plan, e.g. {@code Đài Phát thanh - Truyền hình tỉnh Bắc Ninh}
     * @param on the day
     * @return the unit, or empty where none or more than one bears that name
     */
    Optional<Unit> unitNamed(String words, LocalDate on);

    /**
     * @param login a log-in name
     * @return whether that person supervises the running processes (glossary: Giám sát quy trình)
     */
    boolean supervises(String login);

    /**
     * @param login a log-in name
     * @return whether that person administers the system
     */
    boolean administers(String login);
}
