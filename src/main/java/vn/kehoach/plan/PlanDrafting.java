package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Refusal;

/** What the server tells a drafter while he types: the words and last days of duties, warnings, periodic rounds. */
@Service
@Transactional(readOnly = true)
public class PlanDrafting {

    private final Plans plans;
    private final PlanAccess access;
    private final DraftReader reader;
    private final DraftWarnings warnings;
    private final PeriodRequests periods;
    private final SignerBlocks signers;
    private final DutyDates dates;
    private final CurrentUser user;
    private final BusinessClock clock;

    PlanDrafting(
            Plans plans,
            PlanAccess access,
            DraftReader reader,
            DraftWarnings warnings,
            PeriodRequests periods,
            SignerBlocks signers,
            DutyDates dates,
            CurrentUser user,
            BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.reader = reader;
        this.warnings = warnings;
        this.periods = periods;
        this.signers = signers;
        this.dates = dates;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The days of a duty in words.
     *
     * @param dutyKey which
     * @param text both halves, empty while no day is known
     * @param lastDay last day still in time, or null
     * @param opensOn when the units would be asked, in words, or null
     * @param levels both halves of each level, in their order
     */
    record DutyDays(String dutyKey, String text, LocalDate lastDay, String opensOn, List<String> levels) {}

    /**
     * @param duties their days
     * @param warnings what is to be looked at again
     * @param signerBlock as it would be printed
     */
    public record Preview(List<?> duties, List<?> warnings, Object signerBlock) {}

    /**
     * @param planId a plan that is drafted
     * @param fields the draft as typed; what cannot be read counts as not typed
     * @return what it would become
     * @throws Refusal if there is no such draft for whoever asks
     */
    public Preview preview(long planId, JsonNode fields) {
        Plan plan = draft(planId);
        PlanContent content = reader.read(fields).content();
        return new Preview(
                content.duties().stream()
                        .filter(duty -> duty.kind() != null)
                        .map(this::days)
                        .toList(),
                warnings.views(plan, content),
                signers.of(plan, content));
    }

    private DutyDays days(PlanContent.Duty duty) {
        LocalDate last = dates.lastDay(duty, clock.today()).orElse(null);
        return new DutyDays(
                duty.dutyKey(),
                dates.text(duty),
                last,
                last == null ? null : DateTexts.of(Texts.readerLocale()).date(dates.opensOn(duty, last, clock.today())),
                duty.levels().stream().map(level -> dates.text(duty, level)).toList());
    }

    /**
     * @param planId a plan that is drafted
     * @param request {@code duty}, {@code every}, {@code dueDay}, {@code monthOffset}, {@code first} and {@code last}
     *     ({@code 2023-01}); bound, hour and weekend rule are the duty's
     * @return one duty for each period, dated where a day is written
     * @throws Refusal if there is no such draft for whoever asks, or a field is wrong
     */
    public List<PlanContent.Duty> periods(long planId, JsonNode request) {
        draft(planId);
        return periods.expand(request);
    }

    /**
     * @param planId a plan that is drafted
     * @return code of the body that issues it
     * @throws Refusal if there is no such draft for whoever asks
     */
    public String issuer(long planId) {
        return draft(planId).issuingUnit();
    }

    private Plan draft(long planId) {
        return plans.find(planId)
                .filter(plan -> plan.state() == PlanState.DRAFTING)
                .filter(plan -> access.mayDraft(plan.draftingUnit(), user.groups()))
                .orElseThrow(Refusal::notFound);
    }
}
