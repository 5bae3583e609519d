package vn.kehoach.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.SavedDraft;
import vn.kehoach.work.TaskDesk;

/**
 * The checks of many answers, each completed as its form completes it. A leader of the focal body takes what one of his
 * officers holds; an officer does not take it from another.
 */
@Component
class ManyChecks {

    private final ManyResponses many;
    private final RoundAccess access;
    private final RoundProcess process;
    private final UnitPeople people;
    private final TaskDesk desk;
    private final CurrentUser user;
    private final ObjectMapper json;

    ManyChecks(
            ManyResponses many,
            RoundAccess access,
            RoundProcess process,
            UnitPeople people,
            TaskDesk desk,
            CurrentUser user,
            ObjectMapper json) {
        this.many = many;
        this.access = access;
        this.process = process;
        this.people = people;
        this.desk = desk;
        this.user = user;
        this.json = json;
    }

    BulkAct.Look look(List<ManyResponses.One> chosen, Function<ManyResponses.One, String> change, boolean letters) {
        Map<String, String> holders = process.checkHolders(
                chosen.stream().map(ManyResponses.One::response).toList());
        List<BulkAct.Line> lines = new ArrayList<>();
        List<BulkAct.Left> left = new ArrayList<>();
        for (ManyResponses.One one : chosen) {
            String holder = holders.get(one.response().businessKey());
            if (one.response().state() != ResponseState.SUBMITTED || holder == null) {
                left.add(many.standing(one));
            } else if (othersHold(one.round(), holder)) {
                left.add(many.left(one, "bulk.left.held", people.name(holder)));
            } else {
                lines.add(many.line(one, change.apply(one)));
            }
        }
        return new BulkAct.Look(lines, left, letters ? lines.size() : 0);
    }

    /** Completes one check with what would have been typed into its form. */
    void complete(ManyResponses.One one, String outcome, Map<String, Object> typed) {
        String holder = process.checkHolders(List.of(one.response()))
                .getOrDefault(one.response().businessKey(), "");
        if (othersHold(one.round(), holder)) {
            throw Refusal.conflict("work.claimedByOther");
        }
        String task = process.checkTaken(one.response(), user.required())
                .orElseThrow(() -> Refusal.conflict("round.movedOn"));
        SavedDraft draft = desk.draft(desk.open(task));
        ObjectNode fields = draft.fields().isObject() ? draft.fields().deepCopy() : json.createObjectNode();
        fields.setAll((ObjectNode) json.valueToTree(typed));
        int version = desk.save(task, draft.version(), fields)
                .orElseThrow(() -> Refusal.conflict("work.draftMoved"))
                .version();
        desk.complete(task, outcome, version);
    }

    private boolean othersHold(Round round, String holder) {
        return !holder.isEmpty() && !holder.equals(user.required()) && !access.leads(round);
    }
}
