package vn.kehoach.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.StoredFile;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.register.NumberEntry;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/** The unit's clerk numbers a report and puts the signed file to it: shown, checked, registered. */
@Component
class SendForm {

    /** Reports are numbered as báo cáo; comments on a draft are an official letter, whose symbol names no kind. */
    static final String REPORT = "BC";

    static final String LETTER = "CV";

    private static final String PDF = "application/pdf";

    private final NumberEntry numbers;
    private final Organization organization;
    private final ReportForm reports;
    private final AnswerSignatures signatures;
    private final BusinessClock clock;

    SendForm(
            NumberEntry numbers,
            Organization organization,
            ReportForm reports,
            AnswerSignatures signatures,
            BusinessClock clock) {
        this.numbers = numbers;
        this.organization = organization;
        this.reports = reports;
        this.signatures = signatures;
        this.clock = clock;
    }

    Map<String, Object> initialFields() {
        return numbers.initialFields();
    }

    Map<String, Object> view(Round round, Response response) {
        return Map.of("numbering", numbers.view(response.unit(), kind(round), symbol(round, response.unit())));
    }

    private static String kind(Round round) {
        return round.kind() == DutyKind.OPINION ? LETTER : REPORT;
    }

    List<Problem> problems(Round round, Response response, Submission submission) {
        List<Problem> problems =
                new ArrayList<>(numbers.problems(response.unit(), kind(round), submission, signedOn(response)));
        // Who signs digitally, on this page or before, needs no other file.
        boolean digital = TaskSigning.digital(submission) || signatures.signed(response);
        if (!digital
                && reports.newFiles(response).stream()
                        .map(StoredFile::contentType)
                        .noneMatch(PDF::equals)) {
            problems.add(Problem.of("files", "round.signedFileMissing"));
        }
        return problems;
    }

    // A document is not dated before it was signed; on a page that signs and sends at once both are of today.
    private static LocalDate signedOn(Response response) {
        return response.approval() == null
                ? null
                : response.approval().at().atZone(BusinessClock.ZONE).toLocalDate();
    }

    DocumentNumber register(Round round, Response response, Submission submission) {
        String recipient = unit(round.focalUnit());
        return numbers.register(
                new OutgoingDocument(
                        response.unit(),
                        kind(round),
                        symbol(round, response.unit()),
                        numbers.date(submission),
                        round.title(),
                        response.approval() == null ? "" : response.approval().name(),
                        recipient,
                        response.unitName(),
                        1,
                        response.businessKey()),
                submission);
    }

    private String symbol(Round round, String unit) {
        String own = organization
                .unit(unit, clock.today())
                .map(Unit::symbol)
                .filter(s -> s != null && !s.isBlank())
                .orElse("");
        if (round.kind() == DutyKind.OPINION) {
            return own.isEmpty() ? LETTER : own;
        }
        return own.isEmpty() ? REPORT : REPORT + "-" + own;
    }

    private String unit(String code) {
        return organization.unit(code, clock.today()).map(Unit::name).orElse(code);
    }
}
