package vn.kehoach.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;

/** Answers that somebody found elsewhere: which of them he may read, and their heads. */
@Service
@Transactional(readOnly = true)
public class ResponseFinds {

    private final JdbcClient jdbc;
    private final RoundAccess access;
    private final Responses responses;
    private final Rounds rounds;
    private final Plans plans;
    private final ResponseView views;

    ResponseFinds(
            JdbcClient jdbc, RoundAccess access, Responses responses, Rounds rounds, Plans plans, ResponseView views) {
        this.jdbc = jdbc;
        this.access = access;
        this.responses = responses;
        this.rounds = rounds;
        this.plans = plans;
        this.views = views;
    }

    /**
     * An answer, as a list shows it.
     *
     * @param id of the response
     * @param title of the round
     * @param unitName whose it is
     * @param number number and symbol of its document, or null
     * @param date date of its document, or null
     * @param stateName where it stands
     * @param plan number and symbol of the plan that asked for it
     */
    public record Head(
            long id, String title, String unitName, String number, LocalDate date, String stateName, String plan) {}

    /**
     * @return codes of the bodies whose answers, or the answers to whose rounds, the person logged in may read; empty for
     *     who may read all
     */
    public Optional<Set<String>> sides() {
        RoundAccess.Readers readers = access.readers();
        return readers.all()
                ? Optional.empty()
                : Optional.of(Stream.concat(readers.units().stream(), readers.issuers().stream())
                        .collect(Collectors.toSet()));
    }

    /**
     * @param ids of responses
     * @return of these, the ones that the person logged in may read
     */
    public Set<Long> readable(Collection<Long> ids) {
        RoundAccess.Readers readers = access.readers();
        if (ids.isEmpty() || readers.all()) {
            return Set.copyOf(ids);
        }
        if (readers.units().isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>();
        params.put("ids", ids);
        params.put("units", readers.units());
        params.put("issuers", readers.issuers());
        return new HashSet<>(jdbc.sql("""
                select p.id from response p join round r on r.id = p.round_id where p.id in (:ids)
                    and ((p.unit_code in (:units) and p.state <> 'NOT_ASKED')
                        or r.focal_unit in (:units) or r.issuing_unit in (:issuers))""").params(params).query(Long.class).list());
    }

    /**
     * @param ids of responses that the person may read
     * @return their heads, in the order of the ids
     */
    public List<Head> heads(List<Long> ids) {
        Map<Long, Response> found =
                responses.all(ids).stream().collect(Collectors.toMap(Response::id, Function.identity()));
        Map<Long, Round> of =
                rounds.all(found.values().stream().map(Response::roundId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Round::id, Function.identity()));
        Map<Long, Plan> asking = plans
                .all(of.values().stream().map(Round::planId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(response -> {
                    Round round = of.get(response.roundId());
                    return head(response, round, asking.get(round.planId()));
                })
                .toList();
    }

    private Head head(Response response, Round round, Plan plan) {
        return new Head(
                response.id(),
                round.title(),
                response.unitName(),
                response.documentText(),
                response.documentDate(),
                views.stateName(round, response),
                plan.numberText());
    }
}
