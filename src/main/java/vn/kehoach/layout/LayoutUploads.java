package vn.kehoach.layout;

import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import vn.kehoach.document.IncomingFile;
import vn.kehoach.document.IncomingFiles;
import vn.kehoach.work.Refusal;

/** Checks files that are not kept. They come in by the same door as attachments, which lets nothing active pass. */
@Service
public class LayoutUploads {

    private final IncomingFiles incoming;
    private final LayoutCheck check;

    LayoutUploads(IncomingFiles incoming, LayoutCheck check) {
        this.incoming = incoming;
        this.check = check;
    }

    /**
     * @param name as the browser sent it
     * @param content where it comes from
     * @return the report
     * @throws Refusal if it is no DOCX that may be taken, or cannot be measured
     */
    public LayoutReport upload(String name, InputStreamSource content) {
        try (IncomingFile file = incoming.take(name, content, Set.of("docx"))) {
            return check.check(file.name(), file.path());
        }
    }
}
