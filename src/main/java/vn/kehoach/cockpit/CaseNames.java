package vn.kehoach.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.cockpit.CaseName.Kind;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.text.Texts;
import vn.kehoach.work.WorkSubjects;

/**
 * The engine's keys ({@code KH-17}, {@code DOT-3}, {@code TL-12}) in words that people know: number, year, unit, round. The
 * keys themselves stay what they are: they were given before there was a number, and beans find the rows by them.
 */
@Repository
class CaseNames {

    /** Of a draft, which has no number; the whole stands on its page. */
    private static final int LONGEST_TITLE = 70;

    private static final String PLAN = "p.id as plan_id, p.issued_number, p.symbol, p.issued_on, p.plan_year, p.title";

    private final JdbcClient jdbc;
    private final List<WorkSubjects> subjects;
    private final Texts texts;

    CaseNames(JdbcClient jdbc, List<WorkSubjects> subjects, Texts texts) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.texts = texts;
    }

    /** The names of the keys, by key; what no module knows is called by its key. */
    Map<String, CaseName> of(Collection<String> keys) {
        Set<String> wanted = keys.stream()
                .filter(key -> key != null && !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, CaseName> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        jdbc.sql("select p.business_key, 'PLAN' as kind, p.id, null as unit_name, null as round_title,"
                        + " null as round_id, " + PLAN + " from plan p where p.business_key in (:keys)"
                        + " union all select r.business_key, 'ROUND', r.id, null, r.title, r.id, " + PLAN
                        + " from round r join plan p on p.id = r.plan_id where r.business_key in (:keys)"
                        + " union all select a.business_key, 'RESPONSE', a.id, a.unit_name, r.title, r.id, " + PLAN
                        + " from response a join round r on r.id = a.round_id join plan p on p.id = r.plan_id"
                        + " where a.business_key in (:keys)")
                .param("keys", wanted)
                .query(this::row)
                .list()
                .forEach(name -> found.put(name.key(), name));
        wanted.forEach(key -> found.computeIfAbsent(key, this::other));
        return found;
    }

    /** One key's name. */
    CaseName of(String key) {
        return of(List.of(key)).getOrDefault(key, other(key));
    }

    private CaseName row(ResultSet rs, int n) throws SQLException {
        Kind kind = Kind.valueOf(rs.getString("kind"));
        String page = kind == Kind.PLAN ? "/ke-hoach/" : kind == Kind.ROUND ? "/dot/" : "/van-ban/";
        return new CaseName(
                rs.getString("business_key"),
                kind,
                Stream.of(plan(rs), rs.getString("unit_name"), rs.getString("round_title"))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · ")),
                page + rs.getLong("id"),
                rs.getLong("plan_id"),
                kind == Kind.PLAN ? null : rs.getLong("round_id"));
    }

    private String plan(ResultSet rs) throws SQLException {
        int number = rs.getInt("issued_number");
        if (rs.wasNull()) {
            return texts.get("cockpit.draft", shortened(rs.getString("title")));
        }
        LocalDate day = rs.getObject("issued_on", LocalDate.class);
        return new DocumentNumber(number, rs.getString("symbol"), day).text() + " " + rs.getInt("plan_year");
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip() + "…";
    }

    private CaseName other(String key) {
        String label = subjects.stream()
                .flatMap(module -> module.of(key).stream())
                .findFirst()
                .orElseGet(() -> texts.has("cockpit.key." + key) ? texts.get("cockpit.key." + key) : key);
        return new CaseName(key, Kind.OTHER, label, null, null, null);
    }
}
