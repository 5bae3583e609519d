package vn.kehoach.organization;

import java.util.List;

/**
 * Somebody who logs in.
 *
 * @param login e.g. {@code snv.giamdoc}
 * @param name full name without titles
 * @param email or null
 * @param phone or null
 * @param posts what he does where
 * @param demo whether the account belongs to the demonstration; production refuses such accounts
 */
public record Person(String login, String name, String email, String phone, List<Post> posts, boolean demo) {

    /**
     * One role in one unit.
     *
     * @param unit the unit's code
     * @param role the role
     * @param title as printed on documents, e.g. {@code Giám đốc}, {@code Phó Chủ tịch}
     */
    public record Post(String unit, Role role, String title) {}

    /**
     * @param unit a unit's code
     * @param role a role
     * @return whether this person holds it there
     */
    public boolean holds(String unit, Role role) {
        return posts.stream().anyMatch(p -> p.unit().equals(unit) && p.role() == role);
    }
}
