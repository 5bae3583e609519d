package vn.kehoach.organization;

import java.util.Locale;

/** What a person does in a unit. One person may hold several roles, in a commune all of them. */
public enum Role {
    /** Thủ trưởng: Director, Chair, Chief of Office. Assigns, approves, signs. */
    HEAD,
    /** Cấp phó: may sign KT. for the head. */
    DEPUTY_HEAD,
    /** Lãnh đạo phòng: reviews a draft before the head. */
    SECTION_HEAD,
    /** Chuyên viên: drafts, prepares, checks. */
    OFFICER,
    /** Văn thư: gives numbers, dispatches, registers what comes in. */
    CLERK;

    /**
     * The engine's group of those who hold this role in a unit.
     *
     * @param unit code of the unit, e.g. {@code so-noi-vu}
     * @return e.g. {@code so-noi-vu.section-head}
     */
    public String groupOf(String unit) {
        return unit + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
