package vn.kehoach.plan;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** One body under two names in the same plan. Groups are described rather than named: theirs are for information. */
@Component
class NameLook implements DraftLook {

    private static final Pattern PURPOSE = Pattern.compile("\\s*\\([^)]*\\)\\s*");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{P}\\s]+");

    /** The names of each reference as the plan has them, with the first field of each. */
    private static final class Names {
        private final Map<String, Map<String, String>> written = new LinkedHashMap<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        void add(String reference, String name, String field) {
            String bare = PURPOSE.matcher(name).replaceAll(" ").strip().replaceAll("^-\\s*|[;.,:]$", "");
            if (!bare.isEmpty() && !reference.isEmpty()) {
                written.computeIfAbsent(reference, key -> new LinkedHashMap<>()).putIfAbsent(fold(bare), bare);
                fields.putIfAbsent(reference, field);
            }
        }
    }

    @Override
    public void look(Plan plan, PlanContent content, Found found) {
        Names names = new Names();
        for (int i = 0; i < content.recipients().size(); i++) {
            PlanContent.Recipient line = content.recipients().get(i);
            pair(names, line.line().split(";"), line.to(), "recipients[%d].line".formatted(i));
        }
        for (int i = 0; i < content.tasks().size(); i++) {
            PlanContent.Task task = content.tasks().get(i);
            pair(names, task.actor().split("[;\n]"), task.units(), "tasks[%d].actor".formatted(i));
        }
        for (int i = 0; i < content.annex().rows().size(); i++) {
            PlanContent.Row row = content.annex().rows().get(i);
            pair(names, row.lead().split("[;\n]"), row.leadUnits(), "annex.rows[%d].lead".formatted(i));
            pair(
                    names,
                    row.coordinating().split("[;\n]"),
                    row.coordinatingUnits(),
                    "annex.rows[%d].coordinating".formatted(i));
        }
        names.written.forEach((reference, variants) -> {
            Set<String> all = new LinkedHashSet<>(variants.values());
            String field = names.fields.get(reference);
            boolean group = UnitRefs.isGroup(reference);
            found.warnIf(all.size() > 1 && !group, field, "plan.warnTwoNames", String.join("; ", all));
            found.informIf(all.size() > 1 && group, field, "plan.infoGroupNames", String.join("; ", all));
        });
    }

    // Only where the plan writes as many names as there are bodies can each be told apart.
    private static void pair(Names names, String[] written, List<String> references, String field) {
        if (written.length == references.size()) {
            for (int i = 0; i < written.length; i++) {
                names.add(references.get(i), written[i], field);
            }
        }
    }

    static String fold(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
