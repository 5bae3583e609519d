package vn.kehoach.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Problem;

/** Reads the days of a plan's steps as somebody typed them. */
@Component
class StepCheck {

    private static final int MOST_DAYS = 60;

    private final Texts texts;

    StepCheck(Texts texts) {
        this.texts = texts;
    }

    Map<String, Integer> read(Map<String, String> typed, List<Problem> problems) {
        Map<String, Integer> days = new HashMap<>();
        for (String step : StepXml.STEPS) {
            String text = typed.getOrDefault(step, "").strip();
            String name = texts.get("ladder.stepName." + step);
            if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
                problems.add(Problem.of("days." + step, "ladder.step.days", name, text, MOST_DAYS));
            } else if (StepXml.NUMBERING.contains(step) && Integer.parseInt(text) > 1) {
                problems.add(Problem.of("days." + step, "ladder.step.numbering", name));
            } else {
                days.put(step, Integer.valueOf(text));
            }
        }
        return days;
    }
}
