package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.signature.Sealing;
import vn.kehoach.text.Folding;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Refusal;

/** The list of a round for whoever follows it up: who has answered, who is late, by when, how to reach them. */
@Service
@Transactional(readOnly = true)
public class RoundList {

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_LINES = 1_000;

    private final Rounds rounds;
    private final ResponsePages pages;
    private final ManyResponses many;
    private final RoundLines lines;
    private final RoundAccess access;
    private final ResponseView views;
    private final Extensions extensions;
    private final RoundFollowing following;
    private final Sealing seals;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final CurrentUser user;

    RoundList(
            Rounds rounds,
            ResponsePages pages,
            ManyResponses many,
            RoundLines lines,
            RoundAccess access,
            ResponseView views,
            Extensions extensions,
            RoundFollowing following,
            Sealing seals,
            Organization organization,
            WorkingCalendar calendar,
            CurrentUser user) {
        this.rounds = rounds;
        this.pages = pages;
        this.many = many;
        this.lines = lines;
        this.access = access;
        this.views = views;
        this.extensions = extensions;
        this.following = following;
        this.seals = seals;
        this.organization = organization;
        this.calendar = calendar;
        this.user = user;
    }

    /**
     * One unit of the list.
     *
     * @param id of the response
     * @param unit code
     * @param unitName name
     * @param ordered whether it is ordered
     * @param state where it stands
     * @param stateName in words
     * @param bucket the box, or null
     * @param lastDay its last day
     * @param lastMoment the same in words, with the hour where one holds for it
     * @param extended whether it was given more time
     * @param lateness working days after the last day, 0 if in time or only invited
     * @param assignee who follows it up, or null
     * @param phone of the assignee, else of the unit
     * @param document number and symbol, or null
     * @param documentDate its date, or null
     * @param givenOn the day that counts, or null
     * @param additional whether it came after closing
     * @param proxyName who entered it on its behalf, or null
     * @param handedOver from whom it came or to whom it went, or null
     * @param lastReminded when it was reminded or chased last, or null
     */
    public record Line(
            long id,
            String unit,
            String unitName,
            boolean ordered,
            ResponseState state,
            String stateName,
            Bucket bucket,
            LocalDate lastDay,
            String lastMoment,
            boolean extended,
            int lateness,
            String assignee,
            String phone,
            String document,
            LocalDate documentDate,
            LocalDate givenOn,
            boolean additional,
            String proxyName,
            String handedOver,
            Instant lastReminded) {}

    /**
     * A page of the list.
     *
     * @param total how many lines there are in all
     * @param lines those of this page
     */
    public record Page(int total, List<Line> lines) {}

    /**
     * @param planId a plan's id
     * @return its rounds that the person logged in may see, with their figures, in the order of their last days
     */
    public List<Map<String, Object>> rounds(long planId) {
        return views(rounds.ofPlan(planId).stream()
                .filter(round -> access.mayRead(round, user.groups()))
                .toList());
    }

    /**
     * @param page from 0
     * @param size rounds on a page, at most 100
     * @return the rounds of all plans that the person logged in may see, the newest first, with their figures
     */
    public List<Map<String, Object>> rounds(int page, int size) {
        int length = Math.max(1, Math.min(size, MOST_ROUNDS));
        int from = (int) Math.min((long) Math.max(0, page) * length, Integer.MAX_VALUE);
        return views(rounds.newest(access.readers(), from, length));
    }

    /**
     * @param roundId a round's id
     * @return the round, its figures, and whether the person may steer it
     * @throws Refusal if there is none that he may see
     */
    public Map<String, Object> round(long roundId) {
        Round round = access.readable(roundId);
        Map<String, Object> view = views(List.of(round)).get(0);
        view.put("mayChange", access.maySteer(round) && round.state().collecting());
        view.put("follow", following.view(round).orElse(null));
        view.put("extensions", extensions.ofRound(roundId));
        view.put("history", views.history(round.businessKey()));
        view.put("signedReport", seals.signed(round.businessKey()) ? round.businessKey() : null);
        return view;
    }

    private List<Map<String, Object>> views(List<Round> some) {
        Map<Long, List<ResponsePages.Count>> counts = pages
                .counts(some.stream().map(Round::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ResponsePages.Count::round));
        return organization.steadily(() -> views.rounds(some).stream()
                .map(view -> counted(view, counts.getOrDefault(view.round().id(), List.of())))
                .toList());
    }

    private Map<String, Object> counted(ResponseView.RoundView of, List<ResponsePages.Count> counts) {
        Map<String, Object> view = of.view();
        view.put("figures", RoundFigures.of(counts));
        view.put("asked", number(counts, state -> state != ResponseState.NOT_ASKED));
        view.put("respondents", number(counts, state -> true));
        view.put("calendarNote", calendarNote(of.round(), counts));
        view.put("maySteer", access.maySteer(of.round()));
        view.put("mayEnter", access.mayEnter(of.round()));
        return view;
    }

    private static int number(List<ResponsePages.Count> counts, Predicate<ResponseState> which) {
        return counts.stream()
                .filter(count -> which.test(count.state()))
                .mapToInt(ResponsePages.Count::number)
                .sum();
    }

    /** Reminders and lateness are counted in working days of these years. */
    private String calendarNote(Round round, List<ResponsePages.Count> counts) {
        List<LocalDate> lastDays = Stream.concat(
                        Stream.of(round.lastDay()), counts.stream().map(ResponsePages.Count::dueOn))
                .toList();
        return DateTexts.of(Texts.readerLocale()).unconfirmed(lastDays, calendar);
    }

    /**
     * @param roundId a round's id
     * @param page from 0
     * @param size lines on a page, at most 1,000
     * @param box name of a {@link Bucket} or a {@link ResponseState}, or empty for all
     * @param words part of a unit's name, with or without accents, or empty
     * @return the page; those that are late first
     */
    public Page page(long roundId, int page, int size, String box, String words) {
        Round round = access.readable(roundId);
        int length = Math.max(1, Math.min(size, MOST_LINES));
        int from = (int) Math.min((long) Math.max(0, page) * length, Integer.MAX_VALUE);
        String wanted = Folding.plain(words);
        ResponsePages.Found found = wanted.isEmpty()
                ? pages.find(roundId, box.strip(), from, length)
                : pages.find(
                        roundId,
                        box.strip(),
                        from,
                        length,
                        unit -> Folding.plain(unit).contains(wanted));
        return new Page(found.total(), lines.of(round, found.page()));
    }

    /**
     * A line with its round, for lists over several.
     *
     * @param round title of the round
     * @param line the line
     */
    public record Chosen(String round, Line line) {}

    /**
     * @param ids of responses, at most 10,000
     * @return their lines, round by round
     * @throws Refusal not found if one of them is of a round that he may not see
     */
    public List<Chosen> chosen(Collection<Long> ids) {
        Map<Long, List<Response>> found = many.all(ids).stream().collect(Collectors.groupingBy(Response::roundId));
        List<Chosen> all = new ArrayList<>();
        new TreeMap<>(found).forEach((id, some) -> {
            Round round = access.readable(id);
            lines.of(round, some).forEach(line -> all.add(new Chosen(round.title(), line)));
        });
        return all;
    }

    /**
     * @param roundId a round's id
     * @return every line
     */
    public List<Line> all(long roundId) {
        List<Line> all = new ArrayList<>();
        Page page;
        do {
            page = page(roundId, all.size() / MOST_LINES, MOST_LINES, "", "");
            all.addAll(page.lines());
        } while (all.size() < page.total() && !page.lines().isEmpty());
        return all;
    }
}
