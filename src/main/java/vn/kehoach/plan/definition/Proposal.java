package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * The Tờ trình with which the plan was put forward: for information.
 *
 * @param symbol number and symbol, e.g. {@code 3174/TTr-SNV}
 * @param date its day, or null
 * @param by code of the body that proposed
 * @param to code of the body that decided
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(String symbol, LocalDate date, String by, String to, String source) {}
