package vn.kehoach.signature;

import java.time.OffsetDateTime;

/**
 * What a paper was at one step.
 *
 * @param step {@code PRESENTED}, {@code UPLOADED}, {@code SIGNED}, {@code NUMBERED}, {@code SEALED}
 * @param fileId the stored file
 * @param way {@code SERVER} or {@code UPLOAD}
 * @param by who, log-in
 * @param at when, with the offset of Vietnam
 */
record PaperStep(String step, long fileId, String way, String by, OffsetDateTime at) {

    static final String PRESENTED = "PRESENTED";
    static final String UPLOADED = "UPLOADED";
    static final String SIGNED = "SIGNED";
    static final String NUMBERED = "NUMBERED";
    static final String SEALED = "SEALED";

    static final String SERVER = "SERVER";
    static final String UPLOAD = "UPLOAD";
}
