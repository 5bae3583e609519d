package vn.kehoach.overview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.PlanFinds;
import vn.kehoach.register.NumberFinds;
import vn.kehoach.round.ResponseFinds;

/** Finds plans, answers and lines of registers by their words and numbers, with or without marks. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int SIZE = 20;

    private final SearchIndex index;
    private final PlanFinds plans;
    private final ResponseFinds answers;
    private final NumberFinds numbers;

    Search(SearchIndex index, PlanFinds plans, ResponseFinds answers, NumberFinds numbers) {
        this.index = index;
        this.plans = plans;
        this.answers = answers;
        this.numbers = numbers;
    }

    /**
     * @param lines what was found, the newest first; what bears the number that was looked for before what mentions it
     * @param next where looking goes on, or null if all has been looked at
     */
    public record Page<T>(List<T> lines, Long next) {}

    /**
     * @param plans plans that the person may read
     * @param answers documents of units that he may read
     * @param numbers lines of the registers that he keeps
     */
    public record Found(
            Page<Map<String, Object>> plans, Page<ResponseFinds.Head> answers, List<NumberFinds.Found> numbers) {}

    /**
     * @param query words and numbers
     * @return the beginning of what there is of each kind; nothing for a query without a letter or digit
     */
    public Found all(String query) {
        return new Found(plans(query, Long.MAX_VALUE), answers(query, Long.MAX_VALUE), numbers.find(query, SIZE));
    }

    /**
     * @param query words and numbers
     * @param before where looking goes on
     * @return further plans
     */
    public Page<Map<String, Object>> plans(String query, long before) {
        return page(SearchIndex.Kind.PLAN, query, before, Optional.empty(), plans::readable, plans::heads);
    }

    /**
     * @param query words and numbers
     * @param before where looking goes on
     * @return further answers
     */
    public Page<ResponseFinds.Head> answers(String query, long before) {
        return page(SearchIndex.Kind.ANSWER, query, before, answers.sides(), answers::readable, answers::heads);
    }

    private <T> Page<T> page(
            SearchIndex.Kind kind,
            String query,
            long before,
            Optional<Set<String>> sides,
            UnaryOperator<Set<Long>> readable,
            Function<List<Long>, List<T>> heads) {
        List<String> wanted = SearchWords.wanted(query);
        if (wanted.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Set<Long> own = new LinkedHashSet<>();
        List<String> number = SearchWords.own(wanted);
        if (!number.isEmpty()) {
            own.addAll(index.find(kind, number, sides, Long.MAX_VALUE, SIZE, readable)
                    .ids());
        }
        SearchIndex.Page found = index.find(kind, wanted, sides, before, SIZE, readable);
        Set<Long> shown = before == Long.MAX_VALUE ? new LinkedHashSet<>(own) : new LinkedHashSet<>();
        found.ids().stream().filter(id -> !own.contains(id)).forEach(shown::add);
        return new Page<>(heads.apply(new ArrayList<>(shown)), found.next());
    }
}
