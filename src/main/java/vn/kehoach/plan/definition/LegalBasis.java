package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A paper that the plan rests on (căn cứ). What it is stands beside its words so that it can be checked: a basis dated after
 * the plan is a mistake.
 *
 * @param kind e.g. {@code Nghị quyết}, or null where it is not told apart
 * @param symbol number and symbol, e.g. {@code 76/NQ-CP}, or null
 * @param date its day, or null
 * @param issuer who issued it, or null
 * @param text words of the plan, complete
 * @param source where they stand, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalBasis(String kind, String symbol, LocalDate date, String issuer, String text, String source) {}
