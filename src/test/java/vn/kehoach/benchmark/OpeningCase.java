package vn.kehoach.benchmark;

import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.CallActivityBuilder;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * a: a round is opened. From the duty of an issued plan to the last unit asked, against the plain engine that starts as
 * many instances of the lean model, once in chunks of 100 and once by a parallel multi-instance call activity.
 */
final class OpeningCase {

    private static final int CHUNK = 100;

    private final Program program;
    private final PlainEngine plain;

    OpeningCase(Program program, PlainEngine plain) {
        this.program = program;
        this.plain = plain;
        plain.bean("opening", new Opening(plain));
        plain.deploy("opening-chunks", chunks());
        plain.deploy("opening-multi", multi());
    }

    void run(Options options, Results results) {
        // Both sides compiled and warm.
        ours(1_000);
        lean(1_000);
        compare("a-lean", this::lean, options, results);
        compare("a-mi", this::multiInstance, options, results);
    }

    private void compare(String name, IntToDoubleFunction baseline, Options options, Results results) {
        if (options.runs(name)) {
            for (int units : new int[] {options.units() / 10, options.units()}) {
                results.add(Line.of(
                        name,
                        units,
                        Medians.interleaved(
                                options.repetitions(), () -> ours(units), () -> baseline.applyAsDouble(units)),
                        "ms/unit"));
            }
        }
    }

    double ours(int units) {
        LocalDate lastDay = LocalDate.now().plusDays(30);
        IssuedPlan plan = IssuedPlan.inForce(program, units, lastDay);
        return perUnit(units, plan::open);
    }

    double lean(int units) {
        return perUnit(units, () -> start("opening-chunks", units));
    }

    private double multiInstance(int units) {
        return perUnit(units, () -> start("opening-multi", units));
    }

    private void start(String process, int units) {
        String instance = plain.engine()
                .getRuntimeService()
                .createProcessInstanceByKey(process)
                .setVariable("units", units)
                .setVariable("started", 0)
                .execute()
                .getId();
        plain.runJobs(instance);
    }

    private static double perUnit(int units, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6 / units;
    }

    private static BpmnModelInstance chunks() {
        return Bpmn.createExecutableProcess("opening-chunks")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("next")
                .camundaAsyncBefore()
                .camundaExpression("${opening.next(execution, " + CHUNK + ")}")
                .exclusiveGateway("all")
                .condition("more", "${started < units}")
                .connectTo("next")
                .moveToNode("all")
                .condition("done", "${started >= units}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance multi() {
        CallActivityBuilder ask = Bpmn.createExecutableProcess("opening-multi")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity("ask")
                .camundaAsyncBefore()
                .calledElement("unit-response");
        CamundaIn unit = ask.getElement().getModelInstance().newInstance(CamundaIn.class);
        unit.setCamundaSourceExpression("${opening.unit(loopCounter)}");
        unit.setCamundaTarget(LeanAnswers.UNIT);
        return ask.addExtensionElement(unit)
                .multiInstance()
                .parallel()
                .cardinality("${units}")
                .multiInstanceDone()
                .endEvent()
                .done();
    }
}
