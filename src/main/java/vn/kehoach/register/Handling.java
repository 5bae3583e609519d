package vn.kehoach.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/**
 * What a clerk enters in a register after the registration.
 *
 * @param receiver of an incoming document the section or person that got it (đơn vị hoặc người nhận)
 * @param movedOn day on which it was sent or passed on (ngày chuyển) as yyyy-mm-dd, or empty
 * @param signedFor who signed for it (ký nhận)
 * @param note remarks (ghi chú)
 */
public record Handling(String receiver, String movedOn, String signedFor, String note) {

    private static final int LINE = 300;
    private static final int NOTE = 1_000;

    LocalDate day() {
        String typed = Objects.requireNonNullElse(movedOn, "").strip();
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    String to() {
        return Objects.requireNonNullElse(receiver, "").strip();
    }

    String signed() {
        return Objects.requireNonNullElse(signedFor, "").strip();
    }

    String remark() {
        return Objects.requireNonNullElse(note, "").strip();
    }

    /** @throws Refusal if a field is wrong */
    void check(LocalDate notBefore, LocalDate today) {
        FieldChecks checks = new FieldChecks();
        checks.optional("receiver", receiver, LINE);
        checks.optional("signedFor", signedFor, LINE);
        checks.optional("note", note, NOTE);
        try {
            LocalDate day = day();
            boolean outside = day != null && (day.isBefore(notBefore) || day.isAfter(today));
            checks.refuseIf(outside, "movedOn", "register.movedOutside");
        } catch (DateTimeParseException wrong) {
            checks.refuseIf(true, "movedOn", "register.dateMissing");
        }
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }
}
