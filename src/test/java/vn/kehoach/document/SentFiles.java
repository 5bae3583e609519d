package vn.kehoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The good and bad uploads on a disk, for a program of its own: each a file with its name beside it. */
public final class SentFiles {

    private SentFiles() {}

    /** @return how many were written; the content of number 3 lies in {@code good-3} or {@code bad-3}, its name in {@code .name} */
    public static int write(Path folder, boolean good) throws IOException {
        List<Sent> all = good ? GoodUploads.all() : BadUploads.all();
        for (int i = 0; i < all.size(); i++) {
            Path file = folder.resolve((good ? "good-" : "bad-") + i);
            try (InputStream in = all.get(i).content().getInputStream()) {
                Files.copy(in, file);
            }
            Files.writeString(
                    folder.resolve(file.getFileName() + ".name"), all.get(i).name());
        }
        return all.size();
    }
}
