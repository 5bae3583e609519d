package vn.kehoach.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.IssuedPlans.UnitQuota;
import vn.kehoach.round.Answer;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseDocument;
import vn.kehoach.round.Round;

/** What units reported of each quota, summed, with every part of the sum. */
@Component
class QuotaSums {

    private final IssuedPlans issued;
    private final QuotaTexts texts;

    QuotaSums(IssuedPlans issued, QuotaTexts texts) {
        this.issued = issued;
        this.texts = texts;
    }

    /** A quota that binds many units is a row for each: what they report of it is one figure. */
    List<Material.QuotaSum> of(Round round, List<Response> asked, List<MaterialGathering.Sent> sent) {
        Map<List<Object>, List<UnitQuota>> same = new LinkedHashMap<>();
        for (UnitQuota quota : issued.quotas(round.planId())) {
            same.computeIfAbsent(
                            Arrays.asList(quota.object(), texts.target(quota), quota.feeds()), key -> new ArrayList<>())
                    .add(quota);
        }
        Map<String, Response> responses =
                asked.stream().collect(Collectors.toMap(Response::unit, Function.identity(), (one, other) -> one));
        return same.values().stream()
                .map(quotas -> sum(quotas, responses, sent))
                .toList();
    }

    private Material.QuotaSum sum(
            List<UnitQuota> quotas, Map<String, Response> responses, List<MaterialGathering.Sent> sent) {
        Set<Long> ids = quotas.stream().map(UnitQuota::id).collect(Collectors.toSet());
        List<Material.QuotaPart> parts = new ArrayList<>();
        sent.forEach(one -> one.answer().quotas().stream()
                .filter(figure -> ids.contains(figure.quotaId()) && figure.amount() != null)
                .forEach(figure -> parts.add(part(one, figure))));
        Set<Long> reported = parts.stream().map(Material.QuotaPart::quotaId).collect(Collectors.toSet());
        List<Material.QuotaPart> blank = quotas.stream()
                .filter(quota -> !reported.contains(quota.id()))
                .map(quota -> blank(quota, responses.get(quota.unit())))
                .toList();
        UnitQuota first = quotas.get(0);
        return Material.QuotaSum.of(first.object(), texts.target(first), first.unitText(), first.feeds(), parts, blank);
    }

    private static Material.QuotaPart part(MaterialGathering.Sent sent, Answer.QuotaFigure figure) {
        Response response = sent.response();
        ResponseDocument document = sent.document();
        List<Answer.Source> below = sent.answer().sources().stream()
                .filter(source -> source.quotaId() == figure.quotaId())
                .toList();
        return new Material.QuotaPart(
                response.unit(),
                response.unitName(),
                figure.amount(),
                figure.note(),
                figure.quotaId(),
                response.id(),
                document.number(),
                document.date(),
                null,
                below);
    }

    private Material.QuotaPart blank(UnitQuota quota, Response response) {
        return new Material.QuotaPart(
                quota.unit(),
                response == null ? texts.unitName(quota.unit()) : response.unitName(),
                null,
                "",
                quota.id(),
                response == null ? null : response.id(),
                null,
                null,
                null,
                List.of());
    }
}
