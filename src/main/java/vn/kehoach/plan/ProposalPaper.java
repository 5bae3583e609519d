package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.time.BusinessClock;

/** The Tờ trình with which the drafting body puts a plan forward. */
@Component
class ProposalPaper {

    private final PaperTexts papers;
    private final PaperFrames frames;
    private final PlanWords words;
    private final Initials initials;
    private final Plans plans;
    private final BusinessClock clock;

    ProposalPaper(
            PaperTexts papers,
            PaperFrames frames,
            PlanWords words,
            Initials initials,
            Plans plans,
            BusinessClock clock) {
        this.papers = papers;
        this.frames = frames;
        this.words = words;
        this.initials = initials;
        this.plans = plans;
        this.clock = clock;
    }

    OfficialDocument of(Plan plan, String text) {
        Map<String, Object> said = words.of(plan);
        said.put("co_quan_lap", frames.name(plan.draftingUnit(), clock.today()));
        said.put("noi_dung_trinh", text);
        said.put("tai_lieu", enclosed(plan));
        return papers.write(PaperForm.PROPOSAL, frame(plan), said);
    }

    private List<Map<String, String>> enclosed(Plan plan) {
        List<Map<String, String>> papers = new ArrayList<>();
        papers.add(Map.of("ten_tai_lieu", "Dự thảo Kế hoạch"));
        if (plans.opinionRound(plan.id()).isPresent()) {
            papers.add(Map.of("ten_tai_lieu", "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý"));
        }
        return papers;
    }

    private PaperFrame frame(Plan plan) {
        PaperFrame frame = frames.of(plan.draftingUnit(), clock.today());
        PaperFrame numbered = plan.proposal() == null
                ? frame
                : frame.numbered(
                        plan.proposal().number(),
                        plan.proposal().symbol(),
                        plan.proposal().date());
        return initials.of(plan, PlanParts.HEAD)
                .map(signed -> numbered.at(signed.at())
                        .signedBy(frames.signer(plan.draftingUnit(), clock.today(), form(plan, signed), signed.by())))
                .orElse(numbered);
    }

    private String form(Plan plan, Initials.Initial signed) {
        return signed.title().equals(frames.headTitle(plan.draftingUnit())) ? "HEAD" : "KT";
    }
}
