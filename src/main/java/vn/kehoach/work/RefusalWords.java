package vn.kehoach.work;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;

/** A refusal in words. */
@Component
public class RefusalWords {

    private final Texts texts;

    RefusalWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param refusal what was refused
     * @return one text: the sentence, then each problem
     */
    public String of(Refusal refusal) {
        String sentence = texts.get(refusal.code(), refusal.args().toArray());
        String problems = refusal.problems().stream().map(this::of).collect(Collectors.joining(" "));
        return problems.isEmpty() ? sentence : sentence + " " + problems;
    }

    /**
     * @param problem what is wrong with a field
     * @return its sentence
     */
    public String of(Problem problem) {
        return texts.get(problem.code(), problem.args().toArray());
    }
}
