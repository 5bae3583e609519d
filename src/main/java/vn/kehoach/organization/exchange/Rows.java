package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;

/**
 * The organisation in the shape of the sheets: what a file says, or what stands in our tables. A sheet that the file
 * does not have is missing from {@code given}, and its part of the organisation stays as it is.
 */
record Rows(
        Set<Sheet> given,
        Map<String, GroupRow> groups,
        Map<String, UnitRow> units,
        Map<String, List<NameRow>> names,
        Map<Sheet, Map<String, List<FactRow>>> facts,
        Map<String, PersonRow> people) {

    /** By unit, in the order of the file; empty where there are none. */
    Map<String, List<FactRow>> facts(Sheet sheet) {
        return facts.getOrDefault(sheet, Map.of());
    }

    record GroupRow(String code, String name) {}

    record UnitRow(
            String code,
            String name,
            String shortName,
            String tier,
            String parent,
            Relation relation,
            List<String> groups,
            String symbol,
            String place,
            String phone,
            String email,
            LocalDate from,
            LocalDate to,
            List<String> aliases,
            String office) {}

    record NameRow(String code, String name, String shortName, LocalDate from, LocalDate to) {}

    /** Of a unit, something that holds for a time: another unit or a text, and where the sheet asks it, of which kind. */
    record FactRow(
            String code, String object, String kind, LocalDate from, LocalDate to, String function, String basis) {}

    record PersonRow(
            String login, String name, String email, String phone, Set<GlobalRole> globals, List<PostRow> posts) {

        boolean enabled() {
            return !globals.isEmpty() || !posts.isEmpty();
        }
    }

    record PostRow(String unit, Role role, String title) {}
}
