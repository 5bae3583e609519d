package vn.kehoach.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanWords;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.WorkItem;

/** The Báo cáo of the focal body as a document: while it is edited, and as it was signed and numbered. */
@Component
class ReportPapers implements PaperMaker {

    private static final Set<String> TASKS = Set.of(
            "UserTask_Consolidate",
            "UserTask_SignConsolidated",
            "UserTask_NumberConsolidated",
            "UserTask_RegisterConsolidated");
    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V");

    private final Rounds rounds;
    private final RoundAccess access;
    private final Plans plans;
    private final Reports reports;
    private final ReportDocument documents;
    private final PlanWords words;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final Texts texts;
    private final BusinessClock clock;
    private final ObjectMapper json;

    ReportPapers(
            Rounds rounds,
            RoundAccess access,
            Plans plans,
            Reports reports,
            ReportDocument documents,
            PlanWords words,
            PaperFrames frames,
            PaperTexts papers,
            Texts texts,
            BusinessClock clock,
            ObjectMapper json) {
        this.rounds = rounds;
        this.access = access;
        this.plans = plans;
        this.reports = reports;
        this.documents = documents;
        this.words = words;
        this.frames = frames;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        if (!TASKS.contains(item.key())) {
            return List.of();
        }
        Round round = rounds.byKey(item.businessKey());
        if (item.key().equals("UserTask_Consolidate")) {
            ReportContent typed = json.convertValue(fields, ReportContent.class);
            return List.of(paper(round, typed, Optional.empty()));
        }
        return kept(round);
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return rounds.findByKey(subjectKey)
                .filter(round -> access.reads(round))
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
        return new Paper(PaperForm.CONSOLIDATED_REPORT, name, List.of(), typed -> document(round, content, report));
    }

    private OfficialDocument document(Round round, ReportContent content, Optional<ConsolidatedReport> report) {
        Plan plan = plans.find(round.planId()).orElseThrow();
        Map<String, Object> said = words.of(plan);
        said.put("co_quan_lap", frames.name(round.focalUnit(), clock.today()));
        said.put("co_quan_ban_hanh", frames.name(round.issuingUnit(), clock.today()));
        said.put("ten_dot", round.title());
        said.put("trich_yeu", content.title().isBlank() ? round.title() : content.title());
        said.put("muc", sections(content));
        return papers.write(PaperForm.CONSOLIDATED_REPORT, frame(round, report), said);
    }

    private PaperFrame frame(Round round, Optional<ConsolidatedReport> report) {
        PaperFrame frame = frames.of(round.focalUnit(), clock.today()).numbered(null, documents.symbol(round), null);
        if (report.isEmpty()) {
            return frame;
        }
        ConsolidatedReport kept = report.get();
        PaperFrame signed = kept.signerName() == null
                ? frame
                : frame.at(kept.signedAt())
                        .signedBy(frames.signer(
                                round.focalUnit(), clock.today(), kept.authorityForm(), kept.signerName()));
        return kept.number() == null ? signed : signed.numbered(kept.number(), kept.issuedOn());
    }

    private List<Map<String, String>> sections(ReportContent content) {
        List<Map<String, String>> sections = new ArrayList<>();
        add(sections, "consolidation.section.situation", content.situation());
        add(sections, "consolidation.section.results", content.results());
        add(sections, "consolidation.section.ownPart", content.ownPart());
        add(sections, "consolidation.section.difficulties", content.difficulties());
        add(sections, "consolidation.section.recommendations", content.recommendations());
        return sections;
    }

    private void add(List<Map<String, String>> sections, String title, String body) {
        if (!body.isBlank()) {
            sections.add(Map.of(
                    "so_muc", NUMERALS.get(sections.size()),
                    "ten_muc", texts.in(Texts.VIETNAMESE, title),
                    "noi_dung_muc", body.strip()));
        }
    }
}
