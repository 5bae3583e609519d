package vn.kehoach.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How some rounds stand, counted in the database. Who may see the figures is checked by who asks. */
@Component
public class RoundCounts {

    private final ResponsePages pages;

    RoundCounts(ResponsePages pages) {
        this.pages = pages;
    }

    /**
     * @param rounds ids of rounds
     * @return their figures of this moment, by id
     */
    @Transactional(readOnly = true)
    public Map<Long, RoundFigures> of(Collection<Long> rounds) {
        Map<Long, List<ResponsePages.Count>> counts =
                pages.counts(rounds).stream().collect(Collectors.groupingBy(ResponsePages.Count::round));
        Map<Long, RoundFigures> figures = new HashMap<>();
        rounds.forEach(round -> figures.put(round, RoundFigures.of(counts.getOrDefault(round, List.of()))));
        return figures;
    }
}
