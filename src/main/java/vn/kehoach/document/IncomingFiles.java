package vn.kehoach.document;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import vn.kehoach.document.content.ContentSettings;
import vn.kehoach.document.content.StorageFailure;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * The door for every file that somebody sends: it is brought to the disk in small pieces, counted, and looked at before
 * any program that reads such files gets it. Whoever takes files asks here.
 */
@Component
public class IncomingFiles {

    private static final List<String> KINDS = List.of("pdf", "docx", "xlsx", "png", "jpg", "txt");

    private final ContentSettings settings;
    private final Texts texts;
    private final FileDoor door;

    IncomingFiles(ContentSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.door = new FileDoor(settings.largestMb() * 1_000_000L);
    }

    /**
     * @return the endings of names that may be attached, each with its point
     */
    public static List<String> attachments() {
        return FileTypes.ATTACHMENTS.stream().map(e -> "." + e).sorted().toList();
    }

    /**
     * @param name as the browser sent it
     * @param content where it comes from, e.g. a {@code MultipartFile}
     * @return the file, of a kind that may be attached; to be closed
     * @throws Refusal if size, name or real content do not do; field {@code files}
     * @throws StorageFailure if the disk has no room
     */
    public IncomingFile take(String name, InputStreamSource content) {
        return take(name, content, FileTypes.ATTACHMENTS);
    }

    /**
     * @param name as the browser sent it
     * @param content where it comes from
     * @param accepted endings that do, in small letters, of pdf, docx, xlsx, png, jpg, jpeg, txt
     * @return the file; to be closed
     * @throws Refusal if size, name or real content do not do; field {@code files}
     * @throws StorageFailure if the disk has no room
     */
    public IncomingFile take(String name, InputStreamSource content, Set<String> accepted) {
        try {
            FileDoor.Taken taken = door.take(name, content, accepted);
            if (taken.refusal() != null) {
                throw refused(taken, accepted);
            }
            return taken.file();
        } catch (IOException e) {
            throw new StorageFailure("file that comes in could not be written or read", e);
        }
    }

    private Refusal refused(FileDoor.Taken taken, Set<String> accepted) {
        String kinds = KINDS.stream()
                .filter(accepted::contains)
                .map(ending -> ending.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String reason = texts.get("document.reason." + taken.refusal());
        return Refusal.invalid(
                List.of(Problem.of("files", "document.refused", taken.name(), reason, kinds, settings.largestMb())));
    }
}
