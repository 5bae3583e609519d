package vn.kehoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;

/** Brings what comes in to the disk, in small pieces and no more of it than the limit, counts it and looks at it. */
final class FileDoor {

    private final long largest;

    FileDoor(long largest) {
        this.largest = largest;
    }

    /** A file, or why not: the last part of a key {@code document.reason.…}. */
    record Taken(String name, IncomingFile file, String refusal) {}

    Taken take(String name, InputStreamSource content, Set<String> accepted) throws IOException {
        String clean = FileName.clean(name);
        if (FileName.leadsAway(name)) {
            return new Taken(clean, null, "name");
        }
        Path path = Files.createTempFile("kehoach-", ".upload");
        IncomingFile file = null;
        try {
            MessageDigest digest = sha256();
            long size = copy(content, path, digest);
            FileTypes.Verdict verdict =
                    size > largest ? FileTypes.Verdict.refused("size") : FileTypes.judge(clean, path, accepted);
            if (verdict.refusal() == null) {
                String hash = HexFormat.of().formatHex(digest.digest());
                file = new IncomingFile(clean, verdict.contentType(), size, hash, path);
            }
            return new Taken(clean, file, verdict.refusal());
        } finally {
            if (file == null) {
                Files.deleteIfExists(path);
            }
        }
    }

    // One byte more than the limit tells that it is too large; the rest is left where it is.
    private long copy(InputStreamSource content, Path path, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = content.getInputStream();
                var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            for (int count = in.read(buffer); count >= 0 && size <= largest; count = in.read(buffer)) {
                int kept = (int) Math.min(count, largest + 1 - size);
                out.write(buffer, 0, kept);
                size += kept;
            }
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
