package vn.kehoach.register;

/** The symbol of a document: groups of letters and digits with hyphens, without blanks (Decree 30/2020, Phụ lục I, II.3). */
final class Symbols {

    private static final int LONGEST = 60;

    private Symbols() {}

    static boolean valid(String symbol) {
        return symbol.length() <= LONGEST && symbol.matches("[\\p{L}\\d]+([-.&][\\p{L}\\d]+)*");
    }

    /** Whether a symbol such as {@code KH-BCĐ} names that body. */
    static boolean names(String symbol, String body) {
        return ("-" + symbol + "-").contains("-" + body + "-");
    }
}
