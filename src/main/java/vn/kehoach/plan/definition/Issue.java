package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is known of a plan's issue: for information, a plan that begins from it gets a number and day of its own.
 *
 * @param number the number given, e.g. {@code 36}, or null where it is left open
 * @param date the day of issue, or null where it is left open
 * @param text what is printed or known of number and day, e.g. {@code ngày      /2/2023}, or null
 * @param signatures electronic signatures on it, in order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Issue(String number, LocalDate date, String text, List<ElectronicSignature> signatures) {

    /** Left out means none. */
    public Issue {
        signatures = Lists.orEmpty(signatures);
    }

    /**
     * @param organisation whose certificate
     * @param person who signed
     * @param signedAt when, with its offset
     * @param source where it stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ElectronicSignature(String organisation, String person, OffsetDateTime signedAt, String source) {}
}
