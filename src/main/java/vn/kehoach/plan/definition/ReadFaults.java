package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.kehoach.plan.definition.PlanDefinitionException.Fault;

/** Tells in our words why a definition could not be read. */
final class ReadFaults {

    private final FaultTexts texts;
    private final YamlLines lines;

    ReadFaults(FaultTexts texts, YamlLines lines) {
        this.texts = texts;
        this.lines = lines;
    }

    /**
     * @param error what reading ended with
     * @return the same with line, path and what to do
     */
    Fault of(IOException error) {
        if (error instanceof JsonMappingException mapping) {
            // Not the place where reading stopped: a record is put together after its last field.
            String path = path(mapping);
            return new Fault(lines.of(path), path, message(error));
        }
        JsonLocation at = error instanceof JsonProcessingException located ? located.getLocation() : null;
        return new Fault(at == null ? lines.last() : at.getLineNr(), "", message(error));
    }

    private String message(IOException error) {
        if (error instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return texts.say("unknownField", unknown.getPropertyName(), known);
        }
        if (error instanceof InvalidFormatException invalid
                && invalid.getTargetType().isEnum()) {
            return texts.say("unknownWord", invalid.getValue(), words(invalid.getTargetType()));
        }
        if (error instanceof InvalidFormatException invalid) {
            return texts.say(
                    invalid.getTargetType() == LocalDate.class ? dateFault(invalid) : "badValue", invalid.getValue());
        }
        if (error instanceof ValueInstantiationException invalid) {
            if (invalid.getType().hasRawClass(Target.class)) {
                return texts.say("badTarget", invalid.getCause().getMessage());
            }
            if (invalid.getType().hasRawClass(MonthOf.class)) {
                return texts.say("badMonth", invalid.getCause().getMessage());
            }
        }
        if (error instanceof MismatchedInputException && error.getMessage().startsWith("Cannot map `null`")) {
            return texts.say("missing");
        }
        if (error instanceof JsonMappingException) {
            return texts.say("badShape");
        }
        if (error instanceof YamlLines.Alias) {
            return texts.say("alias");
        }
        if (error instanceof StreamConstraintsException) {
            return texts.say("tooDeep", PlanDefinitionReader.DEEPEST);
        }
        if (String.valueOf(error.getMessage()).startsWith("Duplicate field")) {
            return texts.say("fieldTwice");
        }
        return texts.say("notYaml");
    }

    /** 2023-02-30 is written well, but there is no such day. */
    private static String dateFault(InvalidFormatException invalid) {
        return String.valueOf(invalid.getValue()).matches("\\d{4}-\\d{2}-\\d{2}") ? "noSuchDate" : "notADate";
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> field.isAnnotationPresent(JsonProperty.class)
                        ? field.getAnnotation(JsonProperty.class).value()
                        : field.getName())
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException error) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
