package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.PlanWords;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.WorkItem;

/** The Báo cáo of one unit as a document: from what is typed, and as it was handed in, signed and numbered. */
@Component
class AnswerPapers implements PaperMaker {

    private static final Set<String> KEPT = Set.of(ApproveResponse.STEP, "UserTask_SendResponse");
    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV");

    private final Rounds rounds;
    private final Responses responses;
    private final RoundAccess access;
    private final Answers answers;
    private final ResponseDocuments documents;
    private final ReportForm reports;
    private final IssuedPlans issued;
    private final Plans plans;
    private final PlanWords words;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final Texts texts;
    private final CurrentUser user;
    private final BusinessClock clock;

    AnswerPapers(
            Rounds rounds,
            Responses responses,
            RoundAccess access,
            Answers answers,
            ResponseDocuments documents,
            ReportForm reports,
            IssuedPlans issued,
            Plans plans,
            PlanWords words,
            PaperFrames frames,
            PaperTexts papers,
            Texts texts,
            CurrentUser user,
            BusinessClock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.access = access;
        this.answers = answers;
        this.documents = documents;
        this.reports = reports;
        this.issued = issued;
        this.plans = plans;
        this.words = words;
        this.frames = frames;
        this.papers = papers;
        this.texts = texts;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        if (item.key().equals(PrepareReport.STEP)) {
            return paper(responses.byKey(item.businessKey()), reports.read(fields), false);
        }
        return KEPT.contains(item.key()) ? kept(responses.byKey(item.businessKey())) : List.of();
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return responses
                .findByKey(subjectKey)
                .filter(response -> access.mayRead(subjectKey, user.required(), user.groups()))
                .map(this::kept)
                .orElse(List.of());
    }

    private List<Paper> kept(Response response) {
        return rounds.get(response.roundId()).kind() == DutyKind.REPORT
                ? answers.latest(response.id())
                        .map(answer -> paper(response, answer, true))
                        .orElse(List.of())
                : List.of();
    }

    // A unit that only puts its own signed file to it has no text to make a document of; while it types it may have.
    private List<Paper> paper(Response response, Answer answer, boolean handedIn) {
        Round round = rounds.get(response.roundId());
        boolean empty = !answer.nil() && answer.summary().isBlank();
        if (round.kind() != DutyKind.REPORT || handedIn && empty) {
            return List.of();
        }
        String name = response.documentText() == null ? response.businessKey() : response.documentText();
        return List.of(new Paper(
                PaperForm.UNIT_REPORT, name, List.of(), typed -> document(round, response, answer, handedIn)));
    }

    private OfficialDocument document(Round round, Response response, Answer answer, boolean handedIn) {
        if (!answer.nil() && answer.summary().isBlank()) {
            throw Refusal.conflict("round.paper.empty");
        }
        Map<String, Object> said = words.of(plans.find(round.planId()).orElseThrow());
        said.put("co_quan_lap", frames.name(response.unit(), clock.today()));
        said.put("co_quan_nhan", frames.name(round.focalUnit(), clock.today()));
        said.put("ten_dot", round.title());
        said.put("khong_phat_sinh", answer.nil() ? "có" : "");
        said.put("muc", sections(round, response, answer));
        return papers.write(PaperForm.UNIT_REPORT, frame(response, handedIn), said);
    }

    private PaperFrame frame(Response response, boolean handedIn) {
        PaperFrame frame = frames.of(response.unit(), clock.today());
        if (!handedIn) {
            return frame;
        }
        Response.Approval approval = response.approval();
        PaperFrame signed = approval == null
                ? frame
                : frame.at(approval.at())
                        .signedBy(frames.signer(response.unit(), clock.today(), approval.form(), approval.name()));
        return documents
                .latest(response.id())
                .filter(document -> document.number() != null)
                .map(document -> signed.numbered(document.number(), document.date()))
                .orElse(signed);
    }

    private List<Map<String, String>> sections(Round round, Response response, Answer answer) {
        List<Map<String, String>> sections = new ArrayList<>();
        add(sections, "round.paper.results", answer.summary());
        add(sections, "round.paper.quotas", quotas(round, response, answer));
        add(
                sections,
                "round.paper.difficulties",
                byTask(round, response, answer, Answer.TaskRemark::difficulties, answer.difficulties()));
        add(
                sections,
                "round.paper.recommendations",
                byTask(round, response, answer, Answer.TaskRemark::recommendations, answer.recommendations()));
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

    // What belongs to one task first, then what is said in general.
    private String byTask(
            Round round, Response response, Answer answer, Function<Answer.TaskRemark, String> part, String general) {
        Map<Long, String> tasks = answer.remarks().isEmpty()
                ? Map.of()
                : issued.tasksOf(round.planId(), response.unit()).stream()
                        .collect(Collectors.toMap(
                                IssuedPlans.UnitTask::id, IssuedPlans.UnitTask::text, (one, same) -> one));
        String remarks = answer.remarks().stream()
                .filter(remark -> !part.apply(remark).isBlank() && tasks.containsKey(remark.taskId()))
                .map(remark -> texts.in(
                        Texts.VIETNAMESE,
                        "round.paper.ofTask",
                        tasks.get(remark.taskId()).strip(),
                        part.apply(remark).strip()))
                .collect(Collectors.joining("\n"));
        return (remarks + "\n" + general).strip();
    }

    private String quotas(Round round, Response response, Answer answer) {
        Map<Long, IssuedPlans.UnitQuota> own = issued.quotasOf(round.planId(), response.unit()).stream()
                .collect(Collectors.toMap(IssuedPlans.UnitQuota::id, quota -> quota));
        return answer.quotas().stream()
                .filter(figure -> figure.amount() != null && own.containsKey(figure.quotaId()))
                .map(figure -> line(own.get(figure.quotaId()), figure))
                .collect(Collectors.joining("\n"));
    }

    private static String line(IssuedPlans.UnitQuota quota, Answer.QuotaFigure figure) {
        String note = Optional.ofNullable(figure.note())
                .filter(text -> !text.isBlank())
                .map(text -> " (" + text.strip() + ")")
                .orElse("");
        return "- " + quota.object() + ": " + plain(figure.amount()) + " " + quota.unitText() + note + ";";
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
