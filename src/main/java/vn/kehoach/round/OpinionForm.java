package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.DraftDocuments;
import vn.kehoach.plan.Plans;
import vn.kehoach.work.Problem;

/** A unit's comments as typed: {@code stance}, {@code general}, {@code parts} of section and text. */
@Component
class OpinionForm {

    private static final int LONGEST_SECTION = 500;
    private static final int MOST_PARTS = 200;

    private final Opinions opinions;
    private final DraftDocuments drafts;
    private final Plans plans;

    OpinionForm(Opinions opinions, DraftDocuments drafts, Plans plans) {
        this.opinions = opinions;
        this.drafts = drafts;
        this.plans = plans;
    }

    /** The draft as it was sent out, and what the unit has said so far. */
    Map<String, Object> view(Round round, Response response) {
        Map<String, Object> view = new LinkedHashMap<>();
        opinions.ofRound(round.id()).ifPresent(request -> {
            view.put("draftDocument", drafts.of(plans.find(round.planId()).orElseThrow(), request.content()));
            view.put("silenceAgrees", request.silenceAgrees());
        });
        view.put("opinion", opinions.latest(response.id()).orElse(null));
        return view;
    }

    Opinion latest(Response response) {
        return opinions.latest(response.id()).orElse(new Opinion(null, "", List.of()));
    }

    Opinion read(JsonNode fields) {
        List<Opinion.Part> parts = new ArrayList<>();
        fields.path("parts")
                .forEach(part -> parts.add(new Opinion.Part(Fields.text(part, "section"), Fields.text(part, "text"))));
        return new Opinion(stance(fields), Fields.text(fields, "general"), parts);
    }

    List<Problem> problems(JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        Opinion opinion = read(fields);
        if (opinion.stance() == null) {
            problems.add(Problem.of("stance", "opinion.stanceMissing"));
        } else if (opinion.stance() != Opinion.Stance.AGREE
                && opinion.general().isEmpty()
                && opinion.parts().isEmpty()) {
            problems.add(Problem.of("general", "opinion.textMissing"));
        }
        Fields.tooLong(problems, "general", opinion.general());
        int index = 0;
        for (JsonNode part : fields.path("parts")) {
            String at = "parts[" + index++ + "].";
            Fields.tooLong(problems, at + "section", Fields.text(part, "section"), LONGEST_SECTION);
            Fields.tooLong(problems, at + "text", Fields.text(part, "text"));
            if (Fields.text(part, "text").isEmpty()
                    && !Fields.text(part, "section").isEmpty()) {
                problems.add(Problem.of(at + "text", "work.textMissing"));
            }
        }
        if (index > MOST_PARTS) {
            problems.add(Problem.of("parts", "opinion.tooManyParts", MOST_PARTS));
        }
        return problems;
    }

    private static Opinion.Stance stance(JsonNode fields) {
        String typed = Fields.text(fields, "stance");
        return Arrays.stream(Opinion.Stance.values())
                .filter(stance -> stance.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
