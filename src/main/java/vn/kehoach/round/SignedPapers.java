package vn.kehoach.round;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kehoach.signature.PaperAccess;
import vn.kehoach.signature.Sealing;

/**
 * Where the digitally signed paper of a document lies that a unit gave: its answer's own, or that of its plan. Who may
 * read the response may read it.
 */
@Component
class SignedPapers implements PaperAccess {

    private static final Pattern ANSWER = Pattern.compile("TL-(\\d{1,18})-\\d{1,9}");
    private static final Pattern PLAN = Pattern.compile("KH-(\\d{1,18})");

    private final Responses responses;
    private final ResponseDocuments documents;
    private final RoundAccess access;
    private final Sealing seals;

    SignedPapers(Responses responses, ResponseDocuments documents, RoundAccess access, Sealing seals) {
        this.responses = responses;
        this.documents = documents;
        this.access = access;
        this.seals = seals;
    }

    /** Key of the signed paper, or nothing where it was signed by hand. */
    Optional<String> of(ResponseDocument document) {
        String key = document.subPlanId() == null
                ? AnswerSignatures.key(document.responseId(), document.answerVersion())
                : "KH-" + document.subPlanId();
        return !document.proxy() && seals.signed(key) ? Optional.of(key) : Optional.empty();
    }

    @Override
    public boolean mayReadPaper(String subjectKey, Set<String> groups) {
        Matcher answer = ANSWER.matcher(subjectKey);
        if (answer.matches()) {
            return mayRead(Long.parseLong(answer.group(1)), groups);
        }
        Matcher plan = PLAN.matcher(subjectKey);
        return plan.matches() && answers(Long.parseLong(plan.group(1)), groups);
    }

    // A unit's plan is read by who asked for it once it was given as an answer, and not while it is being made.
    private boolean answers(long planId, Set<String> groups) {
        return responses
                .answeredBy(planId)
                .filter(response -> documents.of(response.id()).stream()
                        .anyMatch(document -> Long.valueOf(planId).equals(document.subPlanId())))
                .filter(response -> mayRead(response.id(), groups))
                .isPresent();
    }

    private boolean mayRead(long responseId, Set<String> groups) {
        return responses
                .find(responseId)
                .filter(response -> access.mayRead(response, groups))
                .isPresent();
    }
}
