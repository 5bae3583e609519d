package vn.kehoach.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.Rounds;
import vn.kehoach.work.WorkItem;

/** Who takes the consolidated report as a file: who has it in a task, and who may read the round. */
@Component
class ReportPapers implements PaperMaker {

    private static final String CONSOLIDATE = "UserTask_Consolidate";
    private static final Set<String> AFTERWARDS =
            Set.of("UserTask_SignConsolidated", "UserTask_NumberConsolidated", "UserTask_RegisterConsolidated");

    private final Rounds rounds;
    private final RoundAccess access;
    private final Reports reports;
    private final ReportPaper paper;
    private final MaterialGathering gathering;

    ReportPapers(Rounds rounds, RoundAccess access, Reports reports, ReportPaper paper, MaterialGathering gathering) {
        this.rounds = rounds;
        this.access = access;
        this.reports = reports;
        this.paper = paper;
        this.gathering = gathering;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        if (item.key().equals(CONSOLIDATE)) {
            Round round = rounds.byKey(item.businessKey());
            return List.of(made(round, round.businessKey(), () -> typed(round, fields)));
        }
        return AFTERWARDS.contains(item.key()) ? kept(rounds.byKey(item.businessKey()), report -> true) : List.of();
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return rounds.findByKey(subjectKey)
                .filter(access::reads)
                .map(round -> kept(round, report -> ReportDesk.shows(report, access.maySteer(round))))
                .orElse(List.of());
    }

    private List<Paper> kept(Round round, Predicate<ConsolidatedReport> which) {
        return reports.ofRound(round.id()).stream()
                .filter(which)
                .map(report ->
                        made(round, report.number() == null ? round.businessKey() : report.number(), () -> report))
                .toList();
    }

    private ConsolidatedReport typed(Round round, JsonNode fields) {
        ReportContent content = ReportContent.typed(fields);
        return ConsolidatedReport.unsigned(round.id(), content, gathering.of(round), content);
    }

    private Paper made(Round round, String name, Supplier<ConsolidatedReport> report) {
        return new Paper(PaperForm.CONSOLIDATED_REPORT, name, List.of(), typed -> paper.of(round, report.get()));
    }
}
