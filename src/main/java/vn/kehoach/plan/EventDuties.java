package vn.kehoach.plan;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.DueRule;
import vn.kehoach.time.EventRule;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/**
 * Duties of an issued plan that wait for an event, e.g. {@code ngay sau khi kết thúc Hội nghị}: with the day of the event
 * they get their last day, and their round opens.
 */
@Component
public class EventDuties {

    private final JdbcClient jdbc;
    private final IssuedPlans issued;
    private final Organization organization;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    EventDuties(
            JdbcClient jdbc,
            IssuedPlans issued,
            Organization organization,
            Directory directory,
            WorkingCalendar calendar,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.issued = issued;
        this.organization = organization;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the day of the event makes of a duty.
     *
     * @param rule the limit on real days
     * @param lastDay last day still in time
     * @param opensOn when the units are asked
     * @param units whom it reaches, as they are today: the units named on the day of issue, or who goes on for them
     */
    public record Counted(DueRule rule, LocalDate lastDay, LocalDate opensOn, List<Duty.Respondent> units) {

        /**
         * @param duty the duty
         * @param calendar tells the working days
         * @return both halves: as the plan writes it, and the last day reached
         */
        String text(Duty duty, WorkingCalendar calendar) {
            DateTexts words = DateTexts.of(Texts.readerLocale());
            String written = words.written(rule);
            return duty.dueText() + words.due(rule, calendar).substring(written.length());
        }
    }

    /**
     * @param duty one that waits
     * @param day the day of its event
     * @return last day, opening and units
     */
    public Counted count(Duty duty, LocalDate day) {
        DayUnit unit = DayUnit.valueOf(duty.event().unit());
        DueRule rule = new EventRule(day, duty.event().offset(), unit, duty.bound(), duty.hour(), duty.weekendRule())
                .on(calendar);
        LocalDate last = rule.lastDay(calendar);
        LocalDate today = clock.today();
        LocalDate opens = duty.kind() == DutyKind.REPORT ? last.minusDays(DutyDates.OPEN_BEFORE) : today;
        return new Counted(rule, last, opens.isBefore(today) ? today : opens, units(duty));
    }

    /**
     * @param duty one that waits
     * @param day the day of its event
     * @return both halves of the limit, e.g. {@code sau 01 ngày … (hạn cuối: hết ngày 19/6/2023, thứ Hai)}
     */
    public String text(Duty duty, LocalDate day) {
        return count(duty, day).text(duty, calendar);
    }

    /**
     * @param duty one that waits
     * @param day the day of its event, or null if none was entered
     * @param consolidationDue last day of the consolidated report, or null
     * @return what stands in the way, at {@code eventDate} or {@code consolidationDue}
     */
    public List<Problem> problems(Duty duty, LocalDate day, LocalDate consolidationDue) {
        FieldChecks checks = new FieldChecks();
        DateTexts words = DateTexts.of(Texts.readerLocale());
        // Ten years to and fro: a year typed with two digits reaches no calendar.
        boolean sane = day != null && Math.abs(day.getYear() - clock.today().getYear()) <= 10;
        checks.refuseIf(!sane, "eventDate", "plan.eventDayMissing", duty.event().name(), duty.title());
        if (!sane) {
            return checks.problems();
        }
        Counted counted = count(duty, day);
        LocalDate last = counted.lastDay();
        checks.refuseIf(last.isBefore(clock.today()), "eventDate", "plan.eventOver", words.date(last), duty.title());
        checks.refuseIf(counted.units().isEmpty(), "eventDate", "plan.eventNobody", duty.title());
        if (duty.consolidate()) {
            checks.refuseIf(consolidationDue == null, "consolidationDue", "plan.consolidationDueMissing", duty.title());
            checks.refuseIf(
                    consolidationDue != null && !consolidationDue.isAfter(last),
                    "consolidationDue",
                    "plan.consolidationTooEarly",
                    consolidationDue == null ? "" : words.date(consolidationDue),
                    duty.title(),
                    words.date(last));
        }
        return checks.problems();
    }

    /**
     * The duty has its last day; its round opens. Only after {@link #problems} found none.
     *
     * @param duty one that waits
     * @param day the day of its event
     * @param consolidationDue last day of the consolidated report, or null
     * @return false if somebody else entered a day or let the duty go meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(Duty duty, LocalDate day, LocalDate consolidationDue) {
        Counted counted = count(duty, day);
        boolean waited = jdbc.sql("""
                update plan_duty set event_date = ?, due_date = ?, last_day = ?, opens_on = ?,
                    consolidation_last_day = ?
                where id = ? and last_day is null and let_go_at is null""")
                        .params(Arrays.asList(
                                day,
                                counted.rule().written(),
                                counted.lastDay(),
                                counted.opensOn(),
                                duty.consolidate() ? consolidationDue : null,
                                duty.id()))
                        .update()
                == 1;
        if (waited) {
            succeeded(duty, counted.units());
            events.publishEvent(new DutiesOpening(duty.planId()));
        }
        return waited;
    }

    /**
     * The event does not take place: nothing is asked any more.
     *
     * @param duty one that waits
     * @return false if somebody else entered its day or let it go meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean letGo(Duty duty) {
        return jdbc.sql("""
                update plan_duty set let_go_at = ? where id = ? and last_day is null and let_go_at is null""").params(Timestamp.from(clock.now()), duty.id()).update() == 1;
    }

    // Between issue and event a unit may have ended; whoever goes on for it is asked.
    private List<Duty.Respondent> units(Duty duty) {
        Map<String, Duty.Respondent> units = new LinkedHashMap<>();
        for (Duty.Respondent named : duty.respondents()) {
            if (organization.unit(named.unit(), clock.today()).isPresent()) {
                units.putIfAbsent(named.unit(), named);
            } else {
                directory
                        .successorsOf(named.unit(), clock.today())
                        .forEach(unit -> units.putIfAbsent(
                                unit.code(), new Duty.Respondent(unit.code(), unit.name(), named.obligation(), null)));
            }
        }
        return List.copyOf(units.values());
    }

    private void succeeded(Duty duty, List<Duty.Respondent> units) {
        List<Duty.Respondent> frozen = issued.duty(duty.id()).orElseThrow().respondents();
        for (Duty.Respondent gone : frozen) {
            if (units.stream().noneMatch(unit -> unit.unit().equals(gone.unit()))) {
                jdbc.sql("delete from duty_respondent where duty_id = ? and unit_code = ?")
                        .params(duty.id(), gone.unit())
                        .update();
            }
        }
        for (Duty.Respondent now : units) {
            if (frozen.stream().noneMatch(unit -> unit.unit().equals(now.unit()))) {
                jdbc.sql("""
                        insert into duty_respondent (duty_id, unit_code, unit_name, obligation)
                        values (?, ?, ?, ?)""")
                        .params(
                                duty.id(),
                                now.unit(),
                                now.unitName(),
                                now.obligation().name())
                        .update();
            }
        }
    }
}
