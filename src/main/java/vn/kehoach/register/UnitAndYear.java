package vn.kehoach.register;

import java.time.LocalDate;
import vn.kehoach.organization.Organization;
import vn.kehoach.work.FieldChecks;

/** Numbers are arranged for a body that there is, and for this year or the next. */
final class UnitAndYear {

    private UnitAndYear() {}

    static void check(FieldChecks checks, Organization organization, LocalDate today, String unit, Integer year) {
        boolean known = unit != null && organization.unit(unit, today).isPresent();
        checks.refuseIf(!known, "unit", "register.unitUnknown", unit == null ? "" : unit);
        int now = today.getYear();
        boolean thisOrNext = year != null && (year == now || year == now + 1);
        checks.refuseIf(!thisOrNext, "year", "register.yearClosed", now, now + 1);
    }
}
