package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.work.Problem;

/** The structured part of a report as typed: read and checked. */
@Component
class ReportForm {

    /** A report that is made of those of many others is longer than one of a single unit. */
    private static final int LONGEST_MADE_OF_OTHERS = 50_000;

    private final Rounds rounds;
    private final IssuedPlans issued;
    private final Files files;
    private final ResponseDocuments documents;

    ReportForm(Rounds rounds, IssuedPlans issued, Files files, ResponseDocuments documents) {
        this.rounds = rounds;
        this.issued = issued;
        this.files = files;
        this.documents = documents;
    }

    Answer read(JsonNode fields) {
        List<Answer.QuotaFigure> quotas = new ArrayList<>();
        for (JsonNode quota : fields.path("quotas")) {
            quotas.add(new Answer.QuotaFigure(
                    quota.path("quotaId").asLong(),
                    Fields.amount(quota.path("amount")).orElse(null),
                    Fields.text(quota, "note")));
        }
        return new Answer(
                fields.path("nil").asBoolean(false),
                Fields.text(fields, "summary"),
                Fields.text(fields, "difficulties"),
                Fields.text(fields, "recommendations"),
                quotas,
                remarks(fields),
                List.of());
    }

    private static List<Answer.TaskRemark> remarks(JsonNode fields) {
        List<Answer.TaskRemark> remarks = new ArrayList<>();
        for (JsonNode remark : fields.path("remarks")) {
            Answer.TaskRemark read = new Answer.TaskRemark(
                    remark.path("taskId").asLong(),
                    Fields.text(remark, "difficulties"),
                    Fields.text(remark, "recommendations"));
            if (!read.difficulties().isEmpty() || !read.recommendations().isEmpty()) {
                remarks.add(read);
            }
        }
        return remarks;
    }

    /** A file alone is enough, and so is a text alone, or nothing to report. */
    List<Problem> problems(Round round, Response response, JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        Answer answer = read(fields);
        if (!answer.nil() && answer.summary().isEmpty() && newFiles(response).isEmpty()) {
            problems.add(Problem.of("summary", "round.nothingReported"));
        }
        figures(round, response, fields, problems);
        return problems;
    }

    /** The boxes alone: their lengths, their numbers, and that they are the unit's. */
    void figures(Round round, Response response, JsonNode fields, List<Problem> problems) {
        boolean madeOfOthers = !rounds.feeding(round, response.unit()).isEmpty();
        int longest = madeOfOthers ? LONGEST_MADE_OF_OTHERS : Fields.LONGEST_TEXT;
        for (String text : List.of("summary", "difficulties", "recommendations")) {
            Fields.tooLong(problems, text, Fields.text(fields, text), longest);
        }
        remarks(round, response, fields, longest, problems);
        List<IssuedPlans.UnitQuota> own = issued.quotasOf(round.planId(), response.unit());
        int index = 0;
        for (JsonNode quota : fields.path("quotas")) {
            check(problems, "quotas[" + index++ + "]", quota, own);
        }
    }

    private void remarks(Round round, Response response, JsonNode fields, int longest, List<Problem> problems) {
        if (fields.path("remarks").isEmpty()) {
            return;
        }
        Set<Long> own = issued.tasksOf(round.planId(), response.unit()).stream()
                .map(IssuedPlans.UnitTask::id)
                .collect(Collectors.toSet());
        int index = 0;
        for (JsonNode remark : fields.path("remarks")) {
            String path = "remarks[" + index++ + "]";
            for (String text : List.of("difficulties", "recommendations")) {
                Fields.tooLong(problems, path + "." + text, Fields.text(remark, text), longest);
            }
            if (!own.contains(remark.path("taskId").asLong())) {
                problems.add(Problem.of(path + ".taskId", "round.taskForeign"));
            }
        }
    }

    private static void check(List<Problem> problems, String path, JsonNode quota, List<IssuedPlans.UnitQuota> own) {
        Fields.tooLong(problems, path + ".note", Fields.text(quota, "note"));
        IssuedPlans.UnitQuota of = own.stream()
                .filter(q -> q.id() == quota.path("quotaId").asLong())
                .findFirst()
                .orElse(null);
        if (of == null) {
            problems.add(Problem.of(path, "round.quotaForeign"));
        } else if (Fields.badNumber(quota.path("amount"))) {
            problems.add(Problem.of(
                    path + ".amount",
                    "round.numberInvalid",
                    of.object(),
                    quota.path("amount").asText()));
        }
    }

    /** What is left open is worth a second look, not an error: the plan may not apply to the period. */
    List<Problem> warnings(JsonNode fields) {
        List<Problem> warnings = new ArrayList<>();
        int index = 0;
        for (JsonNode quota : fields.path("quotas")) {
            if (!fields.path("nil").asBoolean(false)
                    && Fields.text(quota, "amount").isEmpty()) {
                warnings.add(Problem.of("quotas[" + index + "].amount", "round.quotaEmpty"));
            }
            index++;
        }
        return warnings;
    }

    /** Files that no document sent before carries. */
    List<StoredFile> newFiles(Response response) {
        List<Long> sent = documents.of(response.id()).stream()
                .flatMap(d -> d.files().stream())
                .toList();
        return files.of(response.businessKey()).stream()
                .filter(f -> !sent.contains(f.id()))
                .toList();
    }
}
