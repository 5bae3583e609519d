package vn.kehoach.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kehoach.text.Amounts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/** Figures that the officer changes, as typed: read and checked. */
final class CorrectionForm {

    private CorrectionForm() {}

    /** Only what is complete; what is not is found by {@link #check}. */
    static List<Correction> read(JsonNode fields) {
        List<Correction> corrections = new ArrayList<>();
        for (JsonNode typed : fields.path("corrections")) {
            amount(typed)
                    .ifPresent(
                            amount -> corrections.add(new Correction(quota(typed), amount, reason(typed), null, null)));
        }
        return corrections;
    }

    static void check(FieldChecks checks, JsonNode fields, Material material) {
        Set<Long> known = new HashSet<>();
        material.quotas().stream().flatMap(Material.QuotaSum::everybody).forEach(part -> known.add(part.quotaId()));
        Set<Long> seen = new HashSet<>();
        int index = 0;
        for (JsonNode typed : fields.path("corrections")) {
            String path = "corrections[" + index++ + "]";
            checks.refuseIf(!known.contains(quota(typed)), path, "consolidation.correctionForeign");
            checks.refuseIf(!seen.add(quota(typed)), path, "consolidation.correctionTwice");
            if (amount(typed).isEmpty()) {
                checks.add(Problem.of(
                        path + ".amount",
                        "consolidation.correctionNumber",
                        typed.path("amount").asText()));
            }
            checks.required(path + ".reason", reason(typed), FieldChecks.TEXT);
        }
    }

    private static long quota(JsonNode typed) {
        return typed.path("quotaId").asLong();
    }

    private static Optional<BigDecimal> amount(JsonNode typed) {
        JsonNode amount = typed.path("amount");
        return amount.isNumber()
                ? Optional.of(amount.decimalValue()).filter(figure -> figure.signum() >= 0)
                : Amounts.read(amount.asText(""));
    }

    private static String reason(JsonNode typed) {
        return typed.path("reason").asText("").strip();
    }
}
