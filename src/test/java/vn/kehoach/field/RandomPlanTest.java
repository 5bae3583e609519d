package vn.kehoach.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.plan.DefinitionDesk;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.PlanState;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.time.WorkingCalendar;

/** A plan that nobody wrote, with a duty of every kind, runs like those of the field. */
@FieldTest
class RandomPlanTest {

    /** A province, another, a district whose section drafts, and a department whose room does. */
    private static final List<RandomPlan.Place> PLACES = List.of(
            new RandomPlan.Place(
                    "ubnd-tinh",
                    "so-noi-vu",
                    "snv.chuyenvien",
                    List.of("so-tai-chinh", "so-tu-phap", "so-y-te", "ubnd-gia-binh", "ubnd-luong-tai")),
            new RandomPlan.Place(
                    "bk-ubnd-tinh",
                    "bk-so-noi-vu",
                    "bk.snv.chuyenvien",
                    List.of("bk-so-tai-chinh", "bk-so-tu-phap", "bk-so-y-te", "bk-ubnd-na-ri", "bk-ubnd-ba-be")),
            new RandomPlan.Place(
                    "hd-ubnd-tu-ky",
                    "hd-tk-noi-vu",
                    "hd.tknv.chuyenvien",
                    List.of("hd-tk-tc-kh", "hd-tk-tu-phap", "hd-tk-dai-phat-thanh")),
            new RandomPlan.Place(
                    "bg-ban-dan-toc",
                    "bg-bdt-hcth",
                    "bg.hcth.chuyenvien",
                    List.of("bg-bdt-khtt", "bg-bdt-csdt", "bg-bdt-thanh-tra")));

    @Autowired
    private ApplicationContext program;

    @Test
    void runsFromDefinitionToClosing() {
        // Another seed, another issuer, other units and days: -Dkehoach.seed=…
        long seed = Long.getLong("kehoach.seed", 2023);
        System.out.println("random plan of seed " + seed);
        WorkingCalendar calendar = program.getBean(WorkingCalendar.class);
        RandomPlan random = new RandomPlan(seed, PLACES, calendar::isWorkingDay);
        Offices offices = new Offices(program);
        DefinitionDesk definitions = program.getBean(DefinitionDesk.class);
        DefinitionDesk.Answer taken = offices.as(
                random.place.drafter(),
                () -> definitions.take(
                        random.id + ".yaml", random.yaml().getBytes(StandardCharsets.UTF_8), false, false));
        assertThat(taken.faults()).isEmpty();
        assertThat(taken.applied()).isTrue();
        Course plan = Course.begin(offices, random.id, random.place.drafter());
        plan.drafted(duty -> fill(random, duty));
        plan.issued("2023-02-01T10:00");
        offices.goTo("2023-02-01T10:30");

        assertThat(lastDays(plan, random)).isEqualTo(new TreeMap<>(random.lastDays));
        for (int month = 3; month <= 12; month++) {
            plan.runsTo("2023-%02d-01T10:00".formatted(month), "2023-%02d-20T10:00".formatted(month));
        }
        plan.runsTo("2024-01-25T10:00", "2024-02-20T10:00");
        plan.closed();
        assertThat(plan.plan().state()).isEqualTo(PlanState.CLOSED);
    }

    private static void fill(RandomPlan random, ObjectNode duty) {
        LocalDate decided = random.asked.get(duty.path("dutyKey").asText());
        if (decided != null) {
            duty.put("dueDate", decided.toString()).put("bound", "EXCLUSIVE");
        }
    }

    /** As the rounds have them, and of one unit where its level has its own. */
    private Map<String, LocalDate> lastDays(Course plan, RandomPlan random) {
        Map<String, LocalDate> found = new TreeMap<>();
        Responses responses = program.getBean(Responses.class);
        var issued = program.getBean(IssuedPlans.class);
        for (Round round : plan.rounds()) {
            String key = issued.duty(round.dutyId()).orElseThrow().key();
            if (!key.equals("acknowledge")) {
                found.put(key, round.lastDay());
            }
            for (Response response : responses.ofRound(round.id())) {
                if (!response.lastDay().equals(round.lastDay())) {
                    found.put(key + " of " + response.unit(), response.lastDay());
                }
            }
        }
        return found;
    }
}
