package vn.kehoach.issuance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.register.NumberEntry;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/** Number, date, register and dispatch of a document (articles 14 to 18), in one transaction; the seal follows as a job. */
@Component
class DocumentDispatching {

    private final Issuances issuances;
    private final IssuanceSignatures signatures;
    private final NumberEntry numbers;
    private final Organization organization;
    private final Texts texts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DocumentDispatching(
            Issuances issuances,
            IssuanceSignatures signatures,
            NumberEntry numbers,
            Organization organization,
            Texts texts,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.issuances = issuances;
        this.signatures = signatures;
        this.numbers = numbers;
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    Map<String, Object> initialFields() {
        return numbers.initialFields();
    }

    Map<String, Object> view(Issuance issuance) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("numbering", numbers.view(issuance.unit(), kind(issuance), symbol(issuance)));
        view.put(
                "readers",
                issuances.units(issuance.id(), false).stream()
                        .map(unit -> organization
                                .unit(unit, clock.today())
                                .map(Unit::name)
                                .orElse(unit))
                        .sorted()
                        .toList());
        return view;
    }

    /** {@code signedOn}: the document is not dated before. */
    List<Problem> problems(Issuance issuance, Submission submission, LocalDate signedOn) {
        return numbers.problems(issuance.unit(), kind(issuance), submission, signedOn);
    }

    void dispatch(Issuance issuance, Submission submission) {
        OfficialDocument document = issuance.document();
        String name = texts.in(Texts.VIETNAMESE, "issuance.name." + document.kind(), document.title());
        DocumentNumber number = numbers.register(
                new OutgoingDocument(
                        issuance.unit(),
                        kind(issuance),
                        symbol(issuance),
                        numbers.date(submission),
                        name,
                        issuance.signature().name(),
                        String.join("\n", document.recipients().lines()),
                        document.recipients().archive(),
                        1,
                        issuance.businessKey()),
                submission);
        issuances.dispatched(issuance, number);
        signatures.give(issuance, number, submission);
        events.publishEvent(new DocumentDispatched(issuance.businessKey()));
    }

    private static String kind(Issuance issuance) {
        return issuance.form().registerKind();
    }

    private static String symbol(Issuance issuance) {
        return issuance.document().reference().symbol();
    }
}
