package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import vn.kehoach.time.BusinessClock;

/** The công văn in which a unit comments on a draft (Decree 30/2020, Phụ lục III, Mẫu 1.5). */
@Component
class OpinionDocument {

    private final OpinionForm opinions;
    private final ResponseDocuments documents;
    private final Plans plans;
    private final PlanWords words;
    private final Organization organization;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final BusinessClock clock;

    OpinionDocument(
            OpinionForm opinions,
            ResponseDocuments documents,
            Plans plans,
            PlanWords words,
            Organization organization,
            PaperFrames frames,
            PaperTexts papers,
            BusinessClock clock) {
        this.opinions = opinions;
        this.documents = documents;
        this.plans = plans;
        this.words = words;
        this.organization = organization;
        this.frames = frames;
        this.papers = papers;
        this.clock = clock;
    }

    /** What was handed in, as that person would sign it. */
    Optional<OfficialDocument> handedIn(Round round, Response response, Response.Approval by) {
        return document(round, response, opinions.latest(response), signed(response, by));
    }

    /** The same of what is being typed. */
    Optional<OfficialDocument> typed(Round round, Response response, JsonNode fields, Response.Approval by) {
        return document(round, response, opinions.read(fields), signed(response, by));
    }

    /** As it is being typed: nobody has signed it. */
    Optional<OfficialDocument> draft(Round round, Response response, JsonNode fields) {
        return document(round, response, opinions.read(fields), frame(response));
    }

    /** As it was handed in, signed and numbered. */
    Optional<OfficialDocument> kept(Round round, Response response) {
        PaperFrame frame = response.approval() == null ? frame(response) : signed(response, response.approval());
        PaperFrame given = documents
                .latest(response.id())
                .filter(document -> document.number() != null)
                .map(document -> frame.numbered(document.number(), document.date()))
                .orElse(frame);
        return document(round, response, opinions.latest(response), given);
    }

    private Optional<OfficialDocument> document(Round round, Response response, Opinion opinion, PaperFrame frame) {
        if (opinion.stance() == null) {
            return Optional.empty();
        }
        Map<String, Object> said =
                new HashMap<>(words.of(plans.find(round.planId()).orElseThrow()));
        said.put("co_quan_lap", frames.name(response.unit(), clock.today()));
        said.put("co_quan_nhan", frames.name(round.focalUnit(), clock.today()));
        said.put("ten_dot", round.title());
        said.put("nhat_tri", opinion.stance() == Opinion.Stance.AGREE ? "có" : "");
        said.put("nhat_tri_co_y_kien", opinion.stance() == Opinion.Stance.AGREE_WITH ? "có" : "");
        said.put("khong_nhat_tri", opinion.stance() == Opinion.Stance.DISAGREE ? "có" : "");
        said.put("y_kien_chung", opinion.general());
        said.put("gop_y", opinion.parts().stream().map(OpinionDocument::part).toList());
        return Optional.of(papers.write(PaperForm.OPINION_LETTER, frame, said));
    }

    private static Map<String, String> part(Opinion.Part part) {
        String text = part.section().isEmpty() ? part.text() : part.section() + ": " + part.text();
        return Map.of("noi_dung_gop_y", text);
    }

    // As it will be registered: the body's own symbol and no kind.
    private PaperFrame frame(Response response) {
        String symbol = organization
                .unit(response.unit(), clock.today())
                .map(Unit::symbol)
                .filter(own -> !own.isBlank())
                .orElse(SendForm.LETTER);
        return frames.of(response.unit(), clock.today()).numbered(null, symbol, null);
    }

    private PaperFrame signed(Response response, Response.Approval by) {
        return frame(response)
                .at(by.at())
                .signedBy(frames.signer(response.unit(), clock.today(), by.form(), by.name()));
    }
}
