package vn.kehoach.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.PlanWords;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.WorkItem;

/**
 * The Công văn đôn đốc as a document, one for all the units that are chased. The mails to their heads stay what the
 * glossary has; this is for the body's own system, and for paper.
 */
@Component
class ChasePapers implements PaperMaker {

    private static final List<Integer> SHARES = List.of(8, 42, 22, 28);

    private final Rounds rounds;
    private final RoundAccess access;
    private final Plans plans;
    private final LateUnits late;
    private final Chases chases;
    private final Chasers chasers;
    private final ChaseForm form;
    private final RoundWords roundWords;
    private final PlanWords words;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final Texts texts;
    private final BusinessClock clock;

    ChasePapers(
            Rounds rounds,
            RoundAccess access,
            Plans plans,
            LateUnits late,
            Chases chases,
            Chasers chasers,
            ChaseForm form,
            RoundWords roundWords,
            PlanWords words,
            PaperFrames frames,
            PaperTexts papers,
            Texts texts,
            BusinessClock clock) {
        this.rounds = rounds;
        this.access = access;
        this.plans = plans;
        this.late = late;
        this.chases = chases;
        this.chasers = chasers;
        this.form = form;
        this.roundWords = roundWords;
        this.words = words;
        this.frames = frames;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        return switch (item.key()) {
            case "UserTask_ChaseLateUnits" -> {
                Round round = rounds.byKey(item.businessKey());
                yield paper(round, form.typed(fields), late.toChase(round));
            }
            case "UserTask_ReleaseChase" -> {
                Round round = rounds.byKey(item.businessKey());
                yield chases.of(item.taskId())
                        .map(draft -> paper(round, draft, late.chased(round)))
                        .orElse(List.of());
            }
            default -> List.of();
        };
    }

    // Nobody ticked yet: then of all, so that the officer sees what it would be.
    private List<Paper> paper(Round round, Chases.Draft draft, List<Response> may) {
        Set<String> chosen = new HashSet<>(draft.units());
        List<Response> ticked = may.stream()
                .filter(response -> chosen.contains(response.businessKey()))
                .toList();
        List<Response> units = ticked.isEmpty() ? may : ticked;
        return units.isEmpty()
                ? List.of()
                : List.of(new Paper(
                        PaperForm.CHASE_LETTER,
                        round.businessKey(),
                        List.of(),
                        typed -> document(round, draft, units),
                        access.issue(round, units.stream().map(Response::unit).collect(Collectors.toSet()))));
    }

    private OfficialDocument document(Round round, Chases.Draft draft, List<Response> units) {
        boolean many = units.size() > 1;
        Chasers.Chaser contact = chasers.of(round, units.get(0).unit());
        Map<String, Object> said = words.of(plans.find(round.planId()).orElseThrow());
        said.put("co_quan_lap", frames.name(round.focalUnit(), clock.today()));
        said.put("muc_giao_theo_doi", draft.clause());
        said.put("ten_dot", round.title());
        said.put(
                "thoi_han",
                roundWords.timeLimit(round, units.get(0), units.get(0).dueOn()));
        said.put("ngay_de_nghi", day(draft.requestedDay()));
        said.put("han_tong_hop", day(draft.reportBefore()));
        said.put("so_don_vi", units.size() < 10 ? "0" + units.size() : String.valueOf(units.size()));
        said.put("nhieu_don_vi", many ? "có" : "");
        said.put("so_ngay_qua_han", String.valueOf(late.daysLate(units.get(0))));
        said.put(
                "nguoi_lien_he",
                contact.phone().isBlank()
                        ? contact.contact()
                        : texts.in(Texts.VIETNAMESE, "escalation.paper.contact", contact.contact(), contact.phone()));
        said.put(
                "don_vi",
                units.stream()
                        .map(response -> Map.of("ten_don_vi", frames.name(response.unit(), clock.today())))
                        .toList());
        PaperFrame frame = frames.of(round.focalUnit(), clock.today());
        return papers.write(PaperForm.CHASE_LETTER, many ? frame.with(List.of(annex(round, units))) : frame, said);
    }

    private Annex annex(Round round, List<Response> units) {
        Map<String, List<LocalDate>> reminded = late.remindedOn(units);
        List<Column> columns = new ArrayList<>();
        for (String column : List.of("number", "unit", "due", "late")) {
            columns.add(new Column(
                    texts.in(Texts.VIETNAMESE, "escalation.paper.column." + column), SHARES.get(columns.size())));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Response response : units) {
            String days = String.valueOf(late.daysLate(response));
            List<String> told = reminded.getOrDefault(response.businessKey(), List.of()).stream()
                    .map(roundWords::date)
                    .toList();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    frames.name(response.unit(), clock.today()),
                    roundWords.date(response.dueOn()),
                    told.isEmpty()
                            ? texts.in(Texts.VIETNAMESE, "escalation.paper.days", days)
                            : texts.in(Texts.VIETNAMESE, "escalation.paper.daysTold", days, String.join(", ", told))));
        }
        String title = texts.in(Texts.VIETNAMESE, "escalation.paper.annex", round.title());
        return new Annex(null, title.toUpperCase(Texts.VIETNAMESE), List.of(new Table(columns, rows)));
    }

    private static String day(LocalDate day) {
        return day == null ? "…" : PlanWords.day(day);
    }
}
