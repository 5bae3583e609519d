package vn.kehoach.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.kehoach.document.FileAccess;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.PlanFiles;
import vn.kehoach.work.Refusal;

/** What is stored may be checked by whoever may read it. */
@Service
public class LayoutDesk {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LayoutCheck check;
    private final Files files;
    private final List<FileAccess> access;
    private final PlanFiles plans;
    private final CurrentUser user;

    LayoutDesk(LayoutCheck check, Files files, List<FileAccess> access, PlanFiles plans, CurrentUser user) {
        this.check = check;
        this.files = files;
        this.access = access;
        this.plans = plans;
        this.user = user;
    }

    /**
     * @param id of a stored file
     * @return the report
     * @throws Refusal if there is no such DOCX that the person may read
     */
    public LayoutReport file(long id) {
        StoredFile file = files.find(id)
                .filter(f -> access.stream().anyMatch(a -> a.mayRead(f.subjectKey(), user.required(), user.groups())))
                .filter(f -> f.contentType().equals(DOCX))
                .orElseThrow(Refusal::notFound);
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.size());
        try {
            files.writeTo(id, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return check.check(file.name(), content.toByteArray());
    }

    /**
     * @param id of a plan
     * @return the report on the DOCX that this program writes of it
     * @throws Refusal if there is none that the person may see
     */
    public LayoutReport plan(long id) {
        PlanFiles.Named docx = plans.docx(id);
        return check.check(docx.name(), docx.file().content());
    }
}
