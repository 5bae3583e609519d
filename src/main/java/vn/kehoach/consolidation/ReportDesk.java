package vn.kehoach.consolidation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.round.ResponseView;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.work.Refusal;

/** The consolidated report of a round outside its tasks: from where each figure comes, and what became of it. */
@Service
@Transactional(readOnly = true)
public class ReportDesk {

    private final RoundAccess access;
    private final Reports reports;
    private final ReportTask task;
    private final MaterialGathering gathering;
    private final ResponseView rounds;

    ReportDesk(RoundAccess access, Reports reports, ReportTask task, MaterialGathering gathering, ResponseView rounds) {
        this.access = access;
        this.reports = reports;
        this.task = task;
        this.gathering = gathering;
        this.rounds = rounds;
    }

    /**
     * @param roundId a round whose answers are made one report
     * @return {@code round}; {@code material} as it was handed in, else as it is now; and, for the focal body and after
     *     it is sent for whoever sees the round, {@code report} with {@code document}, {@code content} and what
     *     was {@code drafted}
     * @throws Refusal not found, if there is none that the person logged in may see
     */
    public Map<String, Object> read(long roundId) {
        Round round = access.readable(roundId);
        if (!round.consolidate()) {
            throw Refusal.notFound();
        }
        Optional<ConsolidatedReport> shown =
                reports.ofRound(roundId).filter(report -> report.number() != null || access.maySteer(round));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", rounds.round(round));
        view.put("material", shown.map(ConsolidatedReport::material).orElseGet(() -> gathering.of(round)));
        view.put("report", shown.map(report -> report(round, report)).orElse(null));
        return view;
    }

    /** Before it is sent it is the business of who follows the round up. */
    static boolean shows(ConsolidatedReport report, boolean steers) {
        return steers || report.number() != null;
    }

    private Map<String, Object> report(Round round, ConsolidatedReport report) {
        Map<String, Object> view = new LinkedHashMap<>(task.view(round, report.content(), report));
        view.remove("material");
        view.remove("round");
        view.put("number", report.number());
        view.put("issuedOn", report.issuedOn());
        view.put("signer", report.signerName());
        view.put("signerTitle", report.signerTitle());
        view.put("signedAt", report.signedAt());
        view.put("incomingNumber", report.incomingNumber());
        view.put("receivedAt", report.receivedAt());
        return view;
    }
}
