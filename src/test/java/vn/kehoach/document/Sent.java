package vn.kehoach.document;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody sends.
 *
 * @param name as the browser sends it
 * @param content where it comes from
 * @param refusal the reason for which it is refused, or null if it is good
 */
record Sent(String name, InputStreamSource content, String refusal) {

    static Sent good(String name, byte[] content) {
        return new Sent(name, new ByteArrayResource(content), null);
    }

    static Sent bad(String name, byte[] content, String refusal) {
        return new Sent(name, new ByteArrayResource(content), refusal);
    }

    @Override
    public String toString() {
        return name + (refusal == null ? "" : " (" + refusal + ")");
    }
}
