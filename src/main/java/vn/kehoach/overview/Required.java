package vn.kehoach.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.kehoach.plan.IssuedPlans.UnitQuota;

/**
 * What a quota asks for in the time that a report covers. Only whole weeks, months, quarters and years are counted, and
 * only where the plan says which days a report covers: what cannot be said is not said.
 *
 * @param least at least so much; of a range its beginning, for more than was asked is never wrong
 */
record Required(BigDecimal least) {

    /**
     * @param quota of one unit
     * @param from the first day that the report covers, or null
     * @param to the last one, or null
     */
    static Optional<Required> of(UnitQuota quota, LocalDate from, LocalDate to) {
        if (from == null || to == null || to.isBefore(from)) {
            return Optional.empty();
        }
        long periods = periods(quota.period(), from, to.plusDays(1));
        BigDecimal least = quota.operator().equals("range") ? quota.min() : quota.amount();
        if (periods == 0 || least == null) {
            return Optional.empty();
        }
        return Optional.of(new Required(least.multiply(BigDecimal.valueOf(periods))));
    }

    boolean metBy(BigDecimal amount) {
        return amount.compareTo(least) >= 0;
    }

    private static long periods(String period, LocalDate from, LocalDate end) {
        return switch (period) {
            case "WEEK" -> ChronoUnit.WEEKS.between(from, end);
            case "MONTH" -> ChronoUnit.MONTHS.between(from, end);
            case "QUARTER" -> ChronoUnit.MONTHS.between(from, end) / 3;
            case "YEAR" -> ChronoUnit.YEARS.between(from, end);
            default -> 0;
        };
    }
}
