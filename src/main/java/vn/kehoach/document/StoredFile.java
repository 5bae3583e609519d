package vn.kehoach.document;

import java.time.Instant;

/**
 * A file that was taken in.
 *
 * @param id of the row
 * @param subjectKey what it belongs to, e.g. {@code KH-17}
 * @param slot for what, e.g. {@code attachment}, {@code signed}
 * @param name as it was called, cleaned of paths and control characters
 * @param contentType what it really is
 * @param size in bytes
 * @param sha256 of its content, hexadecimal
 * @param uploadedBy log-in
 * @param uploadedAt when
 */
public record StoredFile(
        long id,
        String subjectKey,
        String slot,
        String name,
        String contentType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
