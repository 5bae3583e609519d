package vn.kehoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came in and has been looked at, on the server's disk until it is closed.
 *
 * @param name cleaned of paths and control characters
 * @param contentType what it really is
 * @param size in bytes
 * @param sha256 of its content, hexadecimal
 * @param path where it lies
 */
public record IncomingFile(String name, String contentType, long size, String sha256, Path path)
        implements AutoCloseable {

    /**
     * @return its content from the beginning
     * @throws IOException if the disk fails
     */
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
