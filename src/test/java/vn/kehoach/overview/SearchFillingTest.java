package vn.kehoach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.KehoachTest;

/** The words themselves: put in anew where they are missing, and looked through in steps. */
@KehoachTest
class SearchFillingTest {

    /** Far from all plans of other tests, which share the database. */
    private static final long FIRST = 9_000_000_000L;

    @Autowired
    private SearchFilling filling;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasThereBeforeTheSearchIsPutIn() {
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit, drafting_unit,
                    focal_unit, symbol, place, content, file_version, drafter, created_at)
                values ('KH-filling', 'KH', 'kế hoạch ttrrqq', 2021, 'DRAFTING', 'ubnd-tinh', 'so-noi-vu', 'so-noi-vu',
                    'KH-UBND', 'Bắc Ninh', '{"sections":[{"number":"I","title":"Mục đích","body":"kkffjj"}]}', 1,
                    'snv.chuyenvien', timestamp with time zone '2021-01-01 00:00:00+07')""").update();
        long id = jdbc.sql("select id from plan where business_key = 'KH-filling'")
                .query(Long.class)
                .single();
        assertThat(find(List.of("ttrrqq"), Long.MAX_VALUE).ids()).isEmpty();

        filling.run();
        assertThat(find(List.of("ttrrqq", "kkffjj", "2021"), Long.MAX_VALUE).ids())
                .containsExactly(id);
        filling.run();
        assertThat(find(List.of("ttrrqq"), Long.MAX_VALUE).ids()).containsExactly(id);
    }

    @Test
    void aSearchEndsAfterSomeStepsAndGoesOnWhereItEnded() {
        // Common words that meet once, at the far end.
        jdbc.sql("insert into search_word (kind_no, word, ref_id) select 2, case when mod(x, 2) = 0 then 'ccvv' else"
                        + " 'ddvv' end, cast(? as bigint) + x from system_range(0, 17999)")
                .param(FIRST)
                .update();
        index.write(SearchIndex.Kind.ANSWER, FIRST + 5, Set.of("ccvv", "ddvv"));

        SearchIndex.Page page = find(List.of("ccvv", "ddvv"), Long.MAX_VALUE);
        assertThat(page.ids()).isEmpty();
        assertThat(page.next()).isNotNull();
        assertThat(find(List.of("ccvv", "ddvv"), page.next()))
                .isEqualTo(new SearchIndex.Page(List.of(FIRST + 5), null));

        assertThat(find(List.of("ccvv", "ccddvv"), Long.MAX_VALUE)).isEqualTo(new SearchIndex.Page(List.of(), null));
        // Who has to do with little is not led through all of it.
        index.write(SearchIndex.Kind.ANSWER, FIRST + 7, Set.of("ddvv", "@xa-ccvv"));
        assertThat(index.find(
                        SearchIndex.Kind.ANSWER,
                        List.of("ddvv"),
                        Optional.of(Set.of("xa-ccvv", "xa-khac")),
                        Long.MAX_VALUE,
                        20,
                        ids -> ids))
                .isEqualTo(new SearchIndex.Page(List.of(FIRST + 7), null));
        assertThat(index.find(
                        SearchIndex.Kind.ANSWER,
                        List.of("ddvv"),
                        Optional.of(Set.of("xa-khac")),
                        Long.MAX_VALUE,
                        20,
                        ids -> ids))
                .isEqualTo(new SearchIndex.Page(List.of(), null));
        SearchIndex.Page first = find(List.of("ccvv"), FIRST + 60);
        assertThat(first.ids()).hasSize(20).startsWith(FIRST + 58).endsWith(FIRST + 20);
        assertThat(find(List.of("ccvv"), first.next()))
                .isEqualTo(new SearchIndex.Page(
                        List.of(18L, 16L, 14L, 12L, 10L, 8L, 6L, 5L, 4L, 2L, 0L).stream()
                                .map(n -> FIRST + n)
                                .toList(),
                        null));
    }

    private SearchIndex.Page find(List<String> words, long before) {
        SearchIndex.Kind kind = words.get(0).equals("ttrrqq") ? SearchIndex.Kind.PLAN : SearchIndex.Kind.ANSWER;
        return index.find(kind, words, Optional.empty(), before, 20, ids -> ids);
    }
}
