package vn.kehoach.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Deadlines as somebody finds them with a calendar on the wall and a finger: the days of 2018 to 2032 are written down
 * one after the other, and everything else is counted off them. It shares no arithmetic with the program.
 */
final class WallCalendar {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2032;
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final List<String> days = new ArrayList<>();
    private final List<Boolean> open = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** @param worked tells of a day, and of whether it is one of Monday to Friday, whether offices are open */
    WallCalendar(BiPredicate<String, Boolean> worked) {
        int weekday = 0; // 1 January 2018 was a Monday.
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int month = 1; month <= 12; month++) {
                for (int day = 1; day <= length(year, month); day++) {
                    String iso = "%04d-%02d-%02d".formatted(year, month, day);
                    places.put(iso, days.size());
                    days.add(iso);
                    open.add(worked.test(iso, weekday < 5));
                    weekday = weekday == 6 ? 0 : weekday + 1;
                }
            }
        }
    }

    static int length(int year, int month) {
        boolean leap = year % 4 == 0; // from 2018 to 2032 that is all there is to it
        return month == 2 && leap ? 29 : LENGTHS[month - 1];
    }

    int place(LocalDate day) {
        return places.get(day.toString());
    }

    int place(int year, int month, int day) {
        return places.get("%04d-%02d-%02d".formatted(year, month, day));
    }

    String day(int place) {
        return days.get(place);
    }

    boolean open(int place) {
        return open.get(place);
    }

    /** Seconds since 1970 of 0:00 in Vietnam, whose clocks never change in these years; 2018 began after 17,532 days. */
    long midnight(int place) {
        return (17_532L + place) * 86_400 - 7 * 3_600;
    }

    /** The place of the last day still in time. */
    int lastDay(int written, boolean before, boolean withHour, String weekendRule) {
        int last = before && !withHour ? written - 1 : written;
        switch (weekendRule) {
            case "NEXT_WORKING_DAY":
                while (!open(last)) {
                    last++;
                }
                return last;
            case "PREVIOUS_WORKING_DAY":
                while (!open(last)) {
                    last--;
                }
                return last;
            default:
                return last;
        }
    }

    /** The open day that is reached when so many open days are passed over, on or back. */
    int counted(int from, int openDays) {
        int place = from;
        int step = openDays < 0 ? -1 : 1;
        int seen = 0;
        while (seen != openDays) {
            place += step;
            if (open(place)) {
                seen += step;
            }
        }
        return place;
    }

    /** How many open days lie after one day, up to another. */
    int openAfter(int from, int upTo) {
        int seen = 0;
        for (int place = from + 1; place <= upTo; place++) {
            if (open(place)) {
                seen++;
            }
        }
        return seen;
    }

    /** The day on which somebody is reminded: never on a day off, counted from a day on which work is still possible. */
    int remindedBefore(int lastDay, int offset, boolean openDaysOnly) {
        int from = lastDay;
        while (!open(from)) {
            from--;
        }
        if (openDaysOnly) {
            return counted(from, -offset);
        }
        int day = from - offset;
        while (!open(day)) {
            day--;
        }
        return day;
    }

    /** The day on which somebody is chased; the last day itself for no days after it. */
    int chasedAfter(int lastDay, int offset, boolean openDaysOnly) {
        if (offset == 0) {
            return lastDay;
        }
        if (openDaysOnly) {
            return counted(lastDay, offset);
        }
        int day = lastDay + offset;
        while (!open(day)) {
            day++;
        }
        return day;
    }
}
