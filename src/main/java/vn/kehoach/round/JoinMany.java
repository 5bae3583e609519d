package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Obligation;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.RefusalWords;

/** Many units join a running round (bổ sung đơn vị). Taken back while the unit has done nothing but take in the plan. */
@Component
class JoinMany implements BulkAct {

    private static final int MOST = 10_000;
    private static final Set<ResponseState> UNTOUCHED =
            Set.of(ResponseState.NOT_ASKED, ResponseState.ASKED, ResponseState.RECEIVED);

    private final ManyResponses many;
    private final RoundAccess access;
    private final Rounds rounds;
    private final Responses responses;
    private final RoundJoining joining;
    private final RoundSteering steering;
    private final RoundProcess process;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;
    private final RefusalWords words;

    JoinMany(
            ManyResponses many,
            RoundAccess access,
            Rounds rounds,
            Responses responses,
            RoundJoining joining,
            RoundSteering steering,
            RoundProcess process,
            Organization organization,
            CurrentUser user,
            BusinessClock clock,
            Texts texts,
            RefusalWords words) {
        this.many = many;
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.joining = joining;
        this.steering = steering;
        this.process = process;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
        this.words = words;
    }

    @Override
    public String id() {
        return "join";
    }

    /** Of {@code units} (codes, {@code unit:…} or {@code group:…}) those that can join {@code round}. */
    @Override
    public Look look(JsonNode order, boolean toDo) {
        Round round = access.collecting(order.path("round").asLong());
        Set<String> units = units(order);
        LocalDate until = checked(round, order, units, toDo);
        String day = DateTexts.of(Texts.readerLocale()).date(until);
        List<Line> lines = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        int told = 0;
        for (String code : units) {
            List<Problem> problems = joining.problems(round, code, "units");
            String name = organization.unit(code, clock.today()).map(Unit::name).orElse(code);
            if (!problems.isEmpty()) {
                left.add(new Left(name, round.title(), words.of(problems.get(0))));
                continue;
            }
            boolean ordered = joining.obligation(
                            round, organization.unit(code, clock.today()).orElseThrow())
                    == Obligation.ORDER;
            lines.add(new Line(
                    round.businessKey() + "/" + code,
                    name,
                    round.title(),
                    texts.get(ordered ? "bulk.join.ordered" : "bulk.join.invited", day)));
            told += ordered ? 1 : 0;
        }
        return new Look(lines, left, told);
    }

    private Set<String> units(JsonNode order) {
        Set<String> units = new LinkedHashSet<>();
        order.path("units").forEach(node -> {
            String key = node.asText("").strip();
            if (key.startsWith("group:")) {
                organization
                        .unitsOfGroup(key.substring("group:".length()), clock.today())
                        .forEach(unit -> units.add(unit.code()));
            } else {
                units.add(key.replaceFirst("^unit:", ""));
            }
        });
        return units;
    }

    private LocalDate checked(Round round, JsonNode order, Set<String> units, boolean toDo) {
        List<Problem> problems = new ArrayList<>();
        String typed = Fields.text(order, "until");
        LocalDate until =
                typed.isEmpty() ? round.lastDay() : Fields.date(order, "until").orElse(null);
        if (units.isEmpty()) {
            problems.add(Problem.of("units", "round.unitMissing"));
        } else if (units.size() > MOST) {
            problems.add(Problem.of("units", "bulk.tooMany", units.size(), MOST));
        }
        if (until == null) {
            problems.add(Problem.of("until", "round.dateInvalid", typed));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of(
                    "until",
                    "round.datePast",
                    DateTexts.of(Texts.readerLocale()).date(until)));
        }
        RoundMembers.channelKnown(problems, order);
        Fields.reason(problems, order, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until;
    }

    /** Also what it was asked besides, because it was no recipient before, is taken back with it. */
    @Override
    public String carryOut(String subject, JsonNode order) {
        Round round = access.collecting(round(subject).id());
        String unit = subject.substring(subject.indexOf('/') + 1);
        List<Problem> problems = joining.problems(round, unit, "units");
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        LocalDate until = Fields.date(order, "until").orElse(round.lastDay());
        Set<String> before = asked(round, unit);
        joining.join(round, unit, until, RoundMembers.channel(order), Fields.text(order, "reason"), user.required());
        Set<String> since = asked(round, unit);
        since.removeAll(before);
        return String.join(" ", since);
    }

    private Set<String> asked(Round round, String unit) {
        Set<String> keys = new LinkedHashSet<>();
        rounds.ofPlan(round.planId()).stream()
                .map(each -> responses.ofUnit(each.id(), unit).orElse(null))
                .filter(Objects::nonNull)
                .filter(response -> response.state() != ResponseState.CALLED_OFF)
                .forEach(response -> keys.add(response.businessKey()));
        return keys;
    }

    @Override
    public void after(Collection<String> subjects) {
        subjects.stream().map(this::round).distinct().forEach(process::watchMoved);
    }

    private Round round(String subject) {
        return rounds.byKey(subject.substring(0, subject.indexOf('/')));
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public void undo(String subject, String memo, String reason) {
        List<ManyResponses.One> joined =
                Arrays.stream(memo.split(" ")).map(many::steered).toList();
        if (joined.stream().anyMatch(one -> !UNTOUCHED.contains(one.response().state()))) {
            throw Refusal.conflict("bulk.unitHasBegun");
        }
        joined.forEach(one -> steering.callOff(one.round(), one.response(), reason));
    }
}
