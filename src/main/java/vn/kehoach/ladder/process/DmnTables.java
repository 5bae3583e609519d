package vn.kehoach.ladder.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Audience;
import vn.kehoach.ladder.DecisionTables;
import vn.kehoach.ladder.Ladder;
import vn.kehoach.ladder.LadderCase;
import vn.kehoach.ladder.LadderRow;
import vn.kehoach.ladder.LadderRung;
import vn.kehoach.ladder.LadderXml;
import vn.kehoach.ladder.StepXml;
import vn.kehoach.ladder.Way;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.Rung;

/**
 * Asks decision tables with the engine's own DMN engine, but outside of it: a question asked for 10,000 units leaves no
 * rows of history, and a table can be tried before it is deployed.
 */
@Component
class DmnTables implements DecisionTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Override
    public Ladder ladder(String xml) {
        DmnDecision table = parsed(LadderXml.KEY, xml);
        return new Ladder(unit -> rungs(table, unit));
    }

    private List<LadderRung> rungs(DmnDecision table, LadderCase unit) {
        Map<String, Object> asked = Map.of(
                "kind", unit.kind().name(),
                "obligation", unit.obligation().name(),
                "relation", unit.relation().name());
        return engine.evaluateDecisionTable(table, asked).stream()
                .map(DmnTables::rung)
                .toList();
    }

    private static LadderRung rung(DmnDecisionRuleResult row) {
        Rung rung = new Rung(
                row.getEntry("name"),
                row.<Number>getEntry("offset").intValue(),
                DayUnit.valueOf(row.getEntry("unit")),
                Rung.Direction.valueOf(row.getEntry("direction")),
                LocalTime.parse(row.<String>getEntry("hour")));
        String way = row.getEntry("way");
        return new LadderRung(
                rung, Audience.valueOf(row.getEntry("audience")), Way.named(way).orElseThrow());
    }

    @Override
    public List<LadderRow> rows(byte[] file) {
        return new LadderFile(file).rows();
    }

    @Override
    public Map<String, Integer> steps(String xml) {
        DmnDecision table = parsed(StepXml.KEY, xml);
        Map<String, Integer> days = new HashMap<>();
        for (String step : StepXml.STEPS) {
            Number found =
                    engine.evaluateDecisionTable(table, Map.of("step", step)).getSingleEntry();
            if (found != null) {
                days.put(step, found.intValue());
            }
        }
        return days;
    }

    private DmnDecision parsed(String key, String xml) {
        return engine.parseDecision(key, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
