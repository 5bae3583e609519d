package vn.kehoach.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A place for content, by its SHA-256. What it gets it keeps whole or not at all. */
interface ContentStore {

    ContentSettings.Place place();

    /**
     * Keeps it. Does no harm when it is there already.
     *
     * @throws IOException if it could not; nothing of it remains then
     */
    void put(String sha256, Path file) throws IOException;

    /** @throws IOException if it is not there or cannot be read */
    InputStream open(String sha256) throws IOException;

    /** Does nothing when it is not there. */
    void delete(String sha256) throws IOException;
}
