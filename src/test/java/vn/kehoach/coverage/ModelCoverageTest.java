package vn.kehoach.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs after all the others, as a group of its own (pom.xml), and fails when a flow node or sequence flow of a model was
 * reached by none of them. Started alone it fails: nothing was reached.
 */
@Tag("coverage")
class ModelCoverageTest {

    private record Measured(int all, List<String> missing) {
        String line(String model) {
            int reached = all - missing.size();
            return "%-20s %3d of %3d reached, %5.1f %%".formatted(model, reached, all, 100.0 * reached / all);
        }
    }

    @Test
    void every_flow_node_and_sequence_flow_was_reached() {
        Set<String> reached = Reached.everywhere();
        var measured = new TreeMap<String, Measured>();
        models().forEach(model -> model.getModelElementsByType(Process.class)
                .forEach(process -> measured.put(process.getId(), measure(process.getId(), model, reached))));

        System.out.println("Coverage of the models by the process tests (flow nodes and sequence flows):");
        measured.forEach((model, m) -> {
            System.out.println("  " + m.line(model));
            m.missing().forEach(id -> System.out.println("      not reached: " + id));
        });
        List<String> missing = new ArrayList<>();
        measured.forEach((model, m) -> {
            m.missing().stream().map(id -> model + " " + id).forEach(missing::add);
        });
        assertThat(measured).isNotEmpty();
        assertThat(missing).as("not reached by any test").isEmpty();
    }

    private static Measured measure(String process, BpmnModelInstance model, Set<String> reached) {
        List<String> ids = Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId),
                        model.getModelElementsByType(SequenceFlow.class).stream()
                                .map(SequenceFlow::getId))
                .toList();
        return new Measured(
                ids.size(),
                ids.stream().filter(id -> !reached.contains(process + "#" + id)).toList());
    }

    private static List<BpmnModelInstance> models() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
