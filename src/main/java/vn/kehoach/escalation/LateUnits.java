package vn.kehoach.escalation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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
    private final UnitAddressees addressees;
    private final Organization organization;
    private final RoundWords words;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    LateUnits(
            Responses responses,
            RungsLeft rungs,
            Notices notices,
            UnitAddressees addressees,
            Organization organization,
            RoundWords words,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.responses = responses;
        this.rungs = rungs;
        this.notices = notices;
        this.addressees = addressees;
        this.organization = organization;
        this.words = words;
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

    /** Those whose rung has come and whose head has had no letter on this last day yet. */
    List<Response> toChase(Round round) {
        List<Response> late = of(round);
        Map<String, List<Told>> told = told(late);
        return late.stream()
                .filter(response -> rungs.rungs(round, response)
                        .anyMatch(rung -> rung.rung().name().equals("chase")
                                && !rung.at().isAfter(clock.now())
                                && told.getOrDefault(response.businessKey(), List.of()).stream()
                                        .noneMatch(t -> t.letter() == Letter.CHASE
                                                && t.written()
                                                && t.occasion().equals(rung.occasion()))))
                .toList();
    }

    int daysLate(Response response) {
        return calendar.workingDaysBetween(response.dueOn(), clock.today());
    }

    /** The days on which a unit was reminded or chased, each once. */
    List<LocalDate> remindedOn(Response response) {
        return told(List.of(response)).getOrDefault(response.businessKey(), List.of()).stream()
                .map(told -> told.toldAt().atZone(BusinessClock.ZONE).toLocalDate())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** As forms show it. */
    Map<String, Object> view(Response response) {
        Map<String, Object> view = new LinkedHashMap<>();
        List<Addressee> head = addressees.head(response.unit());
        view.put("key", response.businessKey());
        view.put("unitName", words.unitName(response.unit()));
        view.put("head", head.isEmpty() ? "" : head.get(0).name());
        view.put("headTitle", head.isEmpty() ? "" : head.get(0).title());
        view.put("headPhone", head.isEmpty() ? "" : phone(head.get(0)));
        view.put("clerkPhone", unitPhone(response.unit()));
        view.put("stateName", words.say("ui.responseState." + response.state()));
        view.put("lastDay", words.date(response.dueOn()));
        view.put("daysLate", daysLate(response));
        view.put("remindedOn", remindedOn(response).stream().map(words::date).collect(Collectors.joining(", ")));
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
