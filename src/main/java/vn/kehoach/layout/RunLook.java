package vn.kehoach.layout;

/**
 * How letters look once all styles are applied.
 *
 * @param font of letters without marks
 * @param highFont of the other letters
 * @param size in points
 * @param colour six hexadecimal digits, or {@code 000000} where Word chooses
 * @param capitals whether it shows capitals whatever was typed
 */
record RunLook(
        String font,
        String highFont,
        double size,
        boolean bold,
        boolean italic,
        boolean underlined,
        String colour,
        boolean capitals,
        boolean hidden) {}
