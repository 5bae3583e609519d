package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** The responses that an order on many names, if who orders may steer all their rounds; what is foreign is not there. */
@Component
class ManyResponses {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    private final RoundAccess access;
    private final Responses responses;
    private final Rounds rounds;
    private final ResponseView views;
    private final BusinessClock clock;
    private final Texts texts;

    ManyResponses(
            RoundAccess access,
            Responses responses,
            Rounds rounds,
            ResponseView views,
            BusinessClock clock,
            Texts texts) {
        this.access = access;
        this.responses = responses;
        this.rounds = rounds;
        this.views = views;
        this.clock = clock;
        this.texts = texts;
    }

    /** A response with its round. */
    record One(Round round, Response response) {}

    /**
     * Those named in {@code responses} (ids); or of the round in {@code round} those that {@code scope} says:
     * {@code SUBMITTED}, {@code OPEN} or {@code LATE}.
     */
    List<One> chosen(JsonNode order) {
        List<Response> found = order.hasNonNull("round") ? ofRound(order) : named(order);
        Map<Long, Round> known = new HashMap<>();
        return found.stream()
                .map(response -> new One(known.computeIfAbsent(response.roundId(), access::steerable), response))
                .toList();
    }

    /** One of them again when its turn comes, with the rights that hold then. */
    One steered(String key) {
        Response response = responses.findByKey(key).orElseThrow(Refusal::notFound);
        return new One(access.steerable(response.roundId()), response);
    }

    BulkAct.Line line(One one, String change) {
        return new BulkAct.Line(
                one.response().businessKey(),
                one.response().unitName(),
                one.round().title(),
                change);
    }

    BulkAct.Left left(One one, String why, Object... args) {
        return new BulkAct.Left(one.response().unitName(), one.round().title(), texts.get(why, args));
    }

    /** Left as it is because of where it stands. */
    BulkAct.Left standing(One one) {
        return left(one, "bulk.left.state", views.stateName(one.round(), one.response()));
    }

    /** The rounds of some subjects, each once. */
    List<Round> roundsOf(Iterable<String> keys) {
        Set<Long> ids = new LinkedHashSet<>();
        keys.forEach(key -> responses.findByKey(key).map(Response::roundId).ifPresent(ids::add));
        return ids.stream().map(rounds::get).toList();
    }

    private List<Response> ofRound(JsonNode order) {
        Round round = access.steerable(order.path("round").asLong());
        String scope = Fields.text(order, "scope");
        Predicate<Response> which = switch (scope) {
            case "SUBMITTED" -> response -> response.state() == ResponseState.SUBMITTED;
            case "OPEN" -> response -> ResponseState.WITH_UNIT.contains(response.state());
            case "LATE" -> response -> response.bucket(clock.now()) == Bucket.OPEN_OVERDUE;
            default -> throw Refusal.invalid(List.of(Problem.of("scope", "bulk.scopeUnknown", scope)));
        };
        return few(responses.ofRound(round.id()).stream().filter(which).toList());
    }

    private List<Response> named(JsonNode order) {
        Set<Long> ids = new LinkedHashSet<>();
        order.path("responses").forEach(id -> ids.add(id.asLong()));
        return all(ids);
    }

    /** Those rows, each once; whose rounds they are of is for the caller to look at. */
    List<Response> all(Collection<Long> some) {
        Set<Long> ids = new LinkedHashSet<>(some);
        List<Long> all = few(List.copyOf(ids));
        List<Response> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(responses.all(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        if (found.size() != ids.size()) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static <T> List<T> few(List<T> some) {
        if (some.isEmpty()) {
            throw Refusal.invalid(List.of(Problem.of("responses", "bulk.nobody")));
        }
        if (some.size() > MOST) {
            throw Refusal.invalid(List.of(Problem.of("responses", "bulk.tooMany", some.size(), MOST)));
        }
        return some;
    }
}
