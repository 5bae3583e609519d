package vn.kehoach.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ObjectMapper json;

    ReportPapers(Rounds rounds, RoundAccess access, Reports reports, ReportPaper paper, ObjectMapper json) {
        this.rounds = rounds;
        this.access = access;
        this.reports = reports;
        this.paper = paper;
        this.json = json;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        if (item.key().equals(CONSOLIDATE)) {
            ReportContent typed = json.convertValue(fields, ReportContent.class);
            return List.of(paper(rounds.byKey(item.businessKey()), typed, Optional.empty()));
        }
        return AFTERWARDS.contains(item.key()) ? kept(rounds.byKey(item.businessKey())) : List.of();
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return rounds.findByKey(subjectKey)
                .filter(access::reads)
                .map(this::kept)
                .orElse(List.of());
    }

    private List<Paper> kept(Round round) {
        return reports.ofRound(round.id()).stream()
                .map(report -> paper(round, report.content(), Optional.of(report)))
                .toList();
    }

    private Paper paper(Round round, ReportContent content, Optional<ConsolidatedReport> report) {
        String name = report.map(ConsolidatedReport::number).orElse(round.businessKey());
        return new Paper(PaperForm.CONSOLIDATED_REPORT, name, List.of(), typed -> paper.of(round, content, report));
    }
}
