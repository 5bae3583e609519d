package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
                quotas);
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
        List<IssuedPlans.UnitQuota> own = issued.quotasOf(round.planId(), response.unit());
        int index = 0;
        for (JsonNode quota : fields.path("quotas")) {
            check(problems, "quotas[" + index++ + "]", quota, own);
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
