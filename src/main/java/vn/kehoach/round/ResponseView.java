package vn.kehoach.round;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;

/** What forms and pages show of a response, as JSON. */
@Component
public class ResponseView {

    private final Plans plans;
    private final Answers answers;
    private final ResponseDocuments documents;
    private final SignedPapers signedPapers;
    private final Files files;
    private final Decisions decisions;
    private final Organization organization;
    private final UnitPeople people;
    private final HandOverWords handOvers;
    private final WorkingCalendar calendar;
    private final Texts texts;
    private final BusinessClock clock;

    ResponseView(
            Plans plans,
            Answers answers,
            ResponseDocuments documents,
            SignedPapers signedPapers,
            Files files,
            Decisions decisions,
            Organization organization,
            UnitPeople people,
            HandOverWords handOvers,
            WorkingCalendar calendar,
            Texts texts,
            BusinessClock clock) {
        this.plans = plans;
        this.answers = answers;
        this.documents = documents;
        this.signedPapers = signedPapers;
        this.files = files;
        this.decisions = decisions;
        this.organization = organization;
        this.people = people;
        this.handOvers = handOvers;
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param round the round
     * @return the round with its plan
     */
    public Map<String, Object> round(Round round) {
        return round(round, plans.find(round.planId()).orElseThrow());
    }

    /** A round and what is shown of it. */
    record RoundView(Round round, Map<String, Object> view) {}

    /** As {@link #round(Round)}; their plans are read at once. */
    List<RoundView> rounds(List<Round> some) {
        Map<Long, Plan> of = plans.all(some.stream().map(Round::planId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        return some.stream()
                .map(round -> new RoundView(round, round(round, of.get(round.planId()))))
                .toList();
    }

    private Map<String, Object> round(Round round, Plan plan) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", round.id());
        view.put("title", round.title());
        view.put("kind", round.kind());
        view.put("state", round.state());
        view.put("stateName", texts.get("ui.roundState." + round.state()));
        view.put("lastDay", round.lastDay());
        view.put("due", due(round));
        view.put(
                "dueHour",
                round.dueHour() == null
                        ? null
                        : DateTexts.of(Texts.readerLocale()).time(round.dueHour()));
        view.put("dataFrom", round.dataFrom());
        view.put("dataTo", round.dataTo());
        view.put("closesAfter", round.closesAfter());
        view.put("embeddedIn", round.embeddedIn());
        view.put("headApproval", round.headApproval());
        view.put("acceptance", round.acceptance());
        view.put("consolidate", round.consolidate());
        view.put("focalUnit", unitName(round.focalUnit()));
        view.put("openedAt", round.openedAt());
        view.put("closedAt", round.closedAt());
        view.put("closeReason", round.closeReason());
        view.put("plan", plan(plan));
        return view;
    }

    /**
     * @param round a round
     * @return its plan, as the head of a form shows it
     */
    public Map<String, Object> plan(Round round) {
        return plan(plans.find(round.planId()).orElseThrow());
    }

    private Map<String, Object> plan(Plan plan) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", plan.id());
        view.put("number", plan.numberText());
        view.put("issuedOn", plan.issuedOn());
        view.put("title", plan.title());
        LocalDate day = plan.issuedOn() == null ? clock.today() : plan.issuedOn();
        view.put(
                "issuingUnitName",
                organization.unit(plan.issuedBy(), day).map(Unit::name).orElse(plan.issuedBy()));
        return view;
    }

    /**
     * @param round its round
     * @param response the response
     * @return the response with its documents, its structured part, its files and its history
     */
    public Map<String, Object> response(Round round, Response response) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", response.id());
        view.put("unit", response.unit());
        view.put("unitName", response.unitName());
        view.put("ordered", response.ordered());
        view.put("state", response.state());
        view.put("stateName", stateName(round, response));
        view.put("bucket", response.bucket(clock.now()));
        view.put("lastDay", response.dueOn());
        view.put("lastMoment", lastMoment(round, response));
        view.put("due", due(round, response));
        view.put("extendedUntil", response.extendedUntil());
        view.put(
                "calendarNote",
                DateTexts.of(Texts.readerLocale()).unconfirmed(Collections.singletonList(response.dueOn()), calendar));
        view.put("assigneeName", response.assignee() == null ? null : people.name(response.assignee()));
        view.put("internalDue", response.internalDue());
        view.put("direction", response.direction());
        view.put("incomingNumber", response.incomingNumber());
        view.put("approval", response.approval());
        view.put("more", response.more());
        view.put("nil", response.nilReport());
        view.put("additional", response.additional());
        view.put("proxyName", response.proxyName());
        view.put("endReason", response.endReason());
        view.put("handedOver", handOvers.of(response).orElse(null));
        view.put("answer", answers.latest(response.id()).orElse(null));
        view.put(
                "documents",
                documents.of(response.id()).stream().map(this::document).toList());
        view.put("history", history(response));
        return view;
    }

    /** Where a response stands that ended because others go on with it. */
    String handedOver() {
        return texts.get("ui.responseState.HANDED_OVER");
    }

    /**
     * @param round its round
     * @param response the response
     * @return where it stands, in words; a plan that was recorded is Đã ghi nhận, not Đạt yêu cầu
     */
    public String stateName(Round round, Response response) {
        boolean recorded = response.state() == ResponseState.ACCEPTED && !round.checked();
        String special = "ui.responseState.ACCEPTED." + round.kind();
        return texts.get(recorded && texts.has(special) ? special : "ui.responseState." + response.state());
    }

    /**
     * @param round a round
     * @return both halves, e.g. {@code trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư)}
     */
    public String due(Round round) {
        return due(round, round.lastDay(), round.dueHour() != null);
    }

    /**
     * @param round its round
     * @param response a response
     * @return both halves as they hold for that unit: the last day of its level, or until when it was extended
     */
    public String due(Round round, Response response) {
        return due(round, response.lastDay(), response.dueAt() != null);
    }

    /**
     * @param round its round
     * @param response a response
     * @return the last day that the unit has before it now, with the hour where one holds: {@code 17 giờ 00 ngày
     *     15/3/2023}
     */
    public String lastMoment(Round round, Response response) {
        DateTexts words = DateTexts.of(Texts.readerLocale());
        String day = words.date(response.dueOn());
        boolean hour = response.dueAt() != null && !response.moreOpen() && round.dueHour() != null;
        return hour ? texts.get("round.moment", words.time(round.dueHour()), day) : day;
    }

    private String due(Round round, LocalDate lastDay, boolean hour) {
        DateTexts words = DateTexts.of(Texts.readerLocale());
        String last = words.date(lastDay);
        String weekday = words.weekday(lastDay);
        if (round.dueText().isBlank()) {
            return hour
                    ? texts.get("round.lastMoment", words.time(round.dueHour()), last, weekday)
                    : texts.get("round.lastDay", last, weekday);
        }
        return hour
                ? texts.get("round.due.hour", round.dueText(), words.time(round.dueHour()), last, weekday)
                : texts.get("round.due", round.dueText(), last, weekday);
    }

    private Map<String, Object> document(ResponseDocument document) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", document.number());
        view.put("date", document.date());
        view.put("signer", document.signer());
        view.put("receivedOn", document.receivedOn());
        view.put("sentAt", document.sentAt());
        view.put("sentBy", document.sentByName());
        view.put("proxy", document.proxy());
        view.put("paper", document.paper());
        view.put("receipt", document.receipt());
        view.put("signedPaper", signedPapers.of(document).orElse(null));
        view.put(
                "files",
                document.files().stream()
                        .flatMap(id -> files.find(id).stream())
                        .map(ResponseView::file)
                        .toList());
        return view;
    }

    static Map<String, Object> file(StoredFile file) {
        return Map.of(
                "id", file.id(),
                "name", file.name(),
                "size", file.size(),
                "type", file.contentType(),
                "slot", file.slot());
    }

    /** What was done, the oldest first, as the form kit shows it. */
    List<Map<String, Object>> history(Response response) {
        return history(response.businessKey());
    }

    List<Map<String, Object>> history(String businessKey) {
        return decisions.of(businessKey).stream().map(this::line).toList();
    }

    private Map<String, Object> line(Decision decision) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", decision.decidedAt());
        line.put("by", decision.personName());
        line.put("byTitle", decision.title());
        line.put("step", word("ui.step." + decision.step(), ""));
        line.put("action", decision.outcome());
        line.put("actionLabel", word("ui.action." + decision.step() + "." + decision.outcome(), decision.outcome()));
        line.put("reason", decision.reason());
        return line;
    }

    private String word(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    private String unitName(String code) {
        return organization.unit(code, clock.today()).map(Unit::name).orElse(code);
    }
}
