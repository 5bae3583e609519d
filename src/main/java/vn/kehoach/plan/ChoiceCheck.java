package vn.kehoach.plan;

import java.util.Arrays;
import java.util.List;
import vn.kehoach.plan.definition.DutyDefinition;
import vn.kehoach.plan.definition.QuotaDefinition;
import vn.kehoach.plan.definition.RecipientLine;
import vn.kehoach.work.FieldChecks;

/**
 * Fields in which the form offers a choice. Whoever sends something else is told so while drafting; it would otherwise
 * fail at dispatch, in the hands of a clerk who can do nothing about it.
 */
final class ChoiceCheck {

    private static final List<String> OPERATORS = List.of(">=", "=", "range");
    /** {@code ASK} is known, and refused with words of its own until the drafter has decided. */
    private static final List<String> JUDGED = List.of("SIGNED", "ISSUED", "RECEIVED", "ASK");

    private static final List<String> CHANNELS = List.of("ELECTRONIC", "PAPER");
    private static final int SHOWN = 40;
    private static final int KEY = 80;
    private static final int MEASURE = 100;

    private ChoiceCheck() {}

    static void check(PlanContent content, FieldChecks checks) {
        for (int i = 0; i < content.recipients().size(); i++) {
            oneOf(
                    "recipients[%d].purpose".formatted(i),
                    content.recipients().get(i).purpose(),
                    names(RecipientLine.Purpose.values()),
                    checks);
            oneOf(
                    "recipients[%d].channel".formatted(i),
                    content.recipients().get(i).channel(),
                    CHANNELS,
                    checks);
        }
        for (int i = 0; i < content.quotas().size(); i++) {
            PlanContent.Quota quota = content.quotas().get(i);
            String at = "quotas[%d].".formatted(i);
            oneOf(at + "op", quota.op(), OPERATORS, checks);
            oneOf(at + "period", quota.period(), names(QuotaDefinition.Period.values()), checks);
            checks.optional(at + "unitText", quota.unitText(), MEASURE);
        }
        for (int i = 0; i < content.duties().size(); i++) {
            duty(content.duties().get(i), "duties[%d].".formatted(i), checks);
        }
    }

    static void duty(PlanContent.Duty duty, String at, FieldChecks checks) {
        oneOf(at + "acceptance", duty.acceptance(), names(DutyDefinition.Acceptance.values()), checks);
        oneOf(at + "judges", duty.judges(), JUDGED, checks);
        checks.optional(at + "title", duty.dutyKey(), KEY);
    }

    private static void oneOf(String field, String sent, List<String> choices, FieldChecks checks) {
        checks.refuseIf(
                !choices.contains(sent),
                field,
                "plan.choiceUnknown",
                sent.length() > SHOWN ? sent.substring(0, SHOWN) + "…" : sent);
    }

    private static List<String> names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).toList();
    }
}
