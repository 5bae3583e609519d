package vn.kehoach.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;

/**
 * Who calls the units that have not acknowledged: the clerk of the issuing body in a task; a district its own communes,
 * for which its clerk gets the list by mail. The model has one task with one set of clerks, and a list that belongs to
 * eight districts cannot be finished by one of them.
 */
@Component
class CommuneCalls {

    private final Responses responses;
    private final ChasePauses pauses;
    private final Chasers chasers;
    private final UnitAddressees addressees;
    private final Organization organization;
    private final RoundWords words;
    private final Notices notices;
    private final BusinessClock clock;

    CommuneCalls(
            Responses responses,
            ChasePauses pauses,
            Chasers chasers,
            UnitAddressees addressees,
            Organization organization,
            RoundWords words,
            Notices notices,
            BusinessClock clock) {
        this.responses = responses;
        this.pauses = pauses;
        this.chasers = chasers;
        this.addressees = addressees;
        this.organization = organization;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    /** Units that have not acknowledged, by the body that calls them. */
    Map<String, List<Response>> byCaller(Round round) {
        List<Pause> paused = pauses.of(round.id());
        return organization.steadily(() -> responses.ofRound(round.id()).stream()
                .filter(RungsLeft::waitedFor)
                .filter(response -> paused.stream().noneMatch(pause -> pause.holds(response.unit(), clock.now())))
                .collect(Collectors.groupingBy(
                        response -> chasers.unitFor(round, response.unit()), TreeMap::new, Collectors.toList())));
    }

    boolean someToCall(Round round) {
        return byCaller(round).containsKey(round.issuingUnit());
    }

    void tellDistricts(Round round, Map<String, String> roundWords) {
        byCaller(round).forEach((caller, units) -> {
            if (!caller.equals(round.issuingUnit())) {
                tell(round, roundWords, caller, units);
            }
        });
    }

    private void tell(Round round, Map<String, String> roundWords, String district, List<Response> units) {
        Map<String, String> all = new HashMap<>(roundWords);
        all.put("ten_don_vi", words.unitName(district));
        all.put("so_don_vi", String.valueOf(units.size()));
        all.put("danh_sach_goi", units.stream().map(this::line).collect(Collectors.joining("\n")));
        for (Addressee clerk : addressees.clerk(district)) {
            notices.tell(new Notice(
                    round.businessKey(),
                    clock.today() + "/call/" + district,
                    clerk.person(),
                    Letter.CALL_COMMUNES,
                    RoundWords.to(all, clerk),
                    "",
                    clock.now()));
        }
    }

    private String line(Response response) {
        String phone = organization
                .unit(response.unit(), clock.today())
                .map(Unit::phone)
                .orElse(null);
        return words.say(
                "escalation.callLine",
                words.unitName(response.unit()),
                phone == null ? words.say("escalation.noPhone") : phone);
    }
}
