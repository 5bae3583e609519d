package vn.kehoach.consolidation;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.text.Amounts;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** Quotas as people write them. */
@Component
public class QuotaTexts {

    private final Texts texts;
    private final Organization organization;
    private final BusinessClock clock;

    QuotaTexts(Texts texts, Organization organization, BusinessClock clock) {
        this.texts = texts;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * @param quota a quota
     * @return its target, e.g. {@code ≥ 1 lần/tuần}, {@code 8-10 chuyên mục}
     */
    public String target(IssuedPlans.UnitQuota quota) {
        String amount = switch (quota.operator()) {
            case "range" -> Amounts.text(quota.min()) + "-" + Amounts.text(quota.max());
            case ">=" -> "≥ " + Amounts.text(quota.amount());
            default -> Amounts.text(quota.amount());
        };
        String period = quota.period().equals("UNKNOWN") || quota.period().equals("EACH")
                ? ""
                : "/" + texts.get("consolidation.period." + quota.period()).toLowerCase(Locale.forLanguageTag("vi"));
        return amount + " " + quota.unitText() + period;
    }

    /**
     * @param unit code
     * @return its name today
     */
    public String unitName(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::name).orElse(unit);
    }
}
