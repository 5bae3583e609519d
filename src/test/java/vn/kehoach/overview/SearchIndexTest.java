package vn.kehoach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Looking through the words in steps, on both databases, without a program around it. */
class SearchIndexTest {

    private static final long ROWS = 18_000;
    private static final Optional<Set<String>> ALL = Optional.empty();

    @Test
    void onH2() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:search;DB_CLOSE_DELAY=-1");
        looks(h2);
        JdbcClient.create(h2).sql("shutdown").update();
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            looks(postgres.getPostgresDatabase());
        }
    }

    private static void looks(DataSource database) throws Exception {
        JdbcTemplate batch = new JdbcTemplate(database);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V280__search.sql")).execute(database);
        batch.execute("create table response (id bigint, round_id bigint)");
        SearchIndex index = new SearchIndex(JdbcClient.create(database), batch);
        // Two common words that meet once, far back.
        List<Object[]> rows = new ArrayList<>();
        LongStream.range(0, ROWS).forEach(n -> rows.add(new Object[] {n % 2 == 0 ? "even" : "odd", n}));
        batch.batchUpdate("insert into search_word (kind_no, word, ref_id) values (2, ?, ?)", rows);
        index.write(SearchIndex.Kind.ANSWER, 5, Set.of("even", "odd"));
        index.write(SearchIndex.Kind.PLAN, 6, Set.of("even", "odd"));

        endsAfterSomeStepsAndGoesOnThere(index);
        leafsThrough(index);
        leadsWhoHasLittleToItAtOnce(index);
        isWrittenAnew(index);
        passesToAnotherBody(index, batch);
    }

    private static SearchIndex.Page find(
            SearchIndex index, List<String> words, Optional<Set<String>> sides, long before) {
        return index.find(SearchIndex.Kind.ANSWER, words, sides, before, 20, UnaryOperator.identity());
    }

    private static SearchIndex.Page all(Long... ids) {
        return new SearchIndex.Page(List.of(ids), null);
    }

    private static void endsAfterSomeStepsAndGoesOnThere(SearchIndex index) {
        List<String> both = List.of("even", "odd");
        SearchIndex.Page page = find(index, both, ALL, Long.MAX_VALUE);
        assertThat(page.ids()).isEmpty();
        assertThat(page.next()).isBetween(1L, ROWS);
        assertThat(find(index, both, ALL, page.next())).isEqualTo(all(5L));
        assertThat(find(index, List.of("even", "never"), ALL, Long.MAX_VALUE)).isEqualTo(all());
    }

    private static void leafsThrough(SearchIndex index) {
        SearchIndex.Page first = find(index, List.of("even"), ALL, 60);
        assertThat(first.ids()).hasSize(20).startsWith(58L).endsWith(20L);
        assertThat(find(index, List.of("even"), ALL, first.next()))
                .isEqualTo(all(18L, 16L, 14L, 12L, 10L, 8L, 6L, 5L, 4L, 2L, 0L));
        // What he may not read is passed over.
        assertThat(index.find(SearchIndex.Kind.ANSWER, List.of("even"), ALL, 9, 20, ids -> Set.of(4L)))
                .isEqualTo(all(4L));
    }

    private static void leadsWhoHasLittleToItAtOnce(SearchIndex index) {
        index.write(SearchIndex.Kind.ANSWER, 7, Set.of("odd", "@xa-1", "@ubnd-tinh"));
        assertThat(find(index, List.of("odd"), Optional.of(Set.of("xa-1", "xa-2", "ubnd-tinh")), Long.MAX_VALUE))
                .isEqualTo(all(7L));
        assertThat(find(index, List.of("odd"), Optional.of(Set.of("xa-2")), Long.MAX_VALUE))
                .isEqualTo(all());
        assertThat(find(index, List.of("odd"), Optional.of(Set.of()), Long.MAX_VALUE))
                .isEqualTo(all());
    }

    private static void isWrittenAnew(SearchIndex index) {
        index.write(SearchIndex.Kind.ANSWER, 9, Set.of("odd", "old"));
        index.write(SearchIndex.Kind.ANSWER, 9, Set.of("new", "odd"));
        assertThat(find(index, List.of("old"), ALL, Long.MAX_VALUE)).isEqualTo(all());
        assertThat(find(index, List.of("new", "odd"), ALL, Long.MAX_VALUE)).isEqualTo(all(9L));
    }

    private static void passesToAnotherBody(SearchIndex index, JdbcTemplate batch) {
        batch.update("insert into response (id, round_id) values (7, 1), (9, 2)");
        index.interests(1, "so-moi");
        index.interests(1, "so-moi");
        assertThat(find(index, List.of("odd"), Optional.of(Set.of("so-moi")), Long.MAX_VALUE))
                .isEqualTo(all(7L));
    }
}
