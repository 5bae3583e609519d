package vn.kehoach.plan.definition;

import java.math.BigDecimal;

/** What must hold of a quota. */
final class QuotaCheck {

    private final Faults faults;

    QuotaCheck(Faults faults) {
        this.faults = faults;
    }

    void check(String path, QuotaDefinition quota) {
        faults.text(path + ".actor", quota.actor(), Faults.TITLE);
        faults.text(path + ".object", quota.object(), Faults.TEXT);
        faults.textIfAny(path + ".unit", quota.unit(), Faults.TITLE);
        faults.text(path + ".text", quota.text(), Faults.TEXT);
        faults.present(path + ".period", quota.period());
        faults.each(path + ".scheduled", quota.scheduled(), (at, schedule) -> {
            faults.present(at + ".window", schedule.window());
            faults.text(at + ".text", schedule.text(), Faults.TEXT);
        });
        if (!faults.present(path + ".op", quota.op())) {
            return;
        }
        if (quota.op() == QuotaDefinition.Op.RANGE) {
            boolean right = quota.value() == null
                    && notNegative(quota.min())
                    && notNegative(quota.max())
                    && quota.min().compareTo(quota.max()) <= 0;
            faults.unless(right, path + ".min", "quotaRange");
        } else {
            boolean right = notNegative(quota.value()) && quota.min() == null && quota.max() == null;
            faults.unless(right, path + ".value", "quotaValue");
        }
    }

    private static boolean notNegative(BigDecimal figure) {
        return figure != null && figure.signum() >= 0;
    }
}
