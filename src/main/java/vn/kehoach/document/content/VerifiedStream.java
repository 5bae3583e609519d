package vn.kehoach.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives out content only if it is what its hash says: the last part is held back until all of it has been counted. */
final class VerifiedStream extends InputStream {

    private static final int PART = 64 * 1024;

    /** It is not what it was. */
    static final class Changed extends IOException {
        Changed(String sha256) {
            super("content " + sha256 + " has been changed where it lies");
        }
    }

    private final DigestInputStream in;
    private final String sha256;
    private byte[] part;
    private int at;
    private byte[] next;

    VerifiedStream(InputStream in, String sha256) throws IOException {
        try {
            this.in = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.sha256 = sha256;
        part = this.in.readNBytes(PART);
        ahead();
    }

    private void ahead() throws IOException {
        next = in.readNBytes(PART);
        if (next.length == 0
                && !HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
            throw new Changed(sha256);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (at == part.length) {
            if (next.length == 0) {
                return -1;
            }
            part = next;
            at = 0;
            ahead();
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
