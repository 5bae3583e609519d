package vn.kehoach.overview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts in what was there before there was a search, or came by another way than an event. A row is held while its words
 * are written, as it is by whoever changes it, so that nodes and people do not write the same words at once.
 */
@Component
class SearchFilling {

    private static final int CHUNK = 50;

    private static final String PLANS = "select p.id from plan p where p.id > ? and not exists (select 1 from"
            + " search_word w where w.kind_no = 1 and w.ref_id = p.id) order by p.id fetch first " + CHUNK
            + " rows only";
    private static final String ANSWERS = "select p.id from response p where p.id > ? and p.document_text is not null"
            + " and not exists (select 1 from search_word w where w.kind_no = 2 and w.ref_id = p.id) order by p.id"
            + " fetch first " + CHUNK + " rows only";

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final SearchTexts texts;
    private final TransactionTemplate transaction;

    SearchFilling(JdbcClient jdbc, SearchIndex index, SearchTexts texts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.index = index;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** Goes on until nothing is missing. */
    void run() {
        long last = 0;
        while ((last = chunk(PLANS, last, SearchIndex.Kind.PLAN)) > 0) {}
        while ((last = chunk(ANSWERS, last, SearchIndex.Kind.ANSWER)) > 0) {}
    }

    private long chunk(String missing, long after, SearchIndex.Kind kind) {
        List<Long> ids = jdbc.sql(missing).param(after).query(Long.class).list();
        ids.forEach(id -> transaction.executeWithoutResult(status -> one(kind, id)));
        return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
    }

    private void one(SearchIndex.Kind kind, long id) {
        boolean plan = kind == SearchIndex.Kind.PLAN;
        jdbc.sql("select id from " + (plan ? "plan" : "response") + " where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        index.write(kind, id, plan ? texts.plan(id) : texts.answer(id));
    }
}
