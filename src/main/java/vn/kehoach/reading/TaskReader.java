package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kehoach.reading.PlanReading.Duty;
import vn.kehoach.reading.PlanReading.Task;

/** What the text orders of whom: every sentence under a body's heading, or that begins with a body. */
final class TaskReader {

    private final DueWords dues;
    private final Set<String> answered;
    private final List<Found<Task>> tasks = new ArrayList<>();

    private TaskReader(int year, List<Found<Duty>> duties) {
        dues = new DueWords(year);
        answered = duties.stream()
                .filter(d -> d.value().due() != null)
                .map(d -> d.value().due().text())
                .collect(Collectors.toSet());
    }

    /** Time limits that are an answer's, to be given as a duty, are not the task's too. */
    static List<Found<Task>> of(Outline outline, int year, List<Found<Duty>> duties) {
        TaskReader reader = new TaskReader(year, duties);
        outline.paras().forEach(reader::paragraph);
        return reader.tasks;
    }

    private void paragraph(Outline.Para para) {
        String carried = null;
        Task directed = null;
        List<String> works = para.given().isEmpty() ? Sentences.works(para.text()) : List.of(para.text());
        for (String work : works) {
            String named = Who.named(work);
            carried = named == null ? carried : named;
            if (Outline.givesWork(para) || (para.section().isEmpty() && named != null)) {
                directed = named == null ? directed : null;
                directed = add(para, work, carried, directed);
            }
        }
    }

    // What follows "chỉ đạo UBND các xã …;" is the communes' too.
    private Task add(Outline.Para para, String work, String carried, Task directed) {
        Who who = Who.of(para, work, carried);
        if (who.actor().isEmpty()) {
            return null;
        }
        if (directed != null && who.directedBy() == null) {
            take(para, directed.actor(), directed.directedBy(), work, work, Sureness.LIKELY);
            return directed;
        }
        if (who.directedBy() == null) {
            take(para, who.actor(), null, who.words(), work, who.sureness());
            return null;
        }
        if (!Spelt.begins(Spelt.pattern("yêu cầu|đề nghị"), who.words())) {
            take(para, who.directedBy(), null, who.words(), work, Sureness.LIKELY);
        }
        Bodies.Subject below = Bodies.directed(who.words());
        if (below == null) {
            return null;
        }
        Task task = take(para, below.actor(), who.directedBy(), below.rest(), work, who.sureness());
        return Who.named(work) == null ? null : task;
    }

    private Task take(Outline.Para para, String actor, String directedBy, String text, String work, Sureness sureness) {
        Given given = para.given();
        String helping = given.coordinating().isEmpty() ? Who.helping(text) : given.coordinating();
        Task task =
                new Task(actor, directedBy, helping, words(text), due(given.time(), directedBy == null ? work : ""));
        String said = given.isEmpty()
                ? work
                : Stream.of(work, given.lead(), given.coordinating(), given.time())
                        .filter(w -> !w.isEmpty())
                        .collect(Collectors.joining("; "));
        tasks.add(new Found<>(task, said, sureness));
        return task;
    }

    private Due due(String time, String work) {
        List<Due> found = time.isEmpty() ? dues.in(work) : dues.ofTime(time);
        return found.stream()
                .filter(d -> !"NONE".equals(d.bound()) && !answered.contains(d.text()))
                .findFirst()
                .orElse(null);
    }

    private static String words(String text) {
        return text.replaceFirst("\\s*\\./\\.?$", ".")
                .replaceFirst("^(?iu:đồng thời,?|có trách nhiệm|chịu trách nhiệm|và)\\s+", "")
                .strip();
    }
}
