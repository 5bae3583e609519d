package vn.kehoach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.KehoachTest;

/** Words are put in where they are missing, once. */
@KehoachTest
class SearchFillingTest {

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
        assertThat(find("ttrrqq").ids()).isEmpty();

        filling.run();
        assertThat(find("ttrrqq", "kkffjj", "2021").ids()).containsExactly(id);
        filling.run();
        assertThat(find("ttrrqq").ids()).containsExactly(id);
    }

    private SearchIndex.Page find(String... words) {
        return index.find(
                SearchIndex.Kind.PLAN, List.of(words), Optional.empty(), Long.MAX_VALUE, 20, UnaryOperator.identity());
    }
}
