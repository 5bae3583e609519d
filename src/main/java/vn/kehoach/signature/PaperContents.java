package vn.kehoach.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** Keeps what a paper was at each step, and gives it back. */
@Component
class PaperContents {

    private final Files files;
    private final PaperBook book;
    private final BusinessClock clock;

    PaperContents(Files files, PaperBook book, BusinessClock clock) {
        this.files = files;
        this.book = book;
        this.clock = clock;
    }

    void keep(long paperId, String step, byte[] content, String way, String by) {
        long file = files.store(
                        "KY-" + paperId,
                        null,
                        "paper",
                        paperId + "-" + step.toLowerCase(Locale.ROOT) + ".pdf",
                        content,
                        by)
                .id();
        book.step(paperId, step, file, way, by, clock.now());
    }

    byte[] of(long paperId, String step) {
        return of(book.step(paperId, step).orElseThrow(Refusal::notFound));
    }

    byte[] of(PaperStep step) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            files.writeTo(step.fileId(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
