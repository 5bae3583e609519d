package vn.kehoach.register;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Number, symbol and date of a document (số, ký hiệu, ngày ban hành).
 *
 * @param number from 1, in order of time of issue
 * @param symbol the part after the stroke, e.g. {@code KH-UBND}
 * @param date the day of registration
 */
public record DocumentNumber(int number, String symbol, LocalDate date) {

    /**
     * @return e.g. {@code 05/KH-UBND}: a number below 10 gets a leading zero (Decree 30/2020, Phụ lục I, mục II.3)
     */
    public String text() {
        return String.format(Locale.ROOT, "%02d/%s", number, symbol);
    }
}
