package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Way;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notices;
import vn.kehoach.notice.Told;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Units that are late, with what a person who chases them wants to know. Names of units; heads only to be called. */
@Component
class LateUnits {

    private final Responses responses;
    private final RungsLeft rungs;
    private final Notices notices;
    private final ChasePauses paused;
    private final UnitAddressees addressees;
    private final RoundWords words;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    LateUnits(
            Responses responses,
            RungsLeft rungs,
            Notices notices,
            ChasePauses paused,
            UnitAddressees addressees,
            RoundWords words,
            Organization organization,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.responses = responses;
        this.rungs = rungs;
        this.notices = notices;
        this.paused = paused;
        this.addressees = addressees;
        this.words = words;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All that are overdue today. */
    List<Response> of(Round round) {
        return responses.ofRound(round.id()).stream()
                .filter(RungsLeft::waitedFor)
                .filter(response -> response.pastDue(clock.now()))
                .toList();
    }

    /** Those of them for which chasing is not paused. */
    List<Response> chased(Round round) {
        List<Pause> pauses = paused.of(round.id());
        Instant now = clock.now();
        return of(round).stream()
                .filter(response -> pauses.stream().noneMatch(pause -> pause.holds(response.unit(), now)))
                .toList();
    }

    /** Those whose rung has come and whose head has had no letter on it yet. */
    List<Response> toChase(Round round) {
        List<Response> late = chased(round);
        Map<String, List<Told>> told = told(late);
        Map<String, String> occasions = chaseOccasions(round, late);
        return late.stream()
                .filter(response -> occasions.containsKey(response.businessKey()))
                .filter(response -> told.getOrDefault(response.businessKey(), List.of()).stream()
                        .noneMatch(t -> t.letter() == Letter.CHASE
                                && t.written()
                                && t.occasion().equals(occasions.get(response.businessKey()))))
                .toList();
    }

    /** For which rung a unit is chased now: the last one of chasing that has come. */
    Map<String, String> chaseOccasions(Round round, List<Response> late) {
        RungTable table = rungs.table(round);
        Map<String, String> occasions = new HashMap<>();
        for (Response response : late) {
            for (RungDue rung : table.rungs(response)) {
                if (rung.rung().way() == Way.Task.CHASE && !rung.at().isAfter(clock.now())) {
                    occasions.put(response.businessKey(), rung.occasion());
                }
            }
        }
        return occasions;
    }

    int daysLate(Response response) {
        return calendar.workingDaysBetween(response.dueOn(), clock.today());
    }

    /** The days on which a unit was reminded or chased, each once. */
    List<LocalDate> remindedOn(Response response) {
        return remindedOn(List.of(response)).get(response.businessKey());
    }

    /** The same of many, by business key. */
    Map<String, List<LocalDate>> remindedOn(List<Response> late) {
        Map<String, List<Told>> told = told(late);
        Map<String, List<LocalDate>> days = new HashMap<>();
        for (Response response : late) {
            days.put(
                    response.businessKey(),
                    told.getOrDefault(response.businessKey(), List.of()).stream()
                            .map(one -> one.toldAt().atZone(BusinessClock.ZONE).toLocalDate())
                            .distinct()
                            .sorted(Comparator.naturalOrder())
                            .toList());
        }
        return days;
    }

    /** As forms show them. */
    List<Map<String, Object>> views(List<Response> late) {
        Map<String, List<LocalDate>> reminded = remindedOn(late);
        return organization.steadily(() -> late.stream()
                .map(response -> view(response, reminded.get(response.businessKey())))
                .toList());
    }

    private Map<String, Object> view(Response response, List<LocalDate> reminded) {
        Map<String, Object> view = new LinkedHashMap<>();
        List<Addressee> head = addressees.head(response.unit());
        view.put("key", response.businessKey());
        view.put("unitName", words.unitName(response.unit()));
        view.put("head", head.isEmpty() ? "" : head.get(0).name());
        view.put("headTitle", head.isEmpty() ? "" : head.get(0).title());
        view.put("headPhone", head.isEmpty() ? "" : phone(head.get(0)));
        view.put(
                "clerkPhone",
                organization
                        .unit(response.unit(), clock.today())
                        .map(Unit::phone)
                        .orElse(""));
        view.put("stateName", words.say("ui.responseState." + response.state()));
        view.put("lastDay", words.date(response.dueOn()));
        view.put("daysLate", daysLate(response));
        view.put("remindedOn", reminded.stream().map(words::date).collect(Collectors.joining(", ")));
        return view;
    }

    private String phone(Addressee head) {
        return organization.person(head.person()).map(Person::phone).orElse("");
    }

    String unitPhone(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::phone).orElse("");
    }

    private Map<String, List<Told>> told(List<Response> late) {
        Map<String, List<Told>> told = new HashMap<>();
        notices.on(late.stream().map(Response::businessKey).toList()).stream()
                .filter(t -> t.written() && PersonReminder.REMINDING.contains(t.letter()))
                .forEach(t -> told.computeIfAbsent(t.subject(), key -> new java.util.ArrayList<>())
                        .add(t));
        return told;
    }
}
