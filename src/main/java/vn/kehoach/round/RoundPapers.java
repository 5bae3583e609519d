package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Column;
import vn.kehoach.document.OfficialDocument.Table;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.PlanWords;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** The Thông báo of the focal body: how a round stands, with a line for each unit in the annex. */
@Component
class RoundPapers implements PaperMaker {

    private static final List<Integer> SHARES = List.of(8, 40, 27, 25);

    private final Rounds rounds;
    private final RoundAccess access;
    private final RoundList list;
    private final Plans plans;
    private final PlanWords words;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final Responses responses;
    private final Texts texts;
    private final BusinessClock clock;

    RoundPapers(
            Rounds rounds,
            RoundAccess access,
            RoundList list,
            Plans plans,
            PlanWords words,
            PaperFrames frames,
            PaperTexts papers,
            Responses responses,
            Texts texts,
            BusinessClock clock) {
        this.rounds = rounds;
        this.access = access;
        this.list = list;
        this.plans = plans;
        this.words = words;
        this.frames = frames;
        this.papers = papers;
        this.responses = responses;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return rounds.findByKey(subjectKey)
                .filter(round -> round.openedAt() != null && access.reads(round) && access.maySteer(round))
                .map(round -> List.of(new Paper(
                        PaperForm.ROUND_NOTIFICATION,
                        round.businessKey(),
                        List.of(),
                        typed -> document(round),
                        access.issue(round, asked(round)))))
                .orElse(List.of());
    }

    private Set<String> asked(Round round) {
        return responses.ofRound(round.id()).stream()
                .filter(response -> response.state() != ResponseState.NOT_ASKED)
                .map(Response::unit)
                .collect(Collectors.toSet());
    }

    private OfficialDocument document(Round round) {
        List<RoundList.Line> lines = list.all(round.id());
        RoundFigures f = RoundFigures.of(responses.ofRound(round.id()), clock.now());
        Map<String, Object> said = words.of(plans.find(round.planId()).orElseThrow());
        said.put("co_quan_lap", frames.name(round.focalUnit(), clock.today()));
        said.put("ten_dot", round.title());
        said.put("thoi_han", due(round));
        said.put("ngay_tong_hop", PlanWords.day(clock.today()));
        said.put("phai_gui", count(f.ordered()));
        said.put("dung_han", count(f.doneOnTime()));
        said.put("gui_muon", count(f.doneLate()));
        said.put("trong_han", count(f.openInTime()));
        said.put("qua_han", count(f.openOverdue()));
        said.put("phoi_hop", count(f.invited()));
        said.put("phoi_hop_da_co", count(f.invitedAnswered()));
        said.put(
                "don_vi_qua_han",
                lines.stream()
                        .filter(line -> line.bucket() == Bucket.OPEN_OVERDUE)
                        .map(line -> Map.of(
                                "ten_don_vi", PaperFrames.inFull(line.unitName()),
                                "so_ngay_qua_han", count(line.lateness())))
                        .toList());
        return papers.write(
                PaperForm.ROUND_NOTIFICATION,
                frames.of(round.focalUnit(), clock.today()).with(List.of(annex(round, lines))),
                said);
    }

    private Annex annex(Round round, List<RoundList.Line> lines) {
        List<Column> columns = new ArrayList<>();
        List<String> headers = List.of(
                say("round.paper.column.number"),
                say("round.paper.column.unit"),
                say("round.paper.column.state"),
                say("round.paper.column.document"));
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new Column(headers.get(i), SHARES.get(i)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (RoundList.Line line : lines) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), PaperFrames.inFull(line.unitName()), state(line), paper(line)));
        }
        return new Annex(
                null,
                say("round.paper.annex", round.title()).toUpperCase(Texts.VIETNAMESE),
                List.of(new Table(columns, rows)));
    }

    // Who is only asked is never said to be late (glossary).
    private String state(RoundList.Line line) {
        return line.bucket() == null ? line.stateName() : say("ui.bucket." + line.bucket());
    }

    private static String paper(RoundList.Line line) {
        return line.document() == null
                ? ""
                : line.document()
                        + (line.documentDate() == null
                                ? ""
                                : " ngày " + DateTexts.of(Texts.VIETNAMESE).date(line.documentDate()));
    }

    private String due(Round round) {
        String last = DateTexts.of(Texts.VIETNAMESE).date(round.lastDay());
        return round.dueText().isBlank()
                ? say("round.paper.last", last)
                : say("round.paper.due", round.dueText(), last);
    }

    // Below ten with a nought, as documents count (glossary).
    private static String count(int number) {
        return number > 0 && number < 10 ? "0" + number : String.valueOf(number);
    }

    private String say(String code, Object... args) {
        return texts.in(Texts.VIETNAMESE, code, args);
    }
}
