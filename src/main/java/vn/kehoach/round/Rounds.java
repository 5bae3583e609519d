package vn.kehoach.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DueBound;

/** The rounds' rows. State changes are guarded: each names the states it may start from. */
@Repository
public class Rounds {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Rounds(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id a round's id
     * @return the round, or empty
     */
    public Optional<Round> find(long id) {
        return jdbc.sql("select * from round where id = ?")
                .param(id)
                .query(Rounds::row)
                .optional();
    }

    /**
     * @param id a round's id
     * @return the round
     * @throws IllegalStateException if there is none
     */
    public Round get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no round " + id));
    }

    /**
     * @param businessKey e.g. {@code DOT-3}
     * @return the round
     * @throws IllegalStateException if there is none
     */
    public Round byKey(String businessKey) {
        return findByKey(businessKey).orElseThrow(() -> new IllegalStateException("no round " + businessKey));
    }

    /**
     * @param businessKey e.g. {@code DOT-3}
     * @return the round, or empty
     */
    public Optional<Round> findByKey(String businessKey) {
        if (businessKey == null || !businessKey.startsWith("DOT-")) {
            return Optional.empty();
        }
        return jdbc.sql("select * from round where business_key = ?")
                .param(businessKey)
                .query(Rounds::row)
                .optional();
    }

    /**
     * @param planId a plan's id
     * @return its rounds in the order of their last days
     */
    public List<Round> ofPlan(long planId) {
        return jdbc.sql("select * from round where plan_id = ? order by last_day, id")
                .param(planId)
                .query(Rounds::row)
                .list();
    }

    /**
     * @return every round, the newest first
     */
    public List<Round> all() {
        return jdbc.sql("select * from round order by id desc")
                .query(Rounds::row)
                .list();
    }

    /**
     * @param ids of rounds
     * @return those that there are
     */
    public List<Round> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from round where id in (:ids)")
                        .param("ids", ids)
                        .query(Rounds::row)
                        .list();
    }

    /** Rounds that somebody may see, the newest first. */
    List<Round> newest(RoundAccess.Readers readers, int from, int most) {
        if (readers.all()) {
            return jdbc.sql("select * from round order by id desc offset ? rows fetch first ? rows only")
                    .params(from, most)
                    .query(Rounds::row)
                    .list();
        }
        if (readers.units().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from round where focal_unit in (:units) or issuing_unit in (:issuers)
                order by id desc offset :from rows fetch first :most rows only""")
                .param("units", readers.units())
                .param("issuers", readers.issuers())
                .param("from", from)
                .param("most", most)
                .query(Rounds::row)
                .list();
    }

    /**
     * @param round asks the unit for a report
     * @param unit a unit's code
     * @return rounds of the unit's own plans in force whose answers go into that report, in the order of their last days
     */
    public List<Round> feeding(Round round, String unit) {
        return jdbc.sql("""
                select round.* from round join plan_duty d on d.id = round.duty_id join plan p on p.id = round.plan_id
                where p.parent_plan_id = ? and p.issuing_unit = ?
                    and d.feeds = (select asking.duty_key from plan_duty asking where asking.id = ?)
                    and p.plan_state in ('ISSUED', 'CLOSED') and round.state <> 'CALLED_OFF'
                order by round.last_day, round.id""")
                .params(round.planId(), unit, round.dutyId())
                .query(Rounds::row)
                .list();
    }

    boolean exists(long dutyId) {
        return jdbc.sql("select count(*) from round where duty_id = ?")
                        .param(dutyId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Round insert(Plan plan, Duty duty) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into round (business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit,
                    opens_at, last_day, due_text, due_hour, due_bound, data_from, data_to, closes_after, embedded_in,
                    acceptance, head_approval, judges, consolidate, consolidation_last_day)
                values (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        "new-" + UUID.randomUUID(),
                        plan.id(),
                        duty.id(),
                        duty.kind().name(),
                        duty.title(),
                        // Comments on a draft are collected by the body that drafts it.
                        duty.kind() == DutyKind.OPINION ? plan.draftingUnit() : plan.focalUnit(),
                        duty.kind() == DutyKind.OPINION ? plan.draftingUnit() : plan.issuingUnit(),
                        Timestamp.from(DueDates.opening(duty.opensOn())),
                        duty.lastDay(),
                        duty.dueText(),
                        duty.hour() == null ? null : duty.hour().toString(),
                        duty.bound() == null ? null : duty.bound().name(),
                        duty.dataFrom(),
                        duty.dataTo(),
                        duty.closesAfter(),
                        duty.embeddedIn(),
                        duty.acceptance(),
                        duty.headApproval(),
                        duty.judges(),
                        duty.consolidate(),
                        duty.consolidationLastDay()))
                .update(key, "id");
        long id = key.getKey().longValue();
        jdbc.sql("update round set business_key = ? where id = ?")
                .params("DOT-" + id, id)
                .update();
        return get(id);
    }

    /** Guarded: a round that was called off asks nobody any more. */
    boolean asking(long id) {
        return jdbc.sql("update round set state = 'ASKING' where id = ? and state in ('PLANNED', 'ASKING')")
                        .param(id)
                        .update()
                == 1;
    }

    /** Guarded: only when nobody is left to be asked. */
    boolean opened(long id) {
        return jdbc.sql("""
                update round set state = 'OPEN', opened_at = ? where id = ? and state = 'ASKING'
                and not exists (select 1 from response where round_id = ? and state = 'NOT_ASKED')""").params(now(), id, id).update() == 1;
    }

    /**
     * Guarded: of several who ask at once, the database lets one close. After the last day bodies that are only invited
     * hold up nobody.
     */
    boolean closedByItself(long id) {
        return jdbc.sql("""
                update round set state = 'CLOSED', closed_at = ? where id = ? and state = 'OPEN'
                and not exists (select 1 from response where round_id = ? and state not in ('ACCEPTED', 'CALLED_OFF')
                    and (obligation = 'ORDER' or cast(? as date) <= round.last_day))""").params(now(), id, id, clock.today()).update() == 1;
    }

    boolean closedByOfficer(long id, String login, String reason) {
        return jdbc.sql("""
                update round set state = 'CLOSED', closed_at = ?, closed_by = ?, close_reason = ?
                where id = ? and state = 'OPEN'""").params(now(), login, reason, id).update() == 1;
    }

    /** Another body follows the round up, and receives what the one that ended would have received. */
    void followedUpBy(long id, String from, String to) {
        jdbc.sql("update round set focal_unit = ? where id = ? and focal_unit = ?")
                .params(to, id, from)
                .update();
        jdbc.sql("update round set issuing_unit = ? where id = ? and issuing_unit = ?")
                .params(to, id, from)
                .update();
    }

    boolean consolidated(long id) {
        return jdbc.sql("update round set state = 'CONSOLIDATED' where id = ? and state = 'CLOSED' and consolidate")
                        .param(id)
                        .update()
                == 1;
    }

    /** The round as nobody changes it before this transaction ends: who joins it and who asks its units take turns. */
    Round locked(long id) {
        jdbc.sql("select id from round where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return get(id);
    }

    /** Guarded: by an amending document the round has another last day, or opens on another day. */
    boolean dueChanged(Round round, LocalDate lastDay, String dueText, Instant opensAt, LocalDate consolidation) {
        return jdbc.sql("""
                update round set last_day = ?, due_text = ?, opens_at = ?, consolidation_last_day = ?
                where id = ? and state = ?""")
                        .params(Arrays.asList(
                                lastDay,
                                dueText,
                                Timestamp.from(opensAt),
                                consolidation,
                                round.id(),
                                round.state().name()))
                        .update()
                == 1;
    }

    boolean calledOff(long id) {
        return jdbc.sql("""
                update round set state = 'CALLED_OFF', closed_at = coalesce(closed_at, ?) where id = ?
                and (state in ('PLANNED', 'ASKING', 'OPEN') or (state = 'CLOSED' and consolidate))""").params(now(), id).update() == 1;
    }

    void openedPlan(long planId) {
        jdbc.sql("""
                insert into plan_rounds (plan_id) select cast(? as bigint)
                where not exists (select 1 from plan_rounds where plan_id = ?)""").params(planId, planId).update();
    }

    /** Guarded: true where all had ended, and the plan asks for something again. */
    boolean asksAgain(long planId) {
        return jdbc.sql("update plan_rounds set fulfilled_at = null where plan_id = ? and fulfilled_at is not null")
                        .param(planId)
                        .update()
                == 1;
    }

    /** A round that has no row yet. */
    static Round unborn(Plan plan, Duty duty) {
        boolean opinion = duty.kind() == DutyKind.OPINION;
        return new Round(
                0,
                "",
                plan.id(),
                duty.id(),
                duty.kind(),
                duty.title(),
                RoundState.PLANNED,
                opinion ? plan.draftingUnit() : plan.focalUnit(),
                opinion ? plan.draftingUnit() : plan.issuingUnit(),
                DueDates.opening(duty.opensOn()),
                duty.lastDay(),
                duty.dueText(),
                duty.hour(),
                duty.bound(),
                duty.dataFrom(),
                duty.dataTo(),
                duty.closesAfter(),
                duty.embeddedIn(),
                duty.acceptance(),
                duty.headApproval(),
                duty.judges(),
                duty.consolidate(),
                duty.consolidationLastDay(),
                null,
                null,
                null,
                null);
    }

    /** Guarded: true once, for the round that was the last to end; never while a duty waits for its event. */
    boolean fulfilled(long planId) {
        jdbc.sql("select plan_id from plan_rounds where plan_id = ? for update")
                .param(planId)
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                update plan_rounds set fulfilled_at = ? where plan_id = ? and fulfilled_at is null
                and not exists (select 1 from round where round.plan_id = ?
                    and (state in ('PLANNED', 'ASKING', 'OPEN') or (state = 'CLOSED' and consolidate)))
                and not exists (select 1 from plan_duty d where d.plan_id = ? and d.last_day is null
                    and d.let_go_at is null)""").params(now(), planId, planId, planId).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }

    private static Round row(ResultSet rs, int n) throws SQLException {
        return new Round(
                rs.getLong("id"),
                rs.getString("business_key"),
                rs.getLong("plan_id"),
                rs.getLong("duty_id"),
                DutyKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                RoundState.valueOf(rs.getString("state")),
                rs.getString("focal_unit"),
                rs.getString("issuing_unit"),
                instant(rs, "opens_at"),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("due_text"),
                rs.getString("due_hour") == null ? null : LocalTime.parse(rs.getString("due_hour")),
                rs.getString("due_bound") == null ? null : DueBound.valueOf(rs.getString("due_bound")),
                rs.getObject("data_from", LocalDate.class),
                rs.getObject("data_to", LocalDate.class),
                rs.getObject("closes_after", LocalDate.class),
                rs.getString("embedded_in") == null ? "" : rs.getString("embedded_in"),
                rs.getString("acceptance"),
                rs.getBoolean("head_approval"),
                rs.getString("judges"),
                rs.getBoolean("consolidate"),
                rs.getObject("consolidation_last_day", LocalDate.class),
                instant(rs, "opened_at"),
                instant(rs, "closed_at"),
                rs.getString("closed_by"),
                rs.getString("close_reason"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
