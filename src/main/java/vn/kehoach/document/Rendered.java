package vn.kehoach.document;

/**
 * A file that was made.
 *
 * @param content its bytes
 * @param contentType e.g. {@code application/pdf}
 * @param fontNote in words for the reader which typeface stands in it
 */
public record Rendered(byte[] content, String contentType, String fontNote) {}
