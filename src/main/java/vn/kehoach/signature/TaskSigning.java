package vn.kehoach.signature;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/**
 * The signature in a task, of whatever paper. Who signs chooses in the field {@code signing}: {@code here}, with the key
 * that the server holds; {@code upload}, outside; else by hand, of which the program knows nothing but that it was done.
 */
@Component
public class TaskSigning {

    private static final String FIELD = "signing";
    private static final String HERE = "here";
    private static final String OUTSIDE = "upload";

    private final PaperSigning papers;
    private final SigningKeys keys;

    TaskSigning(PaperSigning papers, SigningKeys keys) {
        this.papers = papers;
        this.keys = keys;
    }

    /**
     * @param subjectKey what the paper is of
     * @param edition as presented
     * @param login who is to sign
     * @return for his page: {@code here}, whether the server holds his key; {@code uploaded}, whether a signed file was
     *     brought back
     */
    public Map<String, Object> view(String subjectKey, String edition, String login) {
        return Map.of("here", keys.hasPerson(login), "uploaded", papers.uploaded(subjectKey, edition));
    }

    /**
     * @param submission what was handed in
     * @return whether the paper is signed digitally, here or outside
     */
    public static boolean digital(Submission submission) {
        String way = submission.text(FIELD);
        return way.equals(HERE) || way.equals(OUTSIDE);
    }

    /**
     * @param subjectKey what the paper is of
     * @param edition as presented
     * @param submission what was handed in
     * @return what stands in the way of signing it so
     */
    public List<Problem> problems(String subjectKey, String edition, Submission submission) {
        String way = submission.text(FIELD);
        if (way.equals(OUTSIDE) && !papers.uploaded(subjectKey, edition)) {
            return List.of(Problem.of(FIELD, "signature.notUploaded"));
        }
        return way.equals(HERE) && !keys.hasPerson(submission.login())
                ? List.of(Problem.of(FIELD, "signature.noKey"))
                : List.of();
    }

    /**
     * Signs as the person chose, in the transaction that completes his task.
     *
     * @param paper as he would sign it
     * @param submission what was handed in, checked
     */
    public void sign(PaperToSign paper, Submission submission) {
        switch (submission.text(FIELD)) {
            case HERE -> papers.signHere(paper);
            case OUTSIDE -> papers.signOutside(paper.subjectKey(), paper.edition(), submission.login());
            default -> papers.drop(paper.subjectKey());
        }
    }

    /**
     * @param paper awaiting a signature
     * @return the PDF to sign, the same at each call
     */
    public byte[] present(PaperToSign paper) {
        return papers.present(
                paper.subjectKey(), paper.edition(), paper.signer().login(), paper.render());
    }

    /**
     * @param paper awaiting a signature
     * @param pdf signed outside
     * @return what was found about it
     */
    public Inspection upload(PaperToSign paper, byte[] pdf) {
        return papers.upload(paper.subjectKey(), paper.edition(), pdf, paper.signer());
    }

    /**
     * The file goes back: what was presented or signed counts no longer.
     *
     * @param subjectKey what the paper was of
     */
    public void drop(String subjectKey) {
        papers.drop(subjectKey);
    }
}
