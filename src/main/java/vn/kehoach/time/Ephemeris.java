package vn.kehoach.time;

import static java.lang.Math.floorMod;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/**
 * New moons and the sun's place as days of Vietnam (UTC+7 in all years, as its almanacs are reckoned). Series and
 * constants: J. Meeus, Astronomical Algorithms, 2nd edition 1998, chapters 49 (phases of the moon) and 25 (the sun);
 * good for some seconds and for a hundredth of a degree from 1900 to 2100.
 */
final class Ephemeris {

    private static final double ZONE = 7 / 24.0;
    /** Julian day of 1 January 1970, 0:00. */
    private static final double EPOCH = 2_440_587.5;

    private static final double NEW_MOON = 2_451_550.09766;
    private static final double MONTH = 29.530588861;

    /** Factors of M', M, F, the power of E, and the amplitude in days. */
    private static final double[][] MOON = {
        {1, 0, 0, 0, -0.40720}, {0, 1, 0, 1, 0.17241}, {2, 0, 0, 0, 0.01608}, {0, 0, 2, 0, 0.01039},
        {1, -1, 0, 1, 0.00739}, {1, 1, 0, 1, -0.00514}, {0, 2, 0, 2, 0.00208}, {1, 0, -2, 0, -0.00111},
        {1, 0, 2, 0, -0.00057}, {2, 1, 0, 1, 0.00056}, {3, 0, 0, 0, -0.00042}, {0, 1, 2, 1, 0.00042},
        {0, 1, -2, 1, 0.00038}, {2, -1, 0, 1, -0.00024}, {1, 2, 0, 0, -0.00007}, {2, 0, -2, 0, 0.00004},
        {0, 3, 0, 0, 0.00004}, {1, 1, -2, 0, 0.00003}, {2, 0, 2, 0, 0.00003}, {1, 1, 2, 0, -0.00003},
        {1, -1, 2, 0, 0.00003}
    };

    /** Start and motion of the planets' arguments, and the amplitude in days. */
    private static final double[][] PLANETS = {
        {299.77, 0.107408, 0.000325}, {251.88, 0.016321, 0.000165}, {251.83, 26.651886, 0.000164},
        {349.42, 36.412478, 0.000126}, {84.66, 18.206239, 0.000110}, {141.74, 53.303771, 0.000062},
        {207.14, 2.453732, 0.000060}, {154.84, 7.306860, 0.000056}, {34.52, 27.261239, 0.000047}
    };

    private Ephemeris() {}

    /** The number of the last new moon that falls on the day or before it, counted from that of 6 January 2000. */
    static int newMoonOnOrBefore(LocalDate day) {
        int k = (int) Math.round((day.toEpochDay() + EPOCH - NEW_MOON) / MONTH) + 1;
        while (newMoon(k).isAfter(day)) {
            k--;
        }
        return k;
    }

    /** The day of the new moon of that number. */
    static LocalDate newMoon(int k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double jde = NEW_MOON + MONTH * k + 0.00015437 * t * t;
        jde += -0.00017 * sin(toRadians(124.7746 - 1.56375588 * k));
        for (double[] term : MOON) {
            double angle = term[0] * moon + term[1] * sun + term[2] * latitude;
            jde += term[4] * Math.pow(e, term[3]) * sin(toRadians(angle));
        }
        for (double[] term : PLANETS) {
            jde += term[2] * sin(toRadians(term[0] + term[1] * k));
        }
        // From even time to that of clocks; F. Espenak's polynomial, which is some seconds off far from 2020.
        double years = 100 * t;
        double deltaT = 62.92 + 0.32217 * years + 0.005589 * years * years;
        return LocalDate.ofEpochDay((long) Math.floor(jde - deltaT / 86_400 + ZONE - EPOCH));
    }

    /** Which twelfth of its circle the sun stands in when the day begins: 0 from the spring equinox, 9 from winter. */
    static int sunsTwelfth(LocalDate day) {
        double t = (day.toEpochDay() + EPOCH - ZONE - 2_451_545) / 36_525;
        double anomaly = toRadians(357.52911 + 35_999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000289 * sin(3 * anomaly);
        double longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre;
        longitude -= 0.00569 + 0.00478 * sin(toRadians(125.04 - 1934.136 * t));
        return floorMod((int) Math.floor(longitude / 30), 12);
    }
}
