package vn.kehoach.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.round.HandOvers.Link;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;

/** Says of a response from whom it came or to whom it went: both names stay to be read. */
@Component
class HandOverWords {

    private final HandOvers handOvers;
    private final Texts texts;

    HandOverWords(HandOvers handOvers, Texts texts) {
        this.handOvers = handOvers;
        this.texts = texts;
    }

    /** Of every response of a round that was handed over or took over. */
    Map<Long, String> ofRound(long roundId) {
        return handOvers.byResponse(roundId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> words(e.getKey(), e.getValue())));
    }

    /** Of one response, or empty. */
    Optional<String> of(Response response) {
        return Optional.ofNullable(ofRound(response.roundId()).get(response.id()));
    }

    private String words(long id, List<Link> links) {
        DateTexts days = DateTexts.of(Texts.readerLocale());
        Link one = links.get(0);
        List<Link> away = links.stream().filter(l -> l.from() == id).toList();
        return away.isEmpty()
                ? texts.get(
                        "round.handOver.from",
                        links.stream().map(Link::unitName).distinct().collect(Collectors.joining("; ")),
                        days.date(one.on()),
                        one.basis())
                : texts.get(
                        "round.handOver.to",
                        away.stream().map(Link::successorName).collect(Collectors.joining("; ")),
                        days.date(one.on()),
                        one.basis());
    }
}
