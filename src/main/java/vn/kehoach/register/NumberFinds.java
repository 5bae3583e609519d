package vn.kehoach.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Role;

/** Lines of the registers that somebody keeps, found by number and symbol. */
@Service
@Transactional(readOnly = true)
public class NumberFinds {

    /** {@code 36}, {@code 36/KH}, {@code 36/KH-UBND}. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:/(\\S{0,60}))?");

    private final JdbcClient jdbc;
    private final CurrentUser user;

    NumberFinds(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * A line of a register.
     *
     * @param book {@code outgoing} or {@code incoming}
     * @param unit code of the body that keeps it
     * @param year of the register
     * @param number number and symbol
     * @param incoming số đến, or null
     * @param date of the document
     * @param subject what it is about
     * @param sender who sent it, or null
     */
    public record Found(
            String book,
            String unit,
            int year,
            String number,
            Integer incoming,
            LocalDate date,
            String subject,
            String sender) {}

    /**
     * @param words a number, alone or with the beginning of a symbol
     * @param most how many at most
     * @return lines of the registers that the person logged in reads, the newest first; none if the words are no number
     */
    public List<Found> find(String words, int most) {
        Matcher typed = NUMBER.matcher(words.strip());
        Set<String> units = keeps();
        if (!typed.matches() || units.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>(outgoing(units, Integer.parseInt(typed.group(1)), symbol(typed), most));
        found.addAll(incoming(units, Integer.parseInt(typed.group(1)), symbol(typed), typed.group(2) == null, most));
        return found;
    }

    private static String symbol(Matcher typed) {
        return typed.group(2) == null ? "" : typed.group(2).toUpperCase(Locale.ROOT);
    }

    private List<Found> outgoing(Set<String> units, int number, String symbol, int most) {
        return jdbc.sql("""
                select unit_code, register_year, number_no, symbol, registration_date, subject from outgoing_entry
                where unit_code in (:units) and number_no = :number and upper(symbol) like :symbol
                order by id desc fetch first :most rows only""")
                .param("units", units)
                .param("number", number)
                .param("symbol", beginning(symbol))
                .param("most", most)
                .query((rs, n) -> new Found(
                        "outgoing",
                        rs.getString("unit_code"),
                        rs.getInt("register_year"),
                        new DocumentNumber(rs.getInt("number_no"), rs.getString("symbol"), null).text(),
                        null,
                        rs.getObject("registration_date", LocalDate.class),
                        rs.getString("subject"),
                        null))
                .list();
    }

    /** A number alone may be số đến, or the beginning of the sender's number. */
    private List<Found> incoming(Set<String> units, int number, String symbol, boolean alone, int most) {
        return jdbc.sql("""
                select unit_code, register_year, incoming_number, document_symbol, document_date, subject, sender
                from incoming_entry where unit_code in (:units)
                    and ((:alone = 1 and incoming_number = :number) or upper(document_symbol) like :symbol
                        or upper(document_symbol) like :padded)
                order by id desc fetch first :most rows only""")
                .param("units", units)
                .param("alone", alone ? 1 : 0)
                .param("number", number)
                .param("symbol", beginning(number + "/" + symbol))
                // A number below 10 is written with a zero before it.
                .param("padded", beginning("0" + number + "/" + symbol))
                .param("most", most)
                .query((rs, n) -> new Found(
                        "incoming",
                        rs.getString("unit_code"),
                        rs.getInt("register_year"),
                        rs.getString("document_symbol"),
                        rs.getInt("incoming_number"),
                        rs.getObject("document_date", LocalDate.class),
                        rs.getString("subject"),
                        rs.getString("sender")))
                .list();
    }

    /** Clerks and heads read the registers of their bodies. */
    private Set<String> keeps() {
        return user.groups().stream()
                .filter(group -> group.contains("."))
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .filter(unit -> user.groups().contains(Role.CLERK.groupOf(unit))
                        || user.groups().contains(Role.HEAD.groupOf(unit)))
                .collect(Collectors.toSet());
    }

    private static String beginning(String typed) {
        return typed.replaceAll("[\\\\%_]", "") + "%";
    }
}
