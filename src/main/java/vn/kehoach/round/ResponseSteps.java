package vn.kehoach.round;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.document.StoredFile;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Submission;

/** The parts of a unit's work. One page may carry several of them; each is recorded by itself. */
@Component
class ResponseSteps {

    private final Responses responses;
    private final ResponseStates states;
    private final Answers answers;
    private final ReportForm reports;
    private final ResponseGiving giving;
    private final SendForm sends;
    private final UnitApproval approval;
    private final AnswerSignatures signatures;
    private final UnitPeople people;
    private final Decisions decisions;
    private final BusinessClock clock;

    ResponseSteps(
            Responses responses,
            ResponseStates states,
            Answers answers,
            ReportForm reports,
            ResponseGiving giving,
            SendForm sends,
            UnitApproval approval,
            AnswerSignatures signatures,
            UnitPeople people,
            Decisions decisions,
            BusinessClock clock) {
        this.responses = responses;
        this.states = states;
        this.answers = answers;
        this.reports = reports;
        this.giving = giving;
        this.sends = sends;
        this.approval = approval;
        this.signatures = signatures;
        this.people = people;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** An earlier part of the same page, which has no task of its own. */
    void recordPart(Response response, String step, String login, String outcome) {
        decisions.record(response.businessKey(), null, step, response.unit(), login, outcome, "");
    }

    Response handToHead(Round round, Response response, Answer answer, String login) {
        return handToHead(round, response, answer, answer.nil(), login);
    }

    Response handToHead(Round round, Response response, Opinion opinion, String login) {
        return handToHead(round, response, opinion, false, login);
    }

    private Response handToHead(Round round, Response response, Object answer, boolean nil, String login) {
        int version = answers.nextVersion(response.id());
        answers.save(response.id(), version, answer, login);
        states.handedToHead(response, nil, version);
        Response handed = again(response);
        if (!round.headApproval()) {
            states.passedHead(handed);
            return again(response);
        }
        return handed;
    }

    /** After the first part of a page, which prepared the answer: the parts up to the one that Complete named. */
    void goOn(Round round, Response handed, Submission submission, String prepared, String approved) {
        if (submission.is("submit")) {
            return;
        }
        String login = submission.login();
        recordPart(handed, prepared, login, "submit");
        Response response = round.headApproval() ? approve(handed, submission) : handed;
        if (submission.is("send")) {
            if (round.headApproval()) {
                recordPart(response, approved, login, "approve");
            }
            send(round, response, submission);
        }
    }

    Response approve(Response response, Submission submission) {
        Response.Approval by = approval.of(response.unit(), submission.login()).orElseThrow();
        signatures.sign(response, submission);
        states.approved(response, by);
        return again(response);
    }

    ResponseDocument send(Round round, Response response, Submission submission) {
        DocumentNumber number = sends.register(round, response, submission);
        signatures.give(response, number, submission);
        String login = submission.login();
        List<Long> files =
                reports.newFiles(response).stream().map(StoredFile::id).toList();
        return giving.take(
                round,
                response,
                new ResponseDocument(
                        0,
                        response.id(),
                        0,
                        response.answerVersion(),
                        number.text(),
                        number.date(),
                        signedBy(response),
                        clock.today(),
                        clock.now(),
                        login,
                        people.name(login),
                        false,
                        "",
                        null,
                        "",
                        files));
    }

    private static String signedBy(Response response) {
        Response.Approval by = response.approval();
        return by == null ? "" : by.title() + " " + by.name();
    }

    private Response again(Response response) {
        return responses.byKey(response.businessKey());
    }
}
