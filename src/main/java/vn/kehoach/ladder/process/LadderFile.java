package vn.kehoach.ladder.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import vn.kehoach.ladder.LadderRow;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** A DMN file that somebody sends: read as text and structure, never run. */
final class LadderFile {

    private static final List<String> INPUTS = List.of("kind", "obligation", "relation");
    private static final List<String> OUTPUTS =
            List.of("name", "offset", "unit", "direction", "hour", "audience", "way");
    private static final Pattern WORD = Pattern.compile("\\s*\"([^\"]*)\"\\s*");
    private static final Pattern WORDS = Pattern.compile("(\\s*\"[^\"]*\"\\s*)(,\\s*\"[^\"]*\"\\s*)*");
    private static final Pattern LITERAL = Pattern.compile("\\s*\"([^\"]*)\"\\s*|\\s*(\\d+)\\s*");

    private final List<Problem> problems = new ArrayList<>();
    private final DecisionTable table;

    LadderFile(byte[] file) {
        SafeXml.check(file);
        table = table(model(file));
    }

    private static DmnModelInstance model(byte[] file) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(file));
        } catch (ModelException e) {
            throw refused(Problem.of("file", "ladder.notDmn"));
        }
    }

    private static DecisionTable table(DmnModelInstance model) {
        List<DecisionTable> tables = List.copyOf(model.getModelElementsByType(DecisionTable.class));
        if (tables.size() != 1) {
            throw refused(Problem.of("file", "ladder.oneTable", tables.size()));
        }
        return tables.get(0);
    }

    List<LadderRow> rows() {
        if (table.getHitPolicy() != HitPolicy.COLLECT || table.getAggregation() != null) {
            problems.add(Problem.of("file", "ladder.hitPolicy", table.getHitPolicy()));
        }
        List<String> inputs = table.getInputs().stream()
                .map(input -> content(input.getInputExpression().getText()))
                .toList();
        List<String> outputs = table.getOutputs().stream()
                .map(output -> output.getName() == null ? "" : output.getName())
                .toList();
        columns("ladder.inputs", inputs, INPUTS);
        columns("ladder.outputs", outputs, OUTPUTS);
        languages();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        List<LadderRow> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(row(rule, rows.size(), inputs, outputs));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return rows;
    }

    private void columns(String code, List<String> found, List<String> expected) {
        if (found.size() != expected.size() || !new TreeSet<>(found).equals(new TreeSet<>(expected))) {
            problems.add(Problem.of("file", code, String.join(", ", found), String.join(", ", expected)));
        }
    }

    private void languages() {
        for (DmnElement element : table.getModelInstance().getModelElementsByType(DmnElement.class)) {
            String language = element.getAttributeValue("expressionLanguage");
            boolean plain = language == null
                    || language.equalsIgnoreCase("feel")
                    || language.equalsIgnoreCase("juel")
                    || language.matches("https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL/)");
            if (!plain) {
                problems.add(Problem.of("file", "ladder.language", language));
                return;
            }
        }
    }

    private LadderRow row(Rule rule, int index, List<String> inputs, List<String> outputs) {
        Map<String, List<String>> asked = new HashMap<>();
        Map<String, String> given = new HashMap<>();
        List<String> entries = rule.getInputEntries().stream()
                .map(entry -> content(entry.getText()))
                .toList();
        List<String> results = rule.getOutputEntries().stream()
                .map(entry -> content(entry.getText()))
                .toList();
        if (entries.size() != inputs.size() || results.size() != outputs.size()) {
            problems.add(Problem.of("rows[" + index + "].name", "ladder.cells", index + 1));
        } else {
            for (int i = 0; i < inputs.size(); i++) {
                asked.put(inputs.get(i), words(entries.get(i), index, inputs.get(i)));
            }
            for (int i = 0; i < outputs.size(); i++) {
                given.put(outputs.get(i), literal(results.get(i), index, outputs.get(i)));
            }
        }
        return new LadderRow(
                asked.get("kind"),
                asked.get("obligation"),
                asked.get("relation"),
                given.get("name"),
                given.get("offset"),
                given.get("unit"),
                given.get("direction"),
                given.get("hour"),
                given.get("audience"),
                given.get("way"),
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
    }

    private List<String> words(String text, int index, String column) {
        if (text.isBlank() || text.strip().equals("-")) {
            return List.of();
        }
        if (!WORDS.matcher(text).matches()) {
            problems.add(Problem.of("rows[" + index + "]." + column + "s", "ladder.notWords", index + 1, column, text));
            return List.of();
        }
        return WORD.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private String literal(String text, int index, String column) {
        Matcher literal = LITERAL.matcher(text);
        if (!literal.matches()) {
            problems.add(Problem.of("rows[" + index + "]." + column, "ladder.notLiteral", index + 1, column, text));
            return "";
        }
        return literal.group(1) == null ? literal.group(2) : literal.group(1);
    }

    private static String content(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static Refusal refused(Problem problem) {
        return Refusal.invalid(List.of(problem));
    }
}
