package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.PlanWords;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** The Báo cáo of one unit as a document (Decree 30/2020, Phụ lục III, Mẫu 1.4). */
@Component
class AnswerDocument {

    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV");

    private final Answers answers;
    private final ReportForm reports;
    private final ResponseDocuments documents;
    private final IssuedPlans issued;
    private final Plans plans;
    private final PlanWords words;
    private final PaperFrames frames;
    private final PaperTexts papers;
    private final Texts texts;
    private final BusinessClock clock;

    AnswerDocument(
            Answers answers,
            ReportForm reports,
            ResponseDocuments documents,
            IssuedPlans issued,
            Plans plans,
            PlanWords words,
            PaperFrames frames,
            PaperTexts papers,
            Texts texts,
            BusinessClock clock) {
        this.answers = answers;
        this.reports = reports;
        this.documents = documents;
        this.issued = issued;
        this.plans = plans;
        this.words = words;
        this.frames = frames;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether there is anything to make a document of: a unit may only put its own signed file to it. */
    static boolean hasText(Answer answer) {
        return answer.nil() || !answer.summary().isBlank();
    }

    /** The document that was handed in, as that person would sign it; nothing where there is no text. */
    Optional<OfficialDocument> handedIn(Round round, Response response, Response.Approval by) {
        return answers.latest(response.id())
                .filter(AnswerDocument::hasText)
                .map(answer -> document(round, response, answer, signed(response, by)));
    }

    /** The same of what is being typed. */
    Optional<OfficialDocument> typed(Round round, Response response, JsonNode fields, Response.Approval by) {
        return Optional.of(reports.read(fields))
                .filter(AnswerDocument::hasText)
                .map(answer -> document(round, response, answer, signed(response, by)));
    }

    /** Địa danh of the unit's documents. */
    String place(Response response) {
        return frames.of(response.unit(), clock.today()).place().name();
    }

    /** As it is being typed: nobody has signed it. */
    OfficialDocument typed(Round round, Response response, Answer answer) {
        return document(round, response, answer, frame(response));
    }

    /** As it was handed in, signed and numbered. */
    OfficialDocument kept(Round round, Response response, Answer answer) {
        PaperFrame frame = response.approval() == null ? frame(response) : signed(response, response.approval());
        PaperFrame given = documents
                .latest(response.id())
                .filter(document -> document.number() != null)
                .map(document -> frame.numbered(document.number(), document.date()))
                .orElse(frame);
        return document(round, response, answer, given);
    }

    private OfficialDocument document(Round round, Response response, Answer answer, PaperFrame frame) {
        if (!hasText(answer)) {
            throw Refusal.conflict("round.paper.empty");
        }
        Map<String, Object> said = words.of(plans.find(round.planId()).orElseThrow());
        said.put("co_quan_lap", frames.name(response.unit(), clock.today()));
        said.put("co_quan_nhan", frames.name(round.focalUnit(), clock.today()));
        said.put("ten_dot", round.title());
        said.put("khong_phat_sinh", answer.nil() ? "có" : "");
        said.put("muc", sections(round, response, answer));
        return papers.write(PaperForm.UNIT_REPORT, frame, said);
    }

    private PaperFrame frame(Response response) {
        PaperFrame frame = frames.of(response.unit(), clock.today());
        // As it will be registered: a body without a symbol of its own has none in its documents either.
        return frame.unitSymbol() == null || frame.unitSymbol().isBlank()
                ? frame.numbered(null, SendForm.REPORT, null)
                : frame;
    }

    private PaperFrame signed(Response response, Response.Approval by) {
        return frame(response)
                .at(by.at())
                .signedBy(frames.signer(response.unit(), clock.today(), by.form(), by.name()));
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
