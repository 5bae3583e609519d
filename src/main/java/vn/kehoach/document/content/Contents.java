package vn.kehoach.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.kehoach.time.BusinessClock;

/** What files hold, each content once. What is written down here stands apart from the caller's transaction. */
@Repository
public class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final JdbcClient jdbc;
    private final TransactionOperations apart;
    private final BusinessClock clock;
    private final Stores stores;

    Contents(JdbcClient jdbc, OwnTransaction apart, BusinessClock clock, Stores stores) {
        this.jdbc = jdbc;
        this.apart = apart.operations();
        this.clock = clock;
        this.stores = stores;
    }

    private record Row(ContentSettings.Place place, String state) {}

    /**
     * Keeps content. When this returns it is kept, and stays for {@link ContentSettings#keepUnused()} also without a file
     * that names it.
     *
     * @param sha256 its hash, hexadecimal
     * @param size in bytes
     * @param file where it lies meanwhile
     * @throws StorageFailure if it could not be kept; nothing of it remains that would not be cleared away
     */
    public void keep(String sha256, long size, Path file) {
        try {
            if (touched(sha256)) {
                return;
            }
            coming(sha256, size);
            stores.at(row(sha256).place()).put(sha256, file);
            apart.executeWithoutResult(status -> jdbc.sql("update content set state = 'KEPT' where sha256 = ?")
                    .param(sha256)
                    .update());
        } catch (IOException | DataAccessException | TransactionException e) {
            throw new StorageFailure("content " + sha256 + " of " + size + " bytes could not be kept", e);
        }
    }

    private boolean touched(String sha256) {
        return apart.execute(status -> jdbc.sql("update content set touched_at = ? where sha256 = ? and state = 'KEPT'")
                        .params(Timestamp.from(clock.now()), sha256)
                        .update())
                > 0;
    }

    // What is on its way or about to leave is brought again to where it lies, so that nothing is forgotten there.
    private void coming(String sha256, long size) {
        String chosen = stores.chosen().name();
        Timestamp now = Timestamp.from(clock.now());
        try {
            apart.executeWithoutResult(status -> {
                int again = jdbc.sql("""
                        update content set place = case when state = 'GONE' then ? else place end, touched_at = ?,
                            state = 'COMING' where sha256 = ? and state <> 'KEPT'""").params(chosen, now, sha256).update();
                if (again == 0) {
                    jdbc.sql("""
                            insert into content (sha256, size_bytes, place, state, touched_at)
                            values (?, ?, ?, 'COMING', ?)""").params(sha256, size, chosen, now).update();
                }
            });
        } catch (DuplicateKeyException e) {
            LOG.debug("content {} is being sent by somebody else too: both bring it, and it is there once", sha256);
        }
    }

    /**
     * @param sha256 its hash
     * @return the content; where it is not what it was, the stream ends with an {@link IOException} before its last part
     * @throws StorageFailure if it is not there or cannot be read
     */
    public InputStream open(String sha256) {
        try {
            Row row = row(sha256);
            try {
                return open(sha256, row);
            } catch (IOException e) {
                Row now = row(sha256);
                if (now.equals(row)) {
                    throw e;
                }
                // It has been brought to another place in this very moment.
                return open(sha256, now);
            }
        } catch (IOException | DataAccessException e) {
            throw new StorageFailure("content " + sha256 + " cannot be read", e);
        }
    }

    private InputStream open(String sha256, Row row) throws IOException {
        if (!row.state().equals("KEPT")) {
            throw new IOException("content " + sha256 + " is " + row.state());
        }
        return new VerifiedStream(stores.at(row.place()).open(sha256), sha256);
    }

    private Row row(String sha256) {
        return jdbc.sql("select place, state from content where sha256 = ?")
                .param(sha256)
                .query((rs, n) -> new Row(ContentSettings.Place.valueOf(rs.getString(1)), rs.getString(2)))
                .single();
    }

    /**
     * @param sha256 its hash
     * @return how many files hold it
     */
    public int uses(String sha256) {
        return jdbc.sql("select count(*) from document_file where sha256 = ? and removed_at is null")
                .param(sha256)
                .query(Integer.class)
                .single();
    }
}
