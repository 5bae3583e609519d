package vn.kehoach.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as Vietnamese write them: a point between thousands, a comma before decimals. */
public final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(,\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,4}(,\\d{1,3})?");

    private Amounts() {}

    /**
     * @param typed what a person typed
     * @return the figure; empty for nothing as for what is no figure from 0 upwards
     */
    public static Optional<BigDecimal> read(String typed) {
        String text = typed.replaceAll("\\s", "");
        boolean number = PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches();
        return number ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.'))) : Optional.empty();
    }

    /**
     * @param amount a figure, or null
     * @return with a decimal comma and no trailing zeros; {@code …} for none
     */
    public static String text(BigDecimal amount) {
        return amount == null
                ? "…"
                : amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
