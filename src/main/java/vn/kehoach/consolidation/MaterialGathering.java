package vn.kehoach.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.round.Answer;
import vn.kehoach.round.Answers;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseDocument;
import vn.kehoach.round.ResponseDocuments;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Gathers the answers of a round. Only what a unit really sent counts, never what it is still preparing. */
@Component
class MaterialGathering {

    private final Responses responses;
    private final ResponseDocuments documents;
    private final Answers answers;
    private final IssuedPlans issued;
    private final QuotaTexts quotaTexts;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    MaterialGathering(
            Responses responses,
            ResponseDocuments documents,
            Answers answers,
            IssuedPlans issued,
            QuotaTexts quotaTexts,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.responses = responses;
        this.documents = documents;
        this.answers = answers;
        this.issued = issued;
        this.quotaTexts = quotaTexts;
        this.calendar = calendar;
        this.clock = clock;
    }

    Material of(Round round) {
        List<Response> all = responses.ofRound(round.id());
        LocalDate today = clock.today();
        Map<Response, Answer> sent = new LinkedHashMap<>();
        List<Material.UnitAnswer> given = new ArrayList<>();
        List<Material.Missing> missing = new ArrayList<>();
        for (Response response : all) {
            Optional<ResponseDocument> document = documents.latest(response.id());
            if (document.isPresent()) {
                Answer answer = answers.of(document.get()).orElse(new Answer(false, "", "", "", List.of()));
                sent.put(response, answer);
                given.add(answer(response, document.get(), answer));
            } else if (response.ordered() && response.bucket(today) != null) {
                missing.add(new Material.Missing(
                        response.unit(),
                        response.unitName(),
                        response.dueOn(),
                        calendar.workingDaysBetween(response.dueOn(), today)));
            }
        }
        return new Material(today, RoundFigures.of(all, clock.now()), given, missing, quotas(round, sent));
    }

    private Material.UnitAnswer answer(Response response, ResponseDocument document, Answer answer) {
        LocalDate judged = response.judgedOn() == null ? document.receivedOn() : response.judgedOn();
        return new Material.UnitAnswer(
                response.unit(),
                response.unitName(),
                !response.ordered(),
                document.number(),
                document.date(),
                response.ordered() ? calendar.workingDaysBetween(response.lastDay(), judged) : 0,
                response.acceptedAt() != null,
                answer.nil() || response.nilReport(),
                answer.summary(),
                answer.difficulties(),
                answer.recommendations());
    }

    /** A quota that binds many units is a row for each: what they report of it is one figure. */
    private List<Material.QuotaSum> quotas(Round round, Map<Response, Answer> sent) {
        Map<List<Object>, List<IssuedPlans.UnitQuota>> same = new LinkedHashMap<>();
        for (IssuedPlans.UnitQuota quota : issued.quotas(round.planId())) {
            same.computeIfAbsent(
                            Arrays.asList(quota.object(), quotaTexts.target(quota), quota.feeds()),
                            key -> new ArrayList<>())
                    .add(quota);
        }
        return same.values().stream().map(quotas -> sum(quotas, sent)).toList();
    }

    private Material.QuotaSum sum(List<IssuedPlans.UnitQuota> quotas, Map<Response, Answer> sent) {
        List<Material.QuotaPart> parts = new ArrayList<>();
        Set<Long> ids = quotas.stream().map(IssuedPlans.UnitQuota::id).collect(Collectors.toSet());
        sent.forEach((response, answer) -> answer.quotas().stream()
                .filter(figure -> ids.contains(figure.quotaId()) && figure.amount() != null)
                .forEach(figure -> parts.add(
                        new Material.QuotaPart(response.unit(), response.unitName(), figure.amount(), figure.note()))));
        BigDecimal total = parts.stream().map(Material.QuotaPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> reported = parts.stream().map(Material.QuotaPart::unit).collect(Collectors.toSet());
        List<String> silent = quotas.stream()
                .map(IssuedPlans.UnitQuota::unit)
                .filter(unit -> !reported.contains(unit))
                .map(quotaTexts::unitName)
                .toList();
        IssuedPlans.UnitQuota first = quotas.get(0);
        return new Material.QuotaSum(
                first.object(), quotaTexts.target(first), first.unitText(), total, parts, silent, first.feeds());
    }
}
