package vn.kehoach.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.time.BusinessClock;

/** The tasks of whoever is logged in: those that he holds and those that he could take, by how urgent they are. */
@Service
@Transactional(readOnly = true)
public class MyTasks {

    private static final int DAYS = 7;

    private final OpenTasks tasks;
    private final CurrentUser user;
    private final BusinessClock clock;

    MyTasks(OpenTasks tasks, CurrentUser user, BusinessClock clock) {
        this.tasks = tasks;
        this.user = user;
        this.clock = clock;
    }

    /** How urgent. Words for people: {@code ui.work.when.<name>}. */
    public enum When {
        /** Its last moment has passed. */
        OVERDUE,
        /** Until the end of today. */
        TODAY,
        /** Within seven days. */
        WEEK,
        /** After that. */
        LATER,
        /** Without a last day. */
        NO_DAY;

        /**
         * @param today a day
         * @param lastDay a last day that counts to its end
         * @return how urgent it is on that day
         */
        public static When of(LocalDate today, LocalDate lastDay) {
            if (lastDay.isBefore(today)) {
                return OVERDUE;
            }
            return lastDay.equals(today) ? TODAY : lastDay.isBefore(today.plusDays(DAYS)) ? WEEK : LATER;
        }
    }

    /**
     * @param when how urgent
     * @param total how many there are
     * @param items the first of them, the most urgent first
     */
    public record Group(When when, long total, List<WorkItem> items) {}

    /**
     * @param most how many of each group at most
     * @return the groups that have any, the most urgent first
     */
    public List<Group> open(int most) {
        String login = user.required();
        Set<String> groups = user.groups();
        return Arrays.stream(When.values())
                .map(when -> group(when, span(when), login, groups, most))
                .filter(group -> group.total() > 0)
                .toList();
    }

    private Group group(When when, OpenTasks.Span span, String login, Set<String> groups, int most) {
        List<WorkItem> items = tasks.list(login, groups, span, most);
        // Who has few is not counted again.
        return new Group(when, items.size() < most ? items.size() : tasks.count(login, groups, span), items);
    }

    private OpenTasks.Span span(When when) {
        Instant now = clock.now();
        return switch (when) {
            case OVERDUE -> new OpenTasks.Span(null, now);
            case TODAY -> new OpenTasks.Span(now, start(1));
            case WEEK -> new OpenTasks.Span(start(1), start(DAYS));
            case LATER -> new OpenTasks.Span(start(DAYS), null);
            case NO_DAY -> OpenTasks.Span.NO_DAY;
        };
    }

    private Instant start(int days) {
        return clock.today().plusDays(days).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
