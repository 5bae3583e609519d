package vn.kehoach.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/**
 * What is wrong with a text before anybody relies on it: each placeholder by name and line. What passes can be filled
 * without failing and without growing beyond its lists: a list within a list is refused.
 */
final class TemplateCheck {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST = 20_000;
    private static final Pattern BRACE = Pattern.compile("\\{([#^/]?)([a-z][a-z0-9_]*)}|[{}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cf}]");
    private static final Pattern FIELD = Pattern.compile("[\\p{Lu}0-9&.]{1,20}");

    private final PaperForm form;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    private TemplateCheck(PaperForm form) {
        this.form = form;
    }

    /** A section that was opened, and the line where. */
    private record Open(String name, int line) {}

    static List<Problem> of(PaperForm form, TemplateText text) {
        TemplateCheck check = new TemplateCheck(form);
        check.lengths(text);
        text.parts().forEach(check::part);
        form.required().stream()
                .filter(name -> !check.named.contains(name))
                .sorted()
                .forEach(name -> check.problems.add(Problem.of("body", "paper.requiredMissing", name)));
        return check.problems;
    }

    private void lengths(TemplateText text) {
        FieldChecks checks = new FieldChecks();
        checks.required("title", text.title(), LONGEST_TITLE);
        checks.required("body", text.body(), LONGEST);
        for (Map.Entry<String, String> part : text.parts().entrySet()) {
            if (!Set.of("title", "body").contains(part.getKey())) {
                checks.optional(part.getKey(), part.getValue(), LONGEST);
            }
        }
        checks.refuseIf(
                form.letter() && !FIELD.matcher(text.field()).matches(), "field", "paper.fieldWrong", text.field());
        checks.refuseIf(form.addressed() && text.addressees().isBlank(), "addressees", "work.textMissing");
        problems.addAll(checks.problems());
    }

    private void part(String part, String text) {
        Deque<Open> open = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (CONTROL.matcher(lines[i]).find()) {
                problems.add(Problem.of(part, "paper.control", i + 1));
            }
            Matcher tags = BRACE.matcher(lines[i]);
            while (tags.find()) {
                tag(part, i + 1, tags, open);
            }
        }
        open.forEach(left -> problems.add(Problem.of(part, "paper.notClosed", left.name(), left.line())));
    }

    private void tag(String part, int line, Matcher tag, Deque<Open> open) {
        String name = tag.group(2);
        if (name == null) {
            problems.add(Problem.of(part, "paper.brace", line));
        } else if (!form.placeholders().knows(name)) {
            problems.add(Problem.of(part, "paper.unknown", name, line));
        } else {
            named.add(name);
            switch (tag.group(1)) {
                case "/" -> close(part, line, name, open);
                case "" -> word(part, line, name, open);
                default -> open(part, line, name, open);
            }
        }
    }

    private void close(String part, int line, String name, Deque<Open> open) {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            problems.add(Problem.of(part, "paper.notOpened", name, line));
        } else {
            open.pop();
        }
    }

    private void word(String part, int line, String name, Deque<Open> open) {
        if (form.placeholders().lists().containsKey(name)) {
            problems.add(Problem.of(part, "paper.listAsWord", name, line));
        } else {
            reachable(part, line, name, open);
        }
    }

    private void open(String part, int line, String name, Deque<Open> open) {
        boolean list = form.placeholders().lists().containsKey(name);
        if (list && open.stream().anyMatch(o -> form.placeholders().lists().containsKey(o.name()))) {
            problems.add(Problem.of(part, "paper.listInList", name, line));
        } else if (!list) {
            reachable(part, line, name, open);
        }
        open.push(new Open(name, line));
    }

    // A word of a list's items means something within that list only.
    private void reachable(String part, int line, String name, Deque<Open> open) {
        if (form.placeholders().words().contains(name)) {
            return;
        }
        boolean within = open.stream()
                .map(o -> form.placeholders().lists().get(o.name()))
                .anyMatch(items -> items != null && items.contains(name));
        if (!within) {
            String list = form.placeholders().lists().entrySet().stream()
                    .filter(entry -> entry.getValue().contains(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            problems.add(Problem.of(part, "paper.outsideList", name, line, list));
        }
    }
}
