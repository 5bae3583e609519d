package vn.kehoach.calendar;

/** The public holidays (Labour Code 2019, article 112.1; Resolution 28/2026/QH16, article 2). */
public enum Holiday {
    /** Tết Dương lịch, 1 January. */
    NEW_YEAR,
    /** Tết Nguyên đán, five days around the first day of the lunar year. */
    TET,
    /** Giỗ Tổ Hùng Vương, the tenth day of the third lunar month. */
    KINGS,
    /** Ngày Chiến thắng, 30 April. */
    VICTORY,
    /** Ngày Quốc tế lao động, 1 May. */
    LABOUR,
    /** Quốc khánh, 2 September and the day before or after it. */
    NATIONAL,
    /** Ngày Văn hóa Việt Nam, 24 November, from 2026 on. */
    CULTURE
}
