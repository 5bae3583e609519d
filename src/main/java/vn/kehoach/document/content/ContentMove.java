package vn.kehoach.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After the setting has changed, brings what lies elsewhere to the place that is now chosen, a part in each run. Copied
 * and held against its hash first, then the row says where it is, then it is deleted where it was.
 */
@Component
class ContentMove {

    private static final int AT_ONCE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ContentMove.class);

    private final JdbcClient jdbc;
    private final TransactionOperations apart;
    private final Stores stores;

    ContentMove(JdbcClient jdbc, OwnTransaction apart, Stores stores) {
        this.jdbc = jdbc;
        this.apart = apart.operations();
        this.stores = stores;
    }

    private record Kept(String sha256, ContentSettings.Place place) {}

    /**
     * @return how many were brought
     * @throws IOException if a place cannot be reached; the next run goes on
     */
    int run() throws IOException {
        for (Kept left : kept("select l.sha256, l.place from content_left l")) {
            clear(left);
        }
        String chosen = stores.chosen().name();
        List<Kept> elsewhere = kept("select sha256, place from content where state = 'KEPT' and place <> '" + chosen
                + "' order by sha256 fetch first " + AT_ONCE + " rows only");
        int moved = 0;
        for (Kept content : elsewhere) {
            try {
                copy(content);
            } catch (VerifiedStream.Changed e) {
                LOG.error(
                        "files: {}; it stays in {} and has to be restored from a backup",
                        e.getMessage(),
                        content.place());
                continue;
            }
            if (apart.execute(status -> moved(content, chosen))) {
                clear(content);
                moved++;
            }
        }
        return moved;
    }

    private List<Kept> kept(String sql) {
        return jdbc.sql(sql)
                .query((rs, n) -> new Kept(rs.getString(1), ContentSettings.Place.valueOf(rs.getString(2))))
                .list();
    }

    private void copy(Kept content) throws IOException {
        Path path = Files.createTempFile("kehoach-", ".upload");
        try {
            try (InputStream in =
                    new VerifiedStream(stores.at(content.place()).open(content.sha256()), content.sha256())) {
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            }
            stores.at(stores.chosen()).put(content.sha256(), path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private boolean moved(Kept content, String chosen) {
        int moved = jdbc.sql("update content set place = ? where sha256 = ? and place = ? and state = 'KEPT'")
                .params(chosen, content.sha256(), content.place().name())
                .update();
        if (moved > 0) {
            jdbc.sql("insert into content_left (sha256, place) values (?, ?)")
                    .params(content.sha256(), content.place().name())
                    .update();
        }
        return moved > 0;
    }

    private void clear(Kept left) throws IOException {
        boolean elsewhere = jdbc.sql("select count(*) from content where sha256 = ? and place = ?")
                        .params(left.sha256(), left.place().name())
                        .query(Integer.class)
                        .single()
                == 0;
        if (elsewhere) {
            stores.at(left.place()).delete(left.sha256());
        }
        jdbc.sql("delete from content_left where sha256 = ? and place = ?")
                .params(left.sha256(), left.place().name())
                .update();
    }
}
