package vn.kehoach.round;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.plan.Duty;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** Changes responses. Each change names the states it may start from; who finds another is refused. */
@Repository
class ResponseStates {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;

    ResponseStates(JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    void insert(Round round, List<Duty.Respondent> respondents) {
        batch.batchUpdate(
                """
                insert into response (business_key, round_id, unit_code, unit_name, obligation, state, last_day,
                    due_at, answer_version, nil_report, more_late, additional)
                values (?, ?, ?, ?, ?, 'NOT_ASKED', ?, ?, 0, false, false, false)""",
                respondents.stream()
                        .map(r -> new Object[] {
                            "new-" + UUID.randomUUID(),
                            round.id(),
                            r.unit(),
                            r.unitName(),
                            r.obligation().name(),
                            r.lastDay(),
                            timestamp(DueDates.lastMoment(round, r.lastDay()))
                        })
                        .toList());
        jdbc.sql("update response set business_key = 'TL-' || cast(id as varchar(20)) where round_id = ?")
                .param(round.id())
                .update();
    }

    /**
     * Marks them asked.
     *
     * @return ids of those for which no other run of the job was quicker
     */
    List<Long> asked(List<Response> some, Map<String, String> assignees) {
        Timestamp now = now();
        int[] changed = batch.batchUpdate(
                "update response set state = 'ASKED', asked_at = ?, assignee = ? where id = ? and state = 'NOT_ASKED'",
                some.stream()
                        .map(response -> new Object[] {now, assignees.get(response.unit()), response.id()})
                        .toList());
        return IntStream.range(0, changed.length)
                .filter(n -> changed[n] == 1)
                .mapToObj(n -> some.get(n).id())
                .toList();
    }

    void received(Response response, int incomingNumber) {
        guarded(response, "state = 'RECEIVED', incoming_number = ?", List.of(incomingNumber), ResponseState.ASKED);
    }

    void assigned(Response response, String assignee, LocalDate internalDue, String direction) {
        guarded(
                response,
                "assignee = ?, internal_due = ?, direction = ?",
                Arrays.asList(assignee, internalDue, direction),
                ResponseState.RECEIVED);
    }

    /** Registered, and with whoever works on it. */
    void inHand(Response response) {
        guarded(response, "state = 'IN_PREPARATION'", List.of(), ResponseState.RECEIVED);
    }

    /** Acknowledged: registered and assigned. */
    void acknowledged(Response response) {
        guarded(
                response,
                "state = 'ACCEPTED', first_sent_at = ?, last_sent_at = ?, judged_on = ?, accepted_at = ?",
                List.of(now(), now(), clock.today(), now()),
                ResponseState.RECEIVED);
    }

    void reassigned(Response response, String assignee) {
        guarded(
                response,
                "assignee = ?",
                List.of(assignee),
                ResponseState.ASKED,
                ResponseState.IN_PREPARATION,
                ResponseState.MORE_ASKED,
                ResponseState.AWAITING_SUB_PLAN);
    }

    void handedToHead(Response response, boolean nil, int answerVersion) {
        guarded(
                response,
                "state = 'AT_HEAD', nil_report = ?, answer_version = ?, " + UNSIGNED,
                List.of(nil, answerVersion),
                ResponseState.ASKED,
                ResponseState.IN_PREPARATION,
                ResponseState.MORE_ASKED);
    }

    /** The structured part of a paper; its state changes when the paper itself is taken in. */
    void entered(Response response, boolean nil, int answerVersion) {
        guarded(
                response,
                "nil_report = ?, answer_version = ?",
                List.of(nil, answerVersion),
                ResponseState.WITH_UNIT.toArray(ResponseState[]::new));
    }

    void approved(Response response, Response.Approval by) {
        guarded(
                response,
                """
                state = 'AT_CLERK', approved_by = ?, signer_name = ?, signer_title = ?, authority_form = ?,
                approved_at = ?""",
                List.of(by.login(), by.name(), by.title(), by.form(), Timestamp.from(by.at())),
                ResponseState.AT_HEAD);
    }

    /** Where no head has to approve, the clerk is next. */
    void passedHead(Response response) {
        guarded(response, "state = 'AT_CLERK'", List.of(), ResponseState.AT_HEAD);
    }

    void returnedByHead(Response response) {
        guarded(response, "state = 'IN_PREPARATION', " + UNSIGNED, List.of(), ResponseState.AT_HEAD);
    }

    void returnedByClerk(Response response) {
        guarded(response, "state = 'AT_HEAD', " + UNSIGNED, List.of(), ResponseState.AT_CLERK);
    }

    void awaitsSubPlan(Response response, long subPlanId) {
        guarded(
                response,
                "state = 'AWAITING_SUB_PLAN', sub_plan_id = ?",
                List.of(subPlanId),
                ResponseState.ASKED,
                ResponseState.IN_PREPARATION,
                ResponseState.MORE_ASKED);
    }

    void subPlanDropped(Response response) {
        guarded(response, "state = 'IN_PREPARATION', sub_plan_id = null", List.of(), ResponseState.AWAITING_SUB_PLAN);
    }

    /** Its plan answers for another unit now. */
    void answersNoMore(Response response) {
        jdbc.sql("update response set sub_plan_id = null where id = ?")
                .param(response.id())
                .update();
    }

    /** Another plan of the unit takes the place of the one that answered. False if that one does not answer any more. */
    boolean answeredByAnother(Response response, long from, long to) {
        return jdbc.sql("update response set sub_plan_id = ? where id = ? and sub_plan_id = ?")
                        .params(to, response.id(), from)
                        .update()
                == 1;
    }

    /** The unit's document is there; the first one is judged. */
    void given(Response response, ResponseState to, Judging.Judged judged, boolean additional) {
        LocalDate judgedOn = judged.on();
        boolean moreLate =
                response.moreOpen() && judgedOn.isAfter(response.more().lastDay());
        guarded(
                response,
                """
                state = ?, first_sent_at = coalesce(first_sent_at, ?), last_sent_at = ?,
                judged_at = case when judged_on is null then cast(? as timestamp with time zone) else judged_at end,
                judged_on = coalesce(judged_on, ?), additional = ?, more_late = ?, more_sent_on = ?,
                accepted_at = ?""",
                Arrays.asList(
                        to.name(),
                        now(),
                        now(),
                        timestamp(judged.at()),
                        judgedOn,
                        additional || response.additional(),
                        response.moreLate() || moreLate,
                        response.more() == null ? null : judgedOn,
                        to == ResponseState.ACCEPTED ? now() : null),
                ResponseState.WITH_UNIT.toArray(ResponseState[]::new));
    }

    void document(Response response, String text, LocalDate date) {
        jdbc.sql("update response set document_text = ?, document_date = ? where id = ?")
                .params(text, date, response.id())
                .update();
    }

    void proxy(Response response, String login, String name) {
        jdbc.sql("update response set proxy_by = ?, proxy_name = ? where id = ?")
                .params(login, name, response.id())
                .update();
    }

    void accepted(Response response) {
        guarded(response, "state = 'ACCEPTED', accepted_at = ?", List.of(now()), ResponseState.SUBMITTED);
    }

    void moreAsked(Response response, String reason, LocalDate lastDay) {
        guarded(
                response,
                "state = 'MORE_ASKED', more_reason = ?, more_last_day = ?, more_asked_at = ?, more_sent_on = null, "
                        + UNSIGNED,
                List.of(reason, lastDay, now()),
                ResponseState.SUBMITTED);
    }

    /** It was accepted by mistake. */
    void acceptanceTakenBack(Response response) {
        guarded(response, "state = 'SUBMITTED', accepted_at = null", List.of(), ResponseState.ACCEPTED);
    }

    /** More was asked by mistake; nobody has begun with it. What was asked and signed before holds again. */
    void moreTakenBack(Response response, Response.More before, Response.Approval signed) {
        guarded(
                response,
                """
                state = 'SUBMITTED', more_reason = ?, more_last_day = ?, more_asked_at = ?, more_sent_on = ?,
                approved_by = ?, signer_name = ?, signer_title = ?, authority_form = ?, approved_at = ?""",
                Arrays.asList(
                        before == null ? null : before.reason(),
                        before == null ? null : before.lastDay(),
                        before == null ? null : timestamp(before.askedAt()),
                        before == null ? null : before.sentOn(),
                        signed == null ? null : signed.login(),
                        signed == null ? null : signed.name(),
                        signed == null ? null : signed.title(),
                        signed == null ? null : signed.form(),
                        signed == null ? null : timestamp(signed.at())),
                ResponseState.MORE_ASKED);
    }

    /** More time was given by mistake: the day before that holds again. False for who has sent. */
    boolean extensionTakenBack(Response response, LocalDate lastDay, Instant dueAt, LocalDate extendedUntil) {
        boolean more = response.moreOpen();
        List<Object> values =
                more ? Arrays.asList(lastDay, extendedUntil) : Arrays.asList(lastDay, timestamp(dueAt), extendedUntil);
        return changed(
                response,
                (more ? "more_last_day = ?" : "last_day = ?, due_at = ?") + ", extended_until = ?",
                values,
                ResponseState.WITH_UNIT.toArray(ResponseState[]::new));
    }

    /** A sub-plan that was issued is recalled: the answer is gone. */
    void reopened(Response response) {
        guarded(
                response,
                """
                state = 'ASKED', sub_plan_id = null, judged_on = null, judged_at = null, first_sent_at = null, last_sent_at = null,
                document_text = null, document_date = null, accepted_at = null, more_reason = null,
                more_last_day = null, more_asked_at = null, more_sent_on = null, """ + UNSIGNED,
                List.of(),
                ResponseState.SUBMITTED,
                ResponseState.ACCEPTED,
                ResponseState.MORE_ASKED);
    }

    /** An extension names a day; whatever hour the plan wrote, that whole day counts. False for who has sent. */
    boolean extended(Response response, LocalDate until) {
        boolean more = response.moreOpen();
        return changed(
                response,
                (more ? "more_last_day = ?" : "due_at = null, last_day = ?") + ", extended_until = ?",
                List.of(until, until),
                ResponseState.WITH_UNIT.toArray(ResponseState[]::new));
    }

    /** The last day of the round itself moved; whoever has given its document keeps what it was judged by. */
    boolean dueChanged(Round round, Response response, LocalDate lastDay) {
        Timestamp hour = timestamp(DueDates.lastMoment(round, lastDay));
        return jdbc.sql("update response set last_day = ?, due_at = ? where id = ? and state = ?")
                        .params(Arrays.asList(
                                lastDay, hour, response.id(), response.state().name()))
                        .update()
                == 1;
    }

    /** The unit says that the matter is not its own. */
    void disclaimed(Response response) {
        guarded(
                response,
                "state = 'DISCLAIMED'",
                List.of(),
                ResponseState.ASKED,
                ResponseState.RECEIVED,
                ResponseState.IN_PREPARATION);
    }

    /** It is its own after all. */
    void claimedBack(Response response, ResponseState to) {
        guarded(response, "state = ?", List.of(to.name()), ResponseState.DISCLAIMED);
    }

    /** Asked again after it was called off; what it was asked before is history. */
    boolean askedAnew(Round round, Response response, LocalDate lastDay) {
        Timestamp hour = timestamp(DueDates.lastMoment(round, lastDay));
        return jdbc.sql("""
                update response set state = 'NOT_ASKED', end_reason = null, last_day = ?, due_at = ?,
                    extended_until = null, judged_on = null, judged_at = null, first_sent_at = null, last_sent_at = null, more_last_day = null,
                    more_sent_on = null where id = ? and state = 'CALLED_OFF'""").params(Arrays.asList(lastDay, hour, response.id())).update() == 1;
    }

    /** False if there was nothing left to call off. */
    boolean calledOff(Response response, String reason) {
        return jdbc.sql("""
                update response set state = 'CALLED_OFF', end_reason = ?
                where id = ? and state not in ('ACCEPTED', 'CALLED_OFF')""").params(reason, response.id()).update() == 1;
    }

    private static final String UNSIGNED =
            "approved_by = null, signer_name = null, signer_title = null, authority_form = null, approved_at = null";

    private void guarded(Response response, String set, Collection<?> values, ResponseState... from) {
        if (!changed(response, set, values, from)) {
            throw Refusal.conflict("round.movedOn");
        }
    }

    private boolean changed(Response response, String set, Collection<?> values, ResponseState... from) {
        String states = IntStream.range(0, from.length).mapToObj(i -> "?").collect(Collectors.joining(", "));
        List<Object> params = new java.util.ArrayList<>(values);
        params.add(response.id());
        Arrays.stream(from).map(ResponseState::name).forEach(params::add);
        return jdbc.sql("update response set " + set + " where id = ? and state in (" + states + ")")
                        .params(params)
                        .update()
                == 1;
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
