package vn.kehoach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kehoach.plan.IssuedPlans.UnitQuota;

class RequiredTest {

    private static final LocalDate FROM = LocalDate.of(2022, 12, 15);
    private static final LocalDate TO = LocalDate.of(2023, 6, 14);

    private static UnitQuota quota(String operator, Integer amount, String period) {
        BigDecimal number = amount == null ? null : BigDecimal.valueOf(amount);
        return new UnitQuota(
                1, 1, "dai-ptth", "tin, bài", operator, number, number, BigDecimal.TEN, "lần", period, null);
    }

    private static Integer required(String operator, Integer amount, String period, LocalDate from, LocalDate to) {
        return Required.of(quota(operator, amount, period), from, to)
                .map(required -> required.least().intValueExact())
                .orElse(null);
    }

    @Test
    void wholePeriodsOfTheTimeThatAReportCoversAreCounted() {
        assertThat(required(">=", 1, "WEEK", FROM, TO)).isEqualTo(26);
        assertThat(required(">=", 2, "MONTH", FROM, TO)).isEqualTo(12);
        assertThat(required("=", 3, "QUARTER", FROM, TO)).isEqualTo(6);
        assertThat(required("range", 8, "YEAR", FROM, FROM.plusYears(1).minusDays(1)))
                .isEqualTo(8);
        assertThat(required(">=", 1, "MONTH", FROM, LocalDate.of(2023, 1, 13))).isNull();
    }

    @Test
    void whatCannotBeSaidIsNotSaid() {
        assertThat(required(">=", 30, "YEAR", FROM, TO)).isNull();
        assertThat(required(">=", 30, "UNKNOWN", FROM, TO)).isNull();
        assertThat(required(">=", null, "WEEK", FROM, TO)).isNull();
        assertThat(required(">=", 1, "WEEK", null, TO)).isNull();
        assertThat(required(">=", 1, "WEEK", FROM, null)).isNull();
        assertThat(required(">=", 1, "WEEK", TO, FROM)).isNull();
    }

    @Test
    void moreThanWasAskedForIsMet() {
        Required required = new Required(BigDecimal.valueOf(26));
        assertThat(required.metBy(new BigDecimal("25.9"))).isFalse();
        assertThat(required.metBy(new BigDecimal("26.000"))).isTrue();
        assertThat(required.metBy(BigDecimal.valueOf(40))).isTrue();
    }
}
