package vn.kehoach.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.definition.Channels;
import vn.kehoach.plan.definition.DueDefinition;
import vn.kehoach.plan.definition.DutyDefinition;
import vn.kehoach.plan.definition.Obligation;
import vn.kehoach.plan.definition.RecipientLine;
import vn.kehoach.plan.definition.Target;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.WeekendRule;

/** Recipients and duties of a plan as a definition has them; what is ordered and what asked follows from the relation. */
@Component
class ContentRecipients {

    private final UnitRefs refs;
    private final Directory directory;
    private final BusinessClock clock;

    ContentRecipients(UnitRefs refs, Directory directory, BusinessClock clock) {
        this.refs = refs;
        this.directory = directory;
        this.clock = clock;
    }

    List<RecipientLine> lines(Plan plan, PlanContent content) {
        return content.recipients().stream()
                .map(line -> new RecipientLine(
                        line.line(),
                        RecipientLine.Purpose.valueOf(line.purpose()),
                        null,
                        line.to().stream().map(ref -> body(plan, target(ref))).toList(),
                        line.channel().equals("PAPER") ? Channels.Channel.PAPER : null,
                        List.of(),
                        null))
                .toList();
    }

    private RecipientLine.Body body(Plan plan, Target to) {
        return new RecipientLine.Body(name(to), to, null, obligation(plan, to));
    }

    List<DutyDefinition> duties(Plan plan, PlanContent content) {
        List<Target> listed = content.recipients().stream()
                .flatMap(line -> line.to().stream())
                .map(ContentRecipients::target)
                .toList();
        return content.duties().stream().map(duty -> duty(plan, duty, listed)).toList();
    }

    private DutyDefinition duty(Plan plan, PlanContent.Duty d, List<Target> listed) {
        List<DutyDefinition.Respondents> respondents = new ArrayList<>();
        for (String ref : d.respondents()) {
            Target to = target(ref);
            Optional<Target> group = listed.contains(to) ? Optional.empty() : groupOf(to, listed);
            respondents.add(new DutyDefinition.Respondents(
                    to,
                    respondents.isEmpty() ? ContentDefinition.targets(d.except()) : List.of(),
                    obligation(plan, to) == Obligation.REQUEST ? Obligation.REQUEST : Obligation.ORDER,
                    null,
                    null,
                    group.orElse(null),
                    !listed.contains(to) && group.isEmpty()));
        }
        return new DutyDefinition(
                d.dutyKey(),
                DutyDefinition.Kind.valueOf(d.kind().name()),
                d.title(),
                respondents,
                due(d),
                d.levels().stream()
                        .filter(level -> level.date() != null)
                        .map(level -> new DutyDefinition.Level(
                                target(level.to()), DueBound.valueOf(level.bound()), level.date(), null))
                        .toList(),
                opensDaysBefore(d),
                d.closesAfter(),
                DutyDefinition.Acceptance.valueOf(d.acceptance()),
                d.headApproval(),
                DutyDefinition.Judged.valueOf(d.judges()),
                null,
                d.consolidate(),
                d.consolidationDue(),
                ContentDefinition.blankToNull(d.embeddedIn()),
                d.dataFrom(),
                d.dataTo(),
                ContentDefinition.blankToNull(d.feeds()),
                null,
                null,
                null);
    }

    private static DueDefinition due(PlanContent.Duty d) {
        DueBound bound = DueBound.valueOf(d.bound());
        LocalTime hour = d.hour().isBlank() ? null : LocalTime.parse(d.hour());
        WeekendRule weekend = WeekendRule.valueOf(d.weekendRule());
        String text = ContentDefinition.blankToNull(d.dueText());
        if (d.kind() == DutyKind.ACKNOWLEDGE) {
            return new DueDefinition(
                    DueDefinition.Anchor.DISPATCH_DAY, text, bound, null, hour, weekend, null, null, null);
        }
        if (d.event() != null && !d.event().name().isBlank()) {
            var event = new DueDefinition.Event(
                    d.event().name(),
                    d.event().date(),
                    d.event().offset(),
                    DayUnit.valueOf(d.event().unit()));
            return new DueDefinition(DueDefinition.Anchor.EVENT, text, bound, null, hour, weekend, null, event, null);
        }
        if (d.dueDate() != null) {
            return new DueDefinition(
                    DueDefinition.Anchor.DATE, text, bound, d.dueDate(), hour, weekend, null, null, null);
        }
        return text == null
                ? null
                : new DueDefinition(DueDefinition.Anchor.UNDATED, text, null, null, hour, weekend, null, null, null);
    }

    private static Integer opensDaysBefore(PlanContent.Duty d) {
        if (d.opensOn() == null || d.dueDate() == null) {
            return d.kind() == DutyKind.REPORT ? DutyDates.OPEN_BEFORE : null;
        }
        LocalDate last = d.bound().equals("EXCLUSIVE") ? d.dueDate().minusDays(1) : d.dueDate();
        return (int) Math.max(0, ChronoUnit.DAYS.between(d.opensOn(), last));
    }

    private Optional<Target> groupOf(Target unit, List<Target> listed) {
        return listed.stream()
                .filter(target -> target.kind() != Target.Kind.UNIT)
                .filter(group ->
                        units(group).stream().anyMatch(member -> member.code().equals(unit.code())))
                .findFirst();
    }

    private Obligation obligation(Plan plan, Target to) {
        return units(to).stream()
                .findFirst()
                .map(unit -> refs.obligation(unit, plan.issuingUnit(), clock.today()))
                .map(of -> Obligation.valueOf(of.name()))
                .orElse(Obligation.NONE);
    }

    String name(Target target) {
        if (target.kind() == Target.Kind.GROUP) {
            return directory.groups().stream()
                    .filter(group -> group.code().equals(target.code()))
                    .map(Directory.Group::name)
                    .findFirst()
                    .orElse(target.code());
        }
        return refs.resolve("unit:" + target.code(), clock.today()).stream()
                .map(Unit::name)
                .findFirst()
                .orElse(target.code());
    }

    private List<Unit> units(Target target) {
        return refs.resolve(target.toString(), clock.today());
    }

    /** A bare code is a unit's. */
    static Target target(String reference) {
        return Target.parse(reference.contains(":") ? reference : "unit:" + reference);
    }
}
