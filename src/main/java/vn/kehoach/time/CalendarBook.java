package vn.kehoach.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of the calendar, for those who keep them. Whoever only asks for working days asks the calendar. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarBook {

    private final JdbcClient jdbc;
    private final StoredCalendar calendar;
    private final ApplicationEventPublisher events;

    CalendarBook(JdbcClient jdbc, StoredCalendar calendar, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * @return the years that there is a row of, in order
     */
    public List<CalendarYear> years() {
        return jdbc.sql("select * from calendar_year order by year_no")
                .query(CalendarBook::year)
                .list();
    }

    /**
     * @param year e.g. 2027
     * @return that year; without a row it is not confirmed
     */
    public CalendarYear year(int year) {
        return jdbc.sql("select * from calendar_year where year_no = ?")
                .param(year)
                .query(CalendarBook::year)
                .optional()
                .orElse(new CalendarYear(year, false, null, null));
    }

    /**
     * @param year e.g. 2027
     * @return its days that differ, in order
     */
    public List<CalendarDay> days(int year) {
        return jdbc.sql("select * from calendar_day where calendar_date between ? and ? order by calendar_date")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(CalendarBook::day)
                .list();
    }

    /**
     * @param date a day
     * @return how it differs, or empty
     */
    public Optional<CalendarDay> day(LocalDate date) {
        return jdbc.sql("select * from calendar_day where calendar_date = ?")
                .param(date)
                .query(CalendarBook::day)
                .optional();
    }

    /**
     * @param year their year
     * @param days days of that year that do not differ yet
     * @throws org.springframework.dao.DuplicateKeyException if one does, added by somebody at the same moment
     */
    public void add(int year, List<CalendarDay> days) {
        days.forEach(
                day -> jdbc.sql("insert into calendar_day (calendar_date, kind, name_text, basis) values (?, ?, ?, ?)")
                        .params(day.date(), day.kind().name(), day.name(), day.basis())
                        .update());
        changed(year);
    }

    /**
     * @param was a day that differs
     * @param day what it becomes, maybe on another date of the same year
     * @return whether it was there
     * @throws org.springframework.dao.DuplicateKeyException if the other date differs already
     */
    public boolean replace(LocalDate was, CalendarDay day) {
        boolean done = jdbc.sql("update calendar_day set calendar_date = ?, kind = ?, name_text = ?, basis = ?"
                                + " where calendar_date = ?")
                        .params(day.date(), day.kind().name(), day.name(), day.basis(), was)
                        .update()
                == 1;
        changed(was.getYear());
        return done;
    }

    /**
     * @param date a day that differs
     * @return whether it was there
     */
    public boolean remove(LocalDate date) {
        boolean done = jdbc.sql("delete from calendar_day where calendar_date = ?")
                        .param(date)
                        .update()
                == 1;
        changed(date.getYear());
        return done;
    }

    /**
     * @param year what is known of a year from now on
     */
    public void keep(CalendarYear year) {
        int rows = jdbc.sql("update calendar_year set confirmed = ?, notice = ?, notice_on = ? where year_no = ?")
                .params(Arrays.asList(year.confirmed(), year.notice(), year.noticeOn(), year.year()))
                .update();
        if (rows == 0) {
            jdbc.sql("insert into calendar_year (year_no, confirmed, notice, notice_on) values (?, ?, ?, ?)")
                    .params(Arrays.asList(year.year(), year.confirmed(), year.notice(), year.noticeOn()))
                    .update();
        }
        calendar.changed();
    }

    private void changed(int year) {
        calendar.changed();
        events.publishEvent(new CalendarChanged(year));
    }

    private static CalendarYear year(ResultSet rs, int n) throws SQLException {
        return new CalendarYear(
                rs.getInt("year_no"),
                rs.getBoolean("confirmed"),
                rs.getString("notice"),
                rs.getObject("notice_on", LocalDate.class));
    }

    private static CalendarDay day(ResultSet rs, int n) throws SQLException {
        return new CalendarDay(
                rs.getObject("calendar_date", LocalDate.class),
                DayKind.valueOf(rs.getString("kind")),
                rs.getString("name_text"),
                rs.getString("basis"));
    }
}
