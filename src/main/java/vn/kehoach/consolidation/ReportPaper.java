package vn.kehoach.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.PlanWords;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** The Báo cáo of the focal body to the issuing body: what is shown, signed and taken as a file is this one document. */
@Component
class ReportPaper {

    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI");

    private final Organization organization;
    private final Plans plans;
    private final PlanWords words;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final ReportFigures figures;
    private final Texts texts;
    private final BusinessClock clock;

    ReportPaper(
            Organization organization,
            Plans plans,
            PlanWords words,
            PaperFrames frames,
            PaperTexts papers,
            ReportFigures figures,
            Texts texts,
            BusinessClock clock) {
        this.organization = organization;
        this.plans = plans;
        this.words = words;
        this.frames = frames;
        this.papers = papers;
        this.figures = figures;
        this.texts = texts;
        this.clock = clock;
    }

    /** As registered, e.g. {@code BC-SNV}. */
    String symbol(Round round) {
        return "BC-"
                + organization
                        .unit(round.focalUnit(), clock.today())
                        .map(Unit::symbol)
                        .orElse("");
    }

    /**
     * @param round the round
     * @param report what is typed, handed in, signed or numbered
     */
    OfficialDocument of(Round round, ConsolidatedReport report) {
        ReportContent content = report.content();
        Map<String, Object> said = words.of(plans.find(round.planId()).orElseThrow());
        said.put("co_quan_lap", frames.name(round.focalUnit(), clock.today()));
        said.put("co_quan_ban_hanh", frames.name(round.issuingUnit(), clock.today()));
        said.put("ten_dot", round.title());
        said.put("trich_yeu", content.title().isBlank() ? round.title() : content.title());
        said.put("muc", sections(report));
        return papers.write(PaperForm.CONSOLIDATED_REPORT, frame(round, report), said);
    }

    private PaperFrame frame(Round round, ConsolidatedReport kept) {
        PaperFrame frame = frames.of(round.focalUnit(), clock.today())
                .numbered(null, symbol(round), null)
                .with(kept.drafted() == null ? List.of() : figures.annexes(kept.material()));
        PaperFrame signed = kept.signerName() == null
                ? frame
                : frame.at(kept.signedAt())
                        .signedBy(frames.signer(
                                round.focalUnit(), clock.today(), kept.authorityForm(), kept.signerName()));
        return kept.number() == null ? signed : signed.numbered(kept.number(), kept.issuedOn());
    }

    private List<Map<String, String>> sections(ConsolidatedReport report) {
        ReportContent content = report.content();
        // An earlier version of the program put the counts and sums into the officer's words.
        boolean counted = report.drafted() != null;
        List<Map<String, String>> sections = new ArrayList<>();
        String situation = counted ? figures.situation(report.material()) : "";
        add(sections, "consolidation.section.situation", situation + "\n" + content.situation());
        add(sections, "consolidation.section.results", content.results());
        add(sections, "consolidation.section.quotas", counted ? figures.quotas(report.material()) : "");
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
