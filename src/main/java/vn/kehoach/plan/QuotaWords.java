package vn.kehoach.plan;

import java.math.BigDecimal;
import java.util.Map;

/** A quota as a document writes it. Always Vietnamese: it becomes part of one. */
final class QuotaWords {

    private static final Map<String, String> PERIODS =
            Map.of("WEEK", "/tuần", "MONTH", "/tháng", "QUARTER", "/quý", "YEAR", "/năm");

    private QuotaWords() {}

    /** E.g. {@code ≥ 1 lần/tuần}, {@code 8-10 chuyên mục}. */
    static String target(PlanContent.Quota quota) {
        String amount = switch (quota.op()) {
            case "range" -> number(quota.min()) + "-" + number(quota.max());
            case ">=" -> "≥ " + number(quota.amount());
            default -> number(quota.amount());
        };
        return amount + " " + quota.unitText() + PERIODS.getOrDefault(quota.period(), "");
    }

    private static String number(BigDecimal amount) {
        return amount == null
                ? "…"
                : amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
