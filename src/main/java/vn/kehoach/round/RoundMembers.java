package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** A unit joins a running round or is dropped from it; what that does is shown first. */
@Service
@Transactional
public class RoundMembers {

    private static final String ELECTRONIC = "ELECTRONIC";
    private static final Set<String> CHANNELS = Set.of(ELECTRONIC, "PAPER");

    private final RoundAccess access;
    private final Responses responses;
    private final RoundJoining joining;
    private final Previews previews;
    private final RoundProcess process;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;

    RoundMembers(
            RoundAccess access,
            Responses responses,
            RoundJoining joining,
            Previews previews,
            RoundProcess process,
            Organization organization,
            CurrentUser user,
            BusinessClock clock) {
        this.access = access;
        this.responses = responses;
        this.joining = joining;
        this.previews = previews;
        this.process = process;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param roundId the round
     * @param fields {@code unit}, {@code until} (its last day; that of the round where there is none), {@code channel} by
     *     which the plan reaches it ({@code ELECTRONIC}, also where nothing is chosen, or {@code PAPER}) and {@code reason}
     * @return what {@link #join} would do; nothing is changed
     * @throws Refusal as {@link #join}, but a missing reason is no fault yet
     */
    @Transactional(readOnly = true)
    public ChangePreview previewJoin(long roundId, JsonNode fields) {
        Round round = access.collecting(roundId);
        LocalDate until = checked(round, fields, false);
        Unit unit = organization.unit(code(fields), clock.today()).orElseThrow();
        return previews.joined(round, unit, joining.obligation(round, unit), until);
    }

    /**
     * Asks one more unit; if it was no recipient of the plan it becomes one, with the reason as a note.
     *
     * @param roundId the round
     * @param fields as {@link #previewJoin}
     * @throws Refusal if it is not his, a field is wrong, or the round has ended
     */
    public void join(long roundId, JsonNode fields) {
        Round round = access.collecting(roundId);
        LocalDate until = checked(round, fields, true);
        joining.join(round, code(fields), until, channel(fields), Fields.text(fields, "reason"), user.required());
        process.watchMoved(round);
    }

    /**
     * @param roundId the round
     * @param unit code of the unit
     * @return what calling off would do; nothing is changed
     * @throws Refusal if it is not his, or nothing is asked of the unit
     */
    @Transactional(readOnly = true)
    public ChangePreview previewCallOff(long roundId, String unit) {
        Round round = access.steerable(roundId);
        Response response = responses.ofUnit(round.id(), unit).orElseThrow(Refusal::notFound);
        if (response.state() == ResponseState.ACCEPTED || response.state() == ResponseState.CALLED_OFF) {
            throw Refusal.conflict("round.movedOn");
        }
        return previews.moved(round, Previews.all(List.of(response), null), List.of());
    }

    private LocalDate checked(Round round, JsonNode fields, boolean toDo) {
        List<Problem> problems = new ArrayList<>(joining.problems(round, code(fields), "unit"));
        String typed = Fields.text(fields, "until");
        LocalDate until =
                typed.isEmpty() ? round.lastDay() : Fields.date(fields, "until").orElse(null);
        if (until == null) {
            problems.add(Problem.of("until", "round.dateInvalid", typed));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of(
                    "until",
                    "round.datePast",
                    DateTexts.of(Texts.readerLocale()).date(until)));
        }
        channelKnown(problems, fields);
        Fields.reason(problems, fields, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until;
    }

    /** How the plan reaches a unit that is no recipient of it yet. */
    static void channelKnown(List<Problem> problems, JsonNode fields) {
        if (!CHANNELS.contains(channel(fields))) {
            problems.add(Problem.of("channel", "round.channelUnknown"));
        }
    }

    static String channel(JsonNode fields) {
        String chosen = Fields.text(fields, "channel");
        return chosen.isEmpty() ? ELECTRONIC : chosen;
    }

    private static String code(JsonNode fields) {
        JsonNode unit = fields.path("unit");
        return (unit.isArray() ? unit.path(0) : unit)
                .asText("")
                .replaceFirst("^unit:", "")
                .strip();
    }
}
