package vn.kehoach.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.register.NumberEntry;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundClosing;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The report goes up: the Director signs, the clerk numbers and sends it, the receiving body's clerk registers it. */
@Component
class ForwardWork implements WorkHandler {

    static final String SIGN = "UserTask_SignConsolidated";
    private static final String NUMBER = "UserTask_NumberConsolidated";
    private static final String REGISTER = "UserTask_RegisterConsolidated";
    private static final String KIND = "BC";

    private final ReportTask task;
    private final Reports reports;
    private final ReportPaper paper;
    private final ReportSignatures signatures;
    private final NumberEntry numbers;
    private final IncomingRegister incoming;
    private final RoundClosing closing;
    private final Organization organization;
    private final BusinessClock clock;

    ForwardWork(
            ReportTask task,
            Reports reports,
            ReportPaper paper,
            ReportSignatures signatures,
            NumberEntry numbers,
            IncomingRegister incoming,
            RoundClosing closing,
            Organization organization,
            BusinessClock clock) {
        this.task = task;
        this.reports = reports;
        this.paper = paper;
        this.signatures = signatures;
        this.numbers = numbers;
        this.incoming = incoming;
        this.closing = closing;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of(SIGN, NUMBER, REGISTER);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return switch (item.key()) {
            case SIGN -> List.of(Outcome.primary("sign"), Outcome.giveBack());
            case NUMBER -> List.of(Outcome.primary("send"));
            default -> List.of(Outcome.primary("register"));
        };
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = task.round(item);
        ConsolidatedReport report = report(round);
        Map<String, Object> view = new LinkedHashMap<>(task.view(round, report.content(), report));
        if (item.key().equals(SIGN)) {
            view.put("paper", signatures.view(round, login));
        }
        if (item.key().equals(NUMBER)) {
            view.put("sealing", signatures.sealing(round));
            view.put("numbering", numbers.view(round.focalUnit(), KIND, paper.symbol(round)));
        }
        if (item.key().equals(REGISTER)) {
            view.put("incomingNumber", incoming.nextNumber(round.issuingUnit()));
            view.put("sender", unit(round.focalUnit()).name());
            view.put("reportNumber", report.number());
            view.put("signedPaper", signatures.signedPaper(round));
        }
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return item.key().equals(NUMBER) ? numbers.initialFields() : Map.of();
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        Round round = task.round(item);
        if (item.key().equals(SIGN) && submission.is("sign")) {
            return signatures.problems(round, submission);
        }
        if (!item.key().equals(NUMBER)) {
            return List.of();
        }
        return numbers.problems(
                round.focalUnit(),
                KIND,
                submission,
                report(round).signedAt().atZone(BusinessClock.ZONE).toLocalDate());
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = task.round(item);
        switch (item.key()) {
            case SIGN -> sign(round, submission);
            case NUMBER -> number(round, submission);
            default -> register(round, submission);
        }
    }

    private void sign(Round round, Submission submission) {
        if (submission.is("sign")) {
            signatures.sign(round, submission);
        } else {
            signatures.drop(round);
        }
    }

    private void number(Round round, Submission submission) {
        ConsolidatedReport report = report(round);
        Unit focal = unit(round.focalUnit());
        DocumentNumber number = numbers.register(
                new OutgoingDocument(
                        focal.code(),
                        KIND,
                        paper.symbol(round),
                        numbers.date(submission),
                        "Báo cáo " + report.content().title(),
                        report.signerName(),
                        unit(round.issuingUnit()).name(),
                        "VT, " + focal.symbol(),
                        1,
                        round.businessKey()),
                submission);
        reports.numbered(round.id(), number);
        signatures.give(round, number, submission);
    }

    private void register(Round round, Submission submission) {
        ConsolidatedReport report = report(round);
        int number = incoming.register(
                new IncomingRegister.Arrival(
                        round.issuingUnit(),
                        unit(round.focalUnit()).name(),
                        report.number(),
                        report.issuedOn(),
                        "Báo cáo " + report.content().title(),
                        round.businessKey()),
                submission.login());
        reports.received(round.id(), number);
        if (!closing.consolidated(round.id())) {
            throw Refusal.conflict("plan.stateMoved");
        }
    }

    private ConsolidatedReport report(Round round) {
        return reports.ofRound(round.id()).orElseThrow();
    }

    private Unit unit(String code) {
        return organization.unit(code, clock.today()).orElseThrow();
    }
}
