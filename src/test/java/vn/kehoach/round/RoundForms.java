package vn.kehoach.round;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;

/** Fills in forms of a {@link RoundWorld} as their people do: take the task, change what it begins with, hand in. */
final class RoundForms {

    private final RoundWorld world;

    RoundForms(RoundWorld world) {
        this.world = world;
    }

    ObjectNode fields(String login, String key, String step) {
        Task task = world.task(key, step);
        return world.as(login, () -> (ObjectNode)
                world.desk.draft(world.desk.open(task.getId())).fields().deepCopy());
    }

    JsonNode view(String login, String key, String step) {
        Task task = world.task(key, step);
        return world.as(login, () -> world.json.valueToTree(world.desk.view(world.desk.open(task.getId()))));
    }

    void typed(String login, String key, String step, String outcome, Consumer<ObjectNode> typing) {
        Task task = world.task(key, step);
        if (task != null && task.getAssignee() == null) {
            world.does(login, () -> world.desk.claim(task.getId()));
        }
        ObjectNode fields = task == null ? world.json.createObjectNode() : fields(login, key, step);
        typing.accept(fields);
        world.complete(
                login,
                key,
                step,
                outcome,
                world.json.convertValue(fields, new TypeReference<Map<String, Object>>() {}));
    }
}
