package vn.kehoach.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.Rounds;
import vn.kehoach.signature.PaperAccess;
import vn.kehoach.signature.PaperToSign;
import vn.kehoach.signature.Sealing;
import vn.kehoach.signature.Signer;
import vn.kehoach.signature.TaskPapers;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/**
 * The digital signatures of a consolidated report: the focal body's head signs, its clerk numbers and seals it (Decree
 * 30/2020, articles 13, 14 and 33). The paper is that of the round; who may read the round may read it.
 */
@Component
class ReportSignatures implements TaskPapers, PaperAccess {

    private final Rounds rounds;
    private final RoundAccess access;
    private final Reports reports;
    private final ReportPaper paper;
    private final DocumentWriter writer;
    private final TaskSigning tasks;
    private final Sealing seals;
    private final Organization organization;
    private final Texts texts;
    private final BusinessClock clock;

    ReportSignatures(
            Rounds rounds,
            RoundAccess access,
            Reports reports,
            ReportPaper paper,
            DocumentWriter writer,
            TaskSigning tasks,
            Sealing seals,
            Organization organization,
            Texts texts,
            BusinessClock clock) {
        this.rounds = rounds;
        this.access = access;
        this.reports = reports;
        this.paper = paper;
        this.writer = writer;
        this.tasks = tasks;
        this.seals = seals;
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<PaperToSign> toSign(WorkItem item, String login, JsonNode typed) {
        return item.key().equals(ForwardWork.SIGN)
                ? rounds.findByKey(item.businessKey()).map(round -> toSign(round, login))
                : Optional.empty();
    }

    @Override
    public boolean mayReadPaper(String subjectKey, Set<String> groups) {
        return rounds.findByKey(subjectKey).filter(access::reads).isPresent();
    }

    /** For the page of who signs. */
    Map<String, Object> view(Round round, String login) {
        PaperToSign one = toSign(round, login);
        return tasks.view(one.subjectKey(), one.edition(), login);
    }

    List<Problem> problems(Round round, Submission submission) {
        PaperToSign one = toSign(round, submission.login());
        return tasks.problems(one.subjectKey(), one.edition(), submission);
    }

    /** Signs the paper and says so in the report's row. */
    void sign(Round round, Submission submission) {
        tasks.sign(toSign(round, submission.login()), submission);
        ConsolidatedReport signed = signedBy(round, submission.login());
        reports.signed(round.id(), signed.signerName(), signed.signerTitle(), signed.authorityForm());
    }

    /** The report goes back: what was signed counts no longer. */
    void drop(Round round) {
        tasks.drop(round.businessKey());
    }

    /** For the clerk's page. */
    Map<String, Object> sealing(Round round) {
        return seals.view(round.businessKey(), round.focalUnit());
    }

    /** Key of the signed paper for who reads the report, or null where it was signed by hand. */
    String signedPaper(Round round) {
        return seals.signed(round.businessKey()) ? round.businessKey() : null;
    }

    void give(Round round, DocumentNumber number, Submission submission) {
        String place = organization
                .unit(round.focalUnit(), clock.today())
                .map(Unit::place)
                .orElse("");
        seals.give(round.businessKey(), round.focalUnit(), place, number, submission);
    }

    private PaperToSign toSign(Round round, String login) {
        ConsolidatedReport report = signedBy(round, login);
        OfficialDocument document = paper.of(round, report);
        return new PaperToSign(
                round.businessKey(),
                PaperToSign.edition(document, login),
                new Signer(
                        login,
                        report.signerName(),
                        texts.in(Texts.VIETNAMESE, "signature.reason.person", report.signerTitle()),
                        document.place().name()),
                () -> writer.pdf(document).content());
    }

    private ConsolidatedReport signedBy(Round round, String login) {
        Person person = organization.person(login).orElseThrow();
        Optional<Person.Post> post = person.posts().stream()
                .filter(one -> one.unit().equals(round.focalUnit()))
                .min(Comparator.comparing(Person.Post::role));
        boolean head = post.filter(one -> one.role() == Role.HEAD).isPresent();
        return reports.ofRound(round.id())
                .orElseThrow()
                .signedBy(person.name(), post.map(Person.Post::title).orElse(""), head ? "HEAD" : "KT", clock.now());
    }
}
