package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** The focal body enters a paper on a unit's behalf (nhập thay); who signed it and who entered it are both kept. */
@Service
@Transactional
public class ProxyEntry {

    private final RoundAccess access;
    private final Responses responses;
    private final ResponseStates states;
    private final ResponseGiving giving;
    private final ReportForm reports;
    private final Answers answers;
    private final IssuedPaper paper;
    private final RoundProcess process;
    private final UnitPeople people;
    private final Decisions decisions;
    private final Files files;
    private final CurrentUser user;

    ProxyEntry(
            RoundAccess access,
            Responses responses,
            ResponseStates states,
            ResponseGiving giving,
            ReportForm reports,
            Answers answers,
            IssuedPaper paper,
            RoundProcess process,
            UnitPeople people,
            Decisions decisions,
            Files files,
            CurrentUser user) {
        this.access = access;
        this.responses = responses;
        this.states = states;
        this.giving = giving;
        this.reports = reports;
        this.answers = answers;
        this.paper = paper;
        this.process = process;
        this.people = people;
        this.decisions = decisions;
        this.files = files;
        this.user = user;
    }

    /**
     * Takes in a scan of the paper, before {@link #enter}.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @param name as the browser sent it
     * @param content where it comes from
     * @return the stored file
     * @throws Refusal if it is not his, or the file will not do
     */
    // No transaction: a slow upload would hold a connection.
    @Transactional(propagation = Propagation.SUPPORTS)
    public StoredFile upload(long roundId, String unit, String name, InputStreamSource content) {
        Round round = access.enterable(roundId);
        return files.store(response(round, unit).businessKey(), null, "paper", name, content, user.required());
    }

    /**
     * Enters the paper; the unit has given its document, and its open tasks vanish.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @param fields {@code number} (số, ký hiệu), {@code date}, {@code signer}, {@code receivedOn}, {@code paper} (from
     *     which paper), and the structured part as in the unit's own form
     * @throws Refusal if it is not his, a field is wrong, or the unit has given it already
     */
    public void enter(long roundId, String unit, JsonNode fields) {
        Round round = access.enterable(roundId);
        Response response = response(round, unit);
        if (!ResponseState.WITH_UNIT.contains(response.state())) {
            throw Refusal.conflict("round.alreadyGiven");
        }
        List<Problem> problems = problems(round, response, fields);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        take(round, response, fields);
        decisions.record(
                response.businessKey(),
                null,
                "enter",
                round.focalUnit(),
                user.required(),
                "enter",
                Fields.text(fields, "paper"));
        // After an acknowledgement or comments nothing follows: the unit's steps simply end.
        if (round.kind() == DutyKind.ACKNOWLEDGE || round.kind() == DutyKind.OPINION) {
            process.responseCalledOff(response);
        } else {
            process.enteredForUnit(response);
        }
    }

    private List<Problem> problems(Round round, Response response, JsonNode fields) {
        List<Problem> problems = new ArrayList<>(paper.problems(fields));
        paper.past(problems, fields, "receivedOn");
        String source = Fields.text(fields, "paper");
        if (source.isEmpty()) {
            problems.add(Problem.of("paper", "round.paperMissing"));
        }
        Fields.tooLong(problems, "paper", source);
        if (round.kind() == DutyKind.REPORT) {
            reports.figures(round, response, fields, problems);
        }
        Fields.tooLong(problems, "summary", Fields.text(fields, "summary"));
        return problems;
    }

    private void take(Round round, Response response, JsonNode fields) {
        String login = user.required();
        if (round.kind() == DutyKind.REPORT) {
            int version = answers.nextVersion(response.id());
            Answer answer = reports.read(fields);
            answers.save(response.id(), version, answer, login);
            states.entered(response, answer.nil(), version);
        }
        if (round.kind() == DutyKind.OPINION) {
            String text = Fields.text(fields, "summary");
            Opinion.Stance stance = text.isEmpty() ? Opinion.Stance.AGREE : Opinion.Stance.AGREE_WITH;
            int version = answers.nextVersion(response.id());
            answers.save(response.id(), version, new Opinion(stance, text, List.of()), login);
            states.entered(response, false, version);
        }
        Response entered = responses.byKey(response.businessKey());
        states.proxy(entered, login, people.name(login));
        List<Long> scans =
                reports.newFiles(entered).stream().map(StoredFile::id).toList();
        giving.take(round, entered, paper.document(entered, fields, login, people.name(login), true, scans));
    }

    private Response response(Round round, String unit) {
        return responses.ofUnit(round.id(), unit).orElseThrow(Refusal::notFound);
    }
}
