package vn.kehoach.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which words stand in which plan or answer (docs/adr/0037-search-by-words-of-our-own.md). One table, two ways into it: by
 * word, the newest first, and by what the words stand in. Looking takes the rarest word and narrows what it finds by the
 * others, some hundreds at a time, so that no search reads more than {@value #STEPS} such steps at once. Where all words are
 * common the newest mostly have them all: only if they have not, it is counted which is the least common.
 */
@Repository
class SearchIndex {

    private static final int FIRST_STEP = 100;
    private static final int STEP = 500;
    private static final int STEPS = 16;

    /** Up to this it is counted how rare a word is. */
    private static final int RARE = 1_000;

    /** Beyond this a word is common; how common makes no difference. */
    private static final int COMMON = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SearchIndex(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What is found. The number is in the rows. */
    enum Kind {
        PLAN(1),
        ANSWER(2);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /**
     * @param ids what was found, the newest first
     * @param next where looking goes on, or null if all has been looked at
     */
    record Page(List<Long> ids, Long next) {}

    /** From now on it is found by these words and no others. Who writes holds the row that the words stand in. */
    void write(Kind kind, long id, Set<String> words) {
        Set<String> there = new HashSet<>(jdbc.sql("select word from search_word where kind_no = ? and ref_id = ?")
                .params(kind.number, id)
                .query(String.class)
                .list());
        List<Object[]> gone = rows(kind, id, there, words);
        List<Object[]> fresh = rows(kind, id, words, there);
        if (!gone.isEmpty()) {
            batch.batchUpdate("delete from search_word where kind_no = ? and word = ? and ref_id = ?", gone);
        }
        if (!fresh.isEmpty()) {
            batch.batchUpdate("insert into search_word (kind_no, word, ref_id) values (?, ?, ?)", fresh);
        }
    }

    /** The answers of a round are another body's business as well. */
    void interests(long roundId, String unit) {
        jdbc.sql("""
                insert into search_word (kind_no, word, ref_id)
                select distinct w.kind_no, cast(:word as varchar(80)), w.ref_id
                from search_word w join response p on p.id = w.ref_id
                where w.kind_no = 2 and p.round_id = :round and not exists (select 1 from search_word t
                    where t.kind_no = 2 and t.word = :word and t.ref_id = p.id)""")
                .param("word", SearchWords.side(unit))
                .param("round", roundId)
                .update();
    }

    private static List<Object[]> rows(Kind kind, long id, Set<String> words, Set<String> without) {
        return words.stream()
                .filter(word -> !without.contains(word))
                .map(word -> new Object[] {kind.number, word, id})
                .toList();
    }

    /**
     * @param kind what is looked for
     * @param words in which all of these stand
     * @param sides one of these bodies has to do with it; empty for all bodies
     * @param before older than this
     * @param most how many at most
     * @param readable of some ids those that the person may read
     */
    Page find(
            Kind kind,
            List<String> words,
            Optional<Set<String>> sides,
            long before,
            int most,
            UnaryOperator<Set<Long>> readable) {
        List<Set<String>> wanted = new ArrayList<>(words.stream().map(Set::of).toList());
        sides.map(units -> units.stream().map(SearchWords::side).collect(Collectors.toSet()))
                .ifPresent(wanted::add);
        List<Set<String>> rarestFirst = byRarity(kind, wanted, RARE);
        if (rarestFirst.isEmpty()) {
            return new Page(List.of(), null);
        }
        List<Long> found = new ArrayList<>();
        long from = before;
        for (int step = 0; step < STEPS; step++) {
            if (step == 1) {
                rarestFirst = byRarity(kind, rarestFirst, COMMON);
            }
            int size = step == 0 ? FIRST_STEP : STEP;
            List<Long> some = step(kind, rarestFirst.get(0), from, size);
            Set<Long> left = new LinkedHashSet<>(some);
            for (Set<String> one : rarestFirst.subList(1, rarestFirst.size())) {
                left.retainAll(with(kind, one, left));
            }
            Set<Long> seen = left.isEmpty() ? Set.of() : readable.apply(left);
            for (Long id : left) {
                if (seen.contains(id)) {
                    if (found.size() == most) {
                        return new Page(found, found.get(most - 1));
                    }
                    found.add(id);
                }
            }
            if (some.size() < size) {
                return new Page(found, null);
            }
            from = some.get(some.size() - 1);
        }
        return new Page(found, from);
    }

    /** Nothing if there is one of them nowhere. */
    private List<Set<String>> byRarity(Kind kind, List<Set<String>> wanted, int most) {
        Map<Set<String>, Integer> counts = new HashMap<>();
        for (Set<String> one : wanted) {
            int count = one.isEmpty() ? 0 : count(kind, one, most);
            if (count == 0) {
                return List.of();
            }
            counts.put(one, count);
        }
        return wanted.stream().sorted(Comparator.comparing(counts::get)).toList();
    }

    private int count(Kind kind, Set<String> words, int most) {
        return jdbc.sql("select count(*) from (select 1 from search_word where kind_no = :kind and word in (:words)"
                        + " fetch first " + most + " rows only) capped")
                .param("kind", kind.number)
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private List<Long> step(Kind kind, Set<String> words, long before, int size) {
        // What several of the words stand in is looked at once.
        String distinct = words.size() == 1 ? "" : "distinct ";
        return jdbc.sql("select " + distinct + "ref_id from search_word where kind_no = :kind and word in (:words)"
                        + " and ref_id < :before order by ref_id desc fetch first " + size + " rows only")
                .param("kind", kind.number)
                .param("words", words)
                .param("before", before)
                .query(Long.class)
                .list();
    }

    private Collection<Long> with(Kind kind, Set<String> words, Set<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select ref_id from search_word where kind_no = :kind and word in (:words)"
                                + " and ref_id in (:ids)")
                        .param("kind", kind.number)
                        .param("words", words)
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }
}
