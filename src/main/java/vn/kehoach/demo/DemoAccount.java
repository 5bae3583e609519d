package vn.kehoach.demo;

/**
 * An account of the demonstration, as its start page offers it.
 *
 * @param place key of the place, e.g. {@code bac-ninh}; its name is {@code ui.demo.place.<place>}
 * @param group key of the part of the list, e.g. {@code drafting}; its heading is {@code ui.demo.group.<group>}
 * @param login the log-in name
 * @param name full name
 * @param unit code of the unit of the first post, or null
 * @param unitName its name today, or null
 * @param role his first role there, or SUPERVISOR, COORDINATOR or ADMINISTRATOR
 * @param title as printed, e.g. {@code Giám đốc}
 * @param password the demonstration's one password
 */
public record DemoAccount(
        String place,
        String group,
        String login,
        String name,
        String unit,
        String unitName,
        String role,
        String title,
        String password) {}
