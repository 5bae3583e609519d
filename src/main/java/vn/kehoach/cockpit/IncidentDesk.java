package vn.kehoach.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** Incidents (sự cố) in words that an administrator understands, and another try with a reason. */
@Service
@Transactional(readOnly = true)
public class IncidentDesk {

    /** More than a page; an outage brings one for each job, all alike. */
    private static final int MOST = 200;

    private static final int LONGEST_DETAIL = 500;
    /** What the record says it is about where the job belongs to no instance. */
    private static final String PROGRAM = "SYSTEM";

    private final EngineIncidents incidents;
    private final CaseDesk cases;
    private final Decisions decisions;
    private final CurrentUser user;

    IncidentDesk(EngineIncidents incidents, CaseDesk cases, Decisions decisions, CurrentUser user) {
        this.incidents = incidents;
        this.cases = cases;
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * An incident as people see it.
     *
     * @param id the engine's
     * @param about whose it is, or null
     * @param step name of the step in the model, or empty
     * @param cause which words: {@code ui.cockpit.cause.<cause>}, {@code ui.cockpit.advice.<cause>}
     * @param since when it came up
     * @param detail the first line of what the program said, for whoever is asked for help
     * @param retryable whether the person may let it run once more
     */
    public record IncidentView(
            String id,
            CaseDesk.Link about,
            String step,
            String cause,
            Instant since,
            String detail,
            boolean retryable) {}

    /**
     * @return the open incidents of all instances, the newest first
     */
    public List<IncidentView> open() {
        return views(incidents.open(MOST));
    }

    /**
     * @param instanceId an instance
     * @return its open incidents
     */
    public List<IncidentView> of(String instanceId) {
        return views(incidents.of(instanceId));
    }

    private List<IncidentView> views(List<EngineIncidents.Failure> some) {
        Map<String, CaseDesk.Link> links = cases.links(some.stream()
                .map(EngineIncidents.Failure::businessKey)
                .filter(key -> !key.isEmpty())
                .toList());
        return some.stream().map(one -> view(one, links.get(one.businessKey()))).toList();
    }

    private IncidentView view(EngineIncidents.Failure one, CaseDesk.Link about) {
        return new IncidentView(
                one.id(),
                about,
                one.activity(),
                IncidentWords.of(one.type(), one.message(), incidents.trace(one))
                        .name(),
                one.since(),
                detail(one.message()),
                one.jobId() != null && mayRetry());
    }

    private static String detail(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.length() <= LONGEST_DETAIL ? first : first.substring(0, LONGEST_DETAIL) + "…";
    }

    private boolean mayRetry() {
        return user.groups().contains(Access.COORDINATORS) || user.groups().contains(Access.ADMINISTRATORS);
    }

    /**
     * Lets jobs that have failed run once more.
     *
     * @param ids incidents
     * @param reason why it should work now
     * @return how many will run; those that are gone meanwhile, or are no failed jobs, are left out
     * @throws Refusal if the reason is missing, or none is there any more
     */
    @Transactional
    public int retry(List<String> ids, String reason) {
        CaseSteering.refuse(CaseSteering.reasonProblems(reason));
        List<EngineIncidents.Failure> found = ids.stream()
                .distinct()
                .limit(MOST)
                .map(id -> incidents.find(id).orElse(null))
                .filter(Objects::nonNull)
                .filter(one -> one.jobId() != null)
                .toList();
        if (found.isEmpty()) {
            throw Refusal.conflict("cockpit.incidentGone");
        }
        for (EngineIncidents.Failure one : found) {
            String key = one.businessKey().isEmpty() ? PROGRAM : one.businessKey();
            decisions.record(key, null, "retry", null, user.required(), "retry", reason.strip());
            incidents.retry(one);
        }
        return found.size();
    }
}
