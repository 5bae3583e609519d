package vn.kehoach.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.round.Answer;
import vn.kehoach.round.Answers;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseDocument;
import vn.kehoach.round.ResponseDocuments;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Gathers the answers of a round. Only what a unit really sent counts, never what it is still preparing. */
@Component
class MaterialGathering {

    /** What a unit sent last. */
    record Sent(Response response, ResponseDocument document, Answer answer) {}

    private final Responses responses;
    private final ResponseDocuments documents;
    private final Answers answers;
    private final IssuedPlans issued;
    private final QuotaSums quotas;
    private final Files files;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    MaterialGathering(
            Responses responses,
            ResponseDocuments documents,
            Answers answers,
            IssuedPlans issued,
            QuotaSums quotas,
            Files files,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.responses = responses;
        this.documents = documents;
        this.answers = answers;
        this.issued = issued;
        this.quotas = quotas;
        this.files = files;
        this.calendar = calendar;
        this.clock = clock;
    }

    Material of(Round round) {
        List<Response> all = responses.ofRound(round.id());
        Map<Long, ResponseDocument> given = documents.latestOfRound(round.id());
        Map<Long, Answer> said = answers.sent(round.id());
        Map<Long, StoredFile> stored = files.all(
                given.values().stream().flatMap(d -> d.files().stream()).toList());
        List<Sent> sent = all.stream()
                .filter(response -> given.containsKey(response.id()))
                .map(response ->
                        new Sent(response, given.get(response.id()), said.getOrDefault(response.id(), Answer.empty())))
                .toList();
        return new Material(
                clock.today(),
                RoundFigures.of(all, clock.now()),
                sent.stream().map(one -> answer(one, stored)).toList(),
                without(all, given, true),
                quotas.of(round, all, sent),
                remarks(round, sent),
                without(all, given, false));
    }

    private List<Material.Missing> without(List<Response> all, Map<Long, ResponseDocument> given, boolean ordered) {
        LocalDate today = clock.today();
        return all.stream()
                .filter(response -> !given.containsKey(response.id()) && response.ordered() == ordered)
                .filter(response -> response.bucket(today) != null)
                .map(response -> new Material.Missing(
                        response.unit(),
                        response.unitName(),
                        response.dueOn(),
                        ordered ? calendar.workingDaysBetween(response.dueOn(), today) : 0,
                        response.id(),
                        response.bucket(clock.now())))
                .toList();
    }

    private Material.UnitAnswer answer(Sent sent, Map<Long, StoredFile> stored) {
        Response response = sent.response();
        ResponseDocument document = sent.document();
        Answer answer = sent.answer();
        LocalDate judged = response.judgedOn() == null ? document.receivedOn() : response.judgedOn();
        return new Material.UnitAnswer(
                response.unit(),
                response.unitName(),
                !response.ordered(),
                document.number(),
                document.date(),
                response.ordered() ? calendar.workingDaysBetween(response.lastDay(), judged) : 0,
                response.acceptedAt() != null,
                answer.nil() || response.nilReport(),
                answer.summary(),
                answer.difficulties(),
                answer.recommendations(),
                response.id(),
                response.bucket(clock.now()),
                document.files().stream()
                        .map(stored::get)
                        .filter(Objects::nonNull)
                        .map(file -> new Material.Evidence(file.id(), file.name(), file.contentType()))
                        .toList());
    }

    private List<Material.TaskRemarks> remarks(Round round, List<Sent> sent) {
        Map<Long, List<Material.Remark>> byTask = new HashMap<>();
        sent.forEach(one -> one.answer()
                .remarks()
                .forEach(remark -> byTask.computeIfAbsent(remark.taskId(), id -> new ArrayList<>())
                        .add(new Material.Remark(
                                one.response().unitName(),
                                one.response().id(),
                                remark.difficulties(),
                                remark.recommendations()))));
        return byTask.isEmpty()
                ? List.of()
                : issued.tasks(round.planId()).stream()
                        .filter(task -> byTask.containsKey(task.id()))
                        .map(task -> new Material.TaskRemarks(
                                task.id(), task.annexNumber(), task.text(), byTask.get(task.id())))
                        .toList();
    }
}
