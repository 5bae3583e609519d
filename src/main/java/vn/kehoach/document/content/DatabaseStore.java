package vn.kehoach.document.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** In pieces that both databases can hold and that need little memory: saved and restored with all the rest. */
@Component
class DatabaseStore implements ContentStore {

    private static final int PIECE = 500_000;

    private final JdbcClient jdbc;
    private final TransactionOperations apart;

    DatabaseStore(JdbcClient jdbc, OwnTransaction apart) {
        this.jdbc = jdbc;
        this.apart = apart.operations();
    }

    @Override
    public ContentSettings.Place place() {
        return ContentSettings.Place.DATABASE;
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            apart.executeWithoutResult(status -> {
                try {
                    pieces(sha256, in);
                } catch (IOException e) {
                    throw new StorageFailure("read what was uploaded", e);
                }
            });
        } catch (DataAccessException | TransactionException e) {
            throw new IOException(e);
        }
    }

    // Two uploads of one content at the same time: the second waits here, and finds the first one's pieces.
    private void pieces(String sha256, InputStream in) throws IOException {
        jdbc.sql("select sha256 from content where sha256 = ? for update")
                .param(sha256)
                .query(String.class)
                .single();
        if (piece(sha256, 0).isPresent()) {
            return;
        }
        int seqNo = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            jdbc.sql("insert into content_piece (sha256, seq_no, piece) values (?, ?, ?)")
                    .params(sha256, seqNo++, piece)
                    .update();
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        byte[] first = piece(sha256, 0).orElseThrow(() -> new IOException("no pieces"));
        return new java.io.SequenceInputStream(new Enumeration<>() {
            private int seqNo;
            private Optional<byte[]> next = Optional.of(first);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                byte[] piece = next.orElseThrow(NoSuchElementException::new);
                next = piece.length < PIECE ? Optional.empty() : piece(sha256, ++seqNo);
                return new ByteArrayInputStream(piece);
            }
        });
    }

    private Optional<byte[]> piece(String sha256, int seqNo) {
        return jdbc.sql("select piece from content_piece where sha256 = ? and seq_no = ?")
                .params(sha256, seqNo)
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }

    @Override
    public void delete(String sha256) {
        jdbc.sql("delete from content_piece where sha256 = ?").param(sha256).update();
    }
}
