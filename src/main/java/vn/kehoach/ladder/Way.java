package vn.kehoach.ladder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a rung speaks (hình thức): by a letter of its own accord, or by a task for a person who decides. */
public sealed interface Way permits Way.Mail, Way.Task {

    /** A letter that goes by itself. Words for people: {@code ui.ladder.way.<name>}. */
    enum Mail implements Way {
        /** Thư 1: the last day comes near. */
        REMINDER,
        /** The plan is not registered yet. */
        ACKNOWLEDGE,
        /** Thư 2: the last day has passed. */
        OVERDUE;

        @Override
        public boolean suits(Audience audience) {
            return audience.ofUnit();
        }
    }

    /** A task; whatever letter comes of it a person releases. */
    enum Task implements Way {
        /** The clerk of the issuing body calls. */
        CALL(Audience.ISSUING_CLERKS),
        /** The focal officer chases; his Director releases the letter. */
        CHASE(Audience.FOCAL_OFFICERS),
        /** The head of the focal body decides whether leaders hear of it. */
        REPORT(Audience.FOCAL_HEAD);

        private final Audience audience;

        Task(Audience audience) {
            this.audience = audience;
        }

        @Override
        public boolean suits(Audience some) {
            return audience == some;
        }
    }

    /**
     * @return as decision tables and pages name it
     */
    String name();

    /**
     * @param audience an audience
     * @return whether this way reaches it
     */
    boolean suits(Audience audience);

    /**
     * @return every way there is
     */
    static List<Way> all() {
        return Stream.concat(Stream.<Way>of(Mail.values()), Stream.of(Task.values()))
                .toList();
    }

    /**
     * @param name as a decision table names it
     * @return the way, or empty
     */
    static Optional<Way> named(String name) {
        return all().stream().filter(way -> way.name().equals(name)).findFirst();
    }
}
