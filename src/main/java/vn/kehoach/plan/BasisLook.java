package vn.kehoach.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;

/** A plan rests on what was there before it; a basis of a day off is worth a glance, not a question. */
@Component
class BasisLook implements DraftLook {

    private static final Pattern DATE = Pattern.compile(
            "ngày\\s+(\\d{1,2})(?:/|\\s+tháng\\s+)(\\d{1,2})(?:/|\\s+năm\\s+)(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    BasisLook(WorkingCalendar calendar, BusinessClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void look(Plan plan, PlanContent content, Found found) {
        for (int i = 0; i < content.legalBases().size(); i++) {
            String text = content.legalBases().get(i).text();
            String field = "legalBases[%d].text".formatted(i);
            date(text).ifPresent(day -> look(day, text, field, found));
        }
        PlanContent.ParentPlan parent = content.parentPlan();
        if (parent.date() != null) {
            look(parent.date(), parent.symbol(), "parentPlan.date", found);
        }
    }

    private void look(LocalDate day, String text, String field, Found found) {
        DateTexts words = DateTexts.of(Texts.readerLocale());
        boolean later = day.isAfter(clock.today());
        found.warnIf(later, field, "plan.warnBasisLater", words.date(day), shortened(text));
        // Old calendars are not kept; what is before them only the weekday tells.
        found.informIf(
                !later && !calendar.isWorkingDay(day),
                field,
                "plan.infoBasisDayOff",
                words.date(day),
                words.weekday(day),
                shortened(text));
    }

    static Optional<LocalDate> date(String text) {
        Matcher found = DATE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
