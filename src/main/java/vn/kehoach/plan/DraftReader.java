package vn.kehoach.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Reads a draft as typed. A date such as 30/02 or a figure such as "x" counts as not typed, and is named with its path. */
@Component
class DraftReader {

    private final ObjectMapper json;

    DraftReader(ObjectMapper json) {
        this.json = json;
    }

    /** What could be read, and the problems with the rest. */
    record Read<T>(T content, List<Problem> unreadable) {

        /** Of what was found wrong: not twice about the same field. */
        List<Problem> with(List<Problem> problems) {
            Map<String, Problem> all = new LinkedHashMap<>();
            List<Problem> more = new ArrayList<>(unreadable);
            unreadable.forEach(problem -> all.put(problem.field(), problem));
            problems.stream()
                    .filter(problem -> !all.containsKey(problem.field()))
                    .forEach(more::add);
            return more;
        }
    }

    Read<PlanContent> read(JsonNode fields) {
        return read(fields, PlanContent.class);
    }

    /**
     * @throws Refusal if it has not even the shape of a draft
     */
    <T> Read<T> read(JsonNode fields, Class<T> type) {
        List<Problem> unreadable = new ArrayList<>();
        ObjectMapper lenient = json.copy().addHandler(new Remember(unreadable));
        try {
            return new Read<>(lenient.convertValue(fields, type), unreadable);
        } catch (IllegalArgumentException e) {
            String field = e.getCause() instanceof JsonMappingException mapping ? path(mapping) : "title";
            throw Refusal.invalid(List.of(Problem.of(field, "plan.unreadableField")));
        }
    }

    private static final class Remember extends DeserializationProblemHandler {
        private final List<Problem> unreadable;

        Remember(List<Problem> unreadable) {
            this.unreadable = unreadable;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String typed, String message) {
            unreadable.add(
                    Problem.of(path(context.getParser().getParsingContext().pathAsPointer()), "plan.unreadableField"));
            return null;
        }
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; at != null && !at.matches(); at = at.tail()) {
            if (at.mayMatchElement()) {
                path.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return path.toString();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
