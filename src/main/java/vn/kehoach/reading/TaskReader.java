package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.reading.PlanReading.Task;

/** What the text orders of whom: every sentence under a body's heading, or that begins with a body. */
final class TaskReader {

    private TaskReader() {}

    static List<Found<Task>> of(Outline outline) {
        List<Found<Task>> tasks = new ArrayList<>();
        for (Outline.Para para : outline.paras()) {
            String carried = null;
            Task directed = null;
            for (String work : Sentences.works(para.text())) {
                String named = Who.named(work);
                carried = named == null ? carried : named;
                if (Outline.givesWork(para) || (para.section().isEmpty() && named != null)) {
                    directed = named == null ? directed : null;
                    directed = add(tasks, para, work, carried, directed);
                }
            }
        }
        return tasks;
    }

    // What follows "chỉ đạo UBND các xã …;" is the communes' too.
    private static Task add(List<Found<Task>> tasks, Outline.Para para, String work, String carried, Task directed) {
        Who who = Who.of(para, work, carried);
        if (who.actor().isEmpty()) {
            return null;
        }
        if (directed != null && who.directedBy() == null) {
            tasks.add(
                    new Found<>(new Task(directed.actor(), directed.directedBy(), words(work)), work, Sureness.LIKELY));
            return directed;
        }
        if (who.directedBy() == null) {
            tasks.add(new Found<>(new Task(who.actor(), null, words(who.words())), work, who.sureness()));
            return null;
        }
        tasks.add(new Found<>(new Task(who.directedBy(), null, words(who.words())), work, Sureness.LIKELY));
        Bodies.Subject below = Bodies.directed(who.words());
        if (below == null) {
            return null;
        }
        Task task = new Task(below.actor(), who.directedBy(), words(below.rest()));
        tasks.add(new Found<>(task, work, who.sureness()));
        return Who.named(work) == null ? null : task;
    }

    private static String words(String text) {
        return text.replaceFirst("\\s*\\./\\.?$", ".")
                .replaceFirst("^(?iu:đồng thời,?|có trách nhiệm|chịu trách nhiệm|và)\\s+", "")
                .strip();
    }
}
