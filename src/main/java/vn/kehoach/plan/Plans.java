package vn.kehoach.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.time.BusinessClock;

/** The plans' rows. State changes are guarded: each names the states it may start from. */
@Repository
public class Plans {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Plans(JdbcClient jdbc, ObjectMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param id a plan's id
     * @return the plan, or empty
     */
    public Optional<Plan> find(long id) {
        return jdbc.sql("select " + PlanRow.COLUMNS + " from plan where id = ?")
                .param(id)
                .query(PlanRow::read)
                .optional();
    }

    /**
     * @param businessKey e.g. {@code KH-17}
     * @return the plan
     * @throws IllegalStateException if there is none
     */
    public Plan byKey(String businessKey) {
        return findByKey(businessKey).orElseThrow(() -> new IllegalStateException("no plan " + businessKey));
    }

    /**
     * @param businessKey e.g. {@code KH-17}
     * @return the plan, or empty
     */
    public Optional<Plan> findByKey(String businessKey) {
        // Asked of every task that opens: most are a round's or a unit's.
        if (businessKey == null || !businessKey.startsWith("KH-")) {
            return Optional.empty();
        }
        return jdbc.sql("select " + PlanRow.COLUMNS + " from plan where business_key = ?")
                .param(businessKey)
                .query(PlanRow::read)
                .optional();
    }

    /**
     * @return every plan, the newest first
     */
    public List<Plan> all() {
        return jdbc.sql("select " + PlanRow.COLUMNS + " from plan order by id desc")
                .query(PlanRow::read)
                .list();
    }

    /**
     * @param ids of plans
     * @return those that there are
     */
    public List<Plan> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + PlanRow.COLUMNS + " from plan where id in (:ids)")
                        .param("ids", ids)
                        .query(PlanRow::read)
                        .list();
    }

    /**
     * @param planId a plan
     * @return the plans of units that it asked for, whatever became of them
     */
    public List<Plan> below(long planId) {
        return jdbc.sql("select " + PlanRow.COLUMNS + " from plan where parent_plan_id = ? order by id")
                .param(planId)
                .query(PlanRow::read)
                .list();
    }

    /**
     * @param planId a plan
     * @return business key of the round in which its draft was sent out for comments last, unless that was called off
     */
    public Optional<String> opinionRound(long planId) {
        return jdbc.sql("select opinion_round from plan where id = ? and opinion_round is not null")
                .param(planId)
                .query(String.class)
                .optional();
    }

    /**
     * The draft goes out for comments. Guarded: only while it is drafted.
     *
     * @param planId a plan
     * @param roundKey business key of the round
     * @return whether it was drafted
     */
    public boolean collectingOpinions(long planId, String roundKey) {
        return jdbc.sql("""
                update plan set plan_state = 'COLLECTING_OPINIONS', opinion_round = ?
                where id = ? and plan_state = 'DRAFTING'""").params(roundKey, planId).update() == 1;
    }

    /**
     * Comments are in: the drafter works on.
     *
     * @param planId a plan
     */
    public void opinionsIn(long planId) {
        jdbc.sql("update plan set plan_state = 'DRAFTING' where id = ? and plan_state = 'COLLECTING_OPINIONS'")
                .param(planId)
                .update();
    }

    void opinionsCalledOff(long planId) {
        jdbc.sql("update plan set opinion_round = null where id = ?")
                .param(planId)
                .update();
    }

    /** Keeps what is drafted without making it a version that was handed in. */
    void keepDraft(long id, JsonNode content, String title, String focalUnit) {
        jdbc.sql("update plan set content = ?, title = ?, focal_unit = ? where id = ?")
                .params(content.toString(), title, focalUnit, id)
                .update();
        events.publishEvent(new PlanWritten(id));
    }

    Optional<Plan> lastIssuedBy(String unit) {
        return jdbc
                .sql("select " + PlanRow.COLUMNS
                        + " from plan where issuing_unit = ? and dispatched_at is not null order by id desc")
                .param(unit)
                .query(PlanRow::read)
                .stream()
                .findFirst();
    }

    /**
     * @param id a plan's id
     * @return what it says
     */
    public PlanContent content(long id) {
        try {
            return json.readValue(contentText(id), PlanContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored content of plan " + id + " is not readable", e);
        }
    }

    JsonNode contentJson(long id) {
        try {
            return json.readTree(contentText(id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored content of plan " + id + " is not JSON", e);
        }
    }

    private String contentText(long id) {
        return jdbc.sql("select content from plan where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Plan insert(NewPlan plan, JsonNode content) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into plan (business_key, definition_id, copied_from, parent_plan_id, parent_response,
                    document_kind, title, plan_year, plan_state, issuing_unit, drafting_unit, focal_unit, symbol,
                    place, content, file_version, drafter, created_at)
                values (?, ?, ?, ?, ?, 'KH', ?, ?, 'DRAFTING', ?, ?, ?, ?, ?, ?, 0, ?, ?)""")
                .params(Arrays.asList(
                        "new-" + java.util.UUID.randomUUID(),
                        plan.definitionId(),
                        plan.copiedFrom(),
                        plan.parentPlanId(),
                        plan.parentResponse(),
                        plan.title(),
                        plan.year(),
                        plan.issuingUnit(),
                        plan.draftingUnit(),
                        plan.focalUnit(),
                        plan.symbol(),
                        plan.place(),
                        content.toString(),
                        plan.drafter(),
                        Timestamp.from(clock.now())))
                .update(key, "id");
        long id = key.getKey().longValue();
        jdbc.sql("update plan set business_key = ? where id = ?")
                .params("KH-" + id, id)
                .update();
        events.publishEvent(new PlanWritten(id));
        return find(id).orElseThrow();
    }

    void state(long id, PlanState to) {
        jdbc.sql("update plan set plan_state = ? where id = ?")
                .params(to.name(), id)
                .update();
    }

    /** Takes over a submitted draft as the next version of the file. */
    void newVersion(long id, JsonNode content, String title, String focalUnit) {
        jdbc.sql("update plan set content = ?, title = ?, focal_unit = ?, file_version = file_version + 1 where id = ?")
                .params(content.toString(), title, focalUnit, id)
                .update();
        events.publishEvent(new PlanWritten(id));
    }

    /** What was seen in the draft before it was submitted, and what the drafter answered. */
    void warnings(long id, String views) {
        jdbc.sql("update plan set draft_warnings = ? where id = ?")
                .params(views, id)
                .update();
    }

    Optional<JsonNode> warnings(long id) {
        return jdbc.sql("select draft_warnings from plan where id = ? and draft_warnings is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::readTree);
    }

    void proposalText(long id, JsonNode content) {
        jdbc.sql("update plan set content = ? where id = ?")
                .params(content.toString(), id)
                .update();
    }

    void proposal(long id, DocumentNumber number) {
        jdbc.sql("update plan set proposal_number = ?, proposal_symbol = ?, proposal_date = ? where id = ?")
                .params(Arrays.asList(
                        number == null ? null : number.number(),
                        number == null ? null : number.symbol(),
                        number == null ? null : number.date(),
                        id))
                .update();
        events.publishEvent(new PlanWritten(id));
    }

    /** Guarded: only while it is drafted. */
    boolean drafter(long id, String login) {
        return jdbc.sql("update plan set drafter = ? where id = ? and plan_state = 'DRAFTING'")
                        .params(login, id)
                        .update()
                == 1;
    }

    void slip(long id, JsonNode slip) {
        jdbc.sql("update plan set review_slip = ? where id = ?")
                .params(slip.toString(), id)
                .update();
    }

    Optional<JsonNode> slip(long id) {
        return jdbc.sql("select review_slip from plan where id = ? and review_slip is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::readTree);
    }

    void signed(long id, Plan.Signature signature) {
        jdbc.sql("""
                update plan set signed_by = ?, signer_name = ?, signer_title = ?, authority_form = ?, signed_at = ?
                where id = ?""")
                .params(
                        signature.login(),
                        signature.name(),
                        signature.title(),
                        signature.form(),
                        Timestamp.from(signature.at()),
                        id)
                .update();
    }

    void unsigned(long id) {
        jdbc.sql("""
                update plan set signed_by = null, signer_name = null, signer_title = null, authority_form = null,
                    signed_at = null where id = ?""").param(id).update();
    }

    /** Guarded: only a plan that awaits its number becomes issued. */
    boolean issued(long id, DocumentNumber number) {
        boolean issued = jdbc.sql("""
                update plan set plan_state = 'ISSUED', issued_number = ?, issued_on = ?, dispatched_at = ?
                where id = ? and plan_state = 'AWAITING_NUMBER'""")
                        .params(number.number(), number.date(), Timestamp.from(clock.now()), id)
                        .update()
                == 1;
        events.publishEvent(new PlanWritten(id));
        return issued;
    }

    /** Guarded: only from the state the caller saw. */
    boolean ended(Plan plan, PlanState to, String reason) {
        return jdbc.sql("update plan set plan_state = ?, ended_at = ?, end_reason = ? where id = ? and plan_state = ?")
                        .params(
                                to.name(),
                                Timestamp.from(clock.now()),
                                reason,
                                plan.id(),
                                plan.state().name())
                        .update()
                == 1;
    }

    /** Guarded: only a file that is underway goes back to drafting. */
    boolean backToDrafting(Plan plan) {
        return jdbc.sql("update plan set plan_state = 'DRAFTING' where id = ? and plan_state = ?")
                        .params(plan.id(), plan.state().name())
                        .update()
                == 1;
    }

    private JsonNode readTree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is not readable", e);
        }
    }

    /** What a new plan starts with. */
    record NewPlan(
            String definitionId,
            Long copiedFrom,
            Long parentPlanId,
            String parentResponse,
            String title,
            int year,
            String issuingUnit,
            String draftingUnit,
            String focalUnit,
            String symbol,
            String place,
            String drafter) {}

    /** A recipient as frozen at issue. */
    record FrozenRecipient(
            int line,
            String text,
            String purpose,
            String unit,
            String unitName,
            Obligation obligation,
            String channel) {}

    LocalDate today() {
        return clock.today();
    }
}
