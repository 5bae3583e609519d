package vn.kehoach.overview;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanContent;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Answer;
import vn.kehoach.round.Answers;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseDocument;
import vn.kehoach.round.ResponseDocuments;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/**
 * Under which words plans and answers are found: what they say, their numbers, and whose they are. Not by whom a plan is
 * sent to: most plans go to everybody.
 */
@Component
class SearchTexts {

    private static final int PLAN = 4_000;
    private static final int ANSWER = 1_500;

    private final Plans plans;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseDocuments documents;
    private final Answers answers;
    private final Organization organization;
    private final BusinessClock clock;

    SearchTexts(
            Plans plans,
            Rounds rounds,
            Responses responses,
            ResponseDocuments documents,
            Answers answers,
            Organization organization,
            BusinessClock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.responses = responses;
        this.documents = documents;
        this.answers = answers;
        this.organization = organization;
        this.clock = clock;
    }

    Set<String> plan(long id) {
        Plan plan = plans.find(id).orElseThrow();
        Set<String> words = new LinkedHashSet<>();
        Stream.Builder<String> text = Stream.builder();
        head(plan, text);
        if (plan.number() != null) {
            words.addAll(SearchWords.ofNumber(plan.number().text()));
        }
        if (plan.proposal() != null) {
            text.add(plan.proposal().text());
            words.addAll(SearchWords.ofNumber(plan.proposal().text()));
        }
        text.add(names(plan.draftingUnit()));
        content(plans.content(id), text);
        words.addAll(SearchWords.of(joined(text), PLAN));
        return words;
    }

    Set<String> answer(long responseId) {
        Response response = responses.find(responseId).orElseThrow();
        Round round = rounds.get(response.roundId());
        Set<String> words = new LinkedHashSet<>();
        Stream.Builder<String> text = Stream.builder();
        text.add(response.unitName()).add(names(response.unit())).add(round.title());
        head(plans.find(round.planId()).orElseThrow(), text);
        for (ResponseDocument document : documents.of(responseId)) {
            text.add(document.number()).add(document.receipt()).add(document.signer());
            words.addAll(SearchWords.ofNumber(document.number()));
            answers.of(document).ifPresent(answer -> answer(answer, text));
        }
        words.addAll(SearchWords.of(joined(text), ANSWER));
        Stream.of(response.unit(), round.focalUnit(), round.issuingUnit())
                .map(SearchWords::side)
                .forEach(words::add);
        return words;
    }

    private void head(Plan plan, Stream.Builder<String> text) {
        text.add(plan.title()).add(names(plan.issuedBy())).add(Integer.toString(plan.year()));
        if (plan.number() != null) {
            text.add(plan.number().text());
        }
    }

    private static void content(PlanContent content, Stream.Builder<String> text) {
        content.legalBases().forEach(basis -> text.add(basis.text()));
        text.add(content.opening());
        content.sections().forEach(section -> text.add(section.title()).add(section.body()));
        text.add(content.annex().title());
        content.annex()
                .rows()
                .forEach(row ->
                        text.add(row.form()).add(row.content()).add(row.lead()).add(row.product()));
        content.tasks().forEach(task -> text.add(task.actor()).add(task.text()));
        content.quotas().forEach(quota -> text.add(quota.object()));
        content.duties().forEach(duty -> text.add(duty.title()));
        text.add(content.closing());
    }

    private static void answer(Answer answer, Stream.Builder<String> text) {
        text.add(answer.summary()).add(answer.difficulties()).add(answer.recommendations());
        answer.quotas().forEach(figure -> text.add(figure.note() == null ? "" : figure.note()));
    }

    /** In full and short: {@code Ủy ban nhân dân tỉnh} is looked for as UBND tỉnh as well. */
    private String names(String unit) {
        return organization
                .unit(unit, clock.today())
                .map(found -> found.name() + " ; " + found.shortName())
                .orElse("");
    }

    private static String joined(Stream.Builder<String> text) {
        return text.build().collect(Collectors.joining(" ; "));
    }
}
