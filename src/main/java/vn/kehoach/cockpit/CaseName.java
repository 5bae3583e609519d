package vn.kehoach.cockpit;

/**
 * What people call the row that an instance is about.
 *
 * @param key the engine's business key, e.g. {@code TL-12}
 * @param kind what it is
 * @param label e.g. {@code 36/KH-UBND 2023 · Sở Tài chính · Báo cáo 6 tháng đầu năm 2023}
 * @param address of our own page about it, or null
 * @param planId the plan that it belongs to, or null
 * @param roundId the round that it belongs to, or null
 */
public record CaseName(String key, Kind kind, String label, String address, Long planId, Long roundId) {

    /** What runs. */
    public enum Kind {
        PLAN,
        ROUND,
        RESPONSE,
        OTHER
    }
}
