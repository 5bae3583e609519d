package vn.kehoach.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.ResponseState;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** What the filters of the board offer to whoever is logged in. */
@Service
@Transactional(readOnly = true)
public class BoardChoices {

    private static final int MOST_PLANS = 200;

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final Organization organization;
    private final Directory directory;
    private final Texts texts;
    private final BusinessClock clock;

    BoardChoices(
            JdbcClient jdbc,
            BoardScope scope,
            Organization organization,
            Directory directory,
            Texts texts,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.organization = organization;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** Something to choose: its code, and its name for people. */
    public record Choice(String code, String name) {}

    /**
     * What there is to choose.
     *
     * @param leader whether the person sees rates
     * @param plans whose rounds he sees, the newest first
     * @param years of all those plans, the newest first
     * @param tiers of the units there are today
     * @param groups of units
     * @param states boxes and states
     */
    public record Choices(
            boolean leader,
            List<Choice> plans,
            List<Integer> years,
            List<Choice> tiers,
            List<Choice> groups,
            List<Choice> states) {}

    /**
     * @return what the person logged in can choose
     */
    public Choices choices() {
        BoardScope.Condition where = scope.readable();
        String visible = "from plan where plan.id in (select round.plan_id from round where " + where.sql() + ")";
        List<Choice> plans = jdbc.sql("select plan.id, plan.issued_number, plan.symbol, plan.title " + visible
                        + " order by plan.id desc fetch first " + MOST_PLANS + " rows only")
                .params(where.params())
                .query((rs, n) -> new Choice(
                        rs.getString("id"),
                        named(rs.getInt("issued_number"), rs.getString("symbol"), rs.getString("title"))))
                .list();
        List<Integer> years = jdbc.sql("select distinct plan.plan_year " + visible + " order by plan.plan_year desc")
                .params(where.params())
                .query(Integer.class)
                .list();
        List<Choice> groups = directory.groups().stream()
                .map(group -> new Choice(group.code(), group.name()))
                .toList();
        return new Choices(scope.leads(), plans, years, tiers(), groups, states());
    }

    private static String named(int number, String symbol, String title) {
        return number == 0 ? title : new DocumentNumber(number, symbol, null).text() + ": " + title;
    }

    private List<Choice> tiers() {
        return organization.units(clock.today()).stream()
                .map(Unit::tier)
                .distinct()
                .map(tier -> new Choice(tier, word("organization.tier." + tier, tier)))
                .toList();
    }

    private List<Choice> states() {
        List<Choice> states = new ArrayList<>();
        Stream.of(Bucket.values()).forEach(box -> states.add(new Choice(box.name(), texts.get("ui.bucket." + box))));
        Stream.of(ResponseState.values())
                .filter(state -> state != ResponseState.NOT_ASKED)
                .forEach(state -> states.add(new Choice(state.name(), texts.get("ui.responseState." + state))));
        return states;
    }

    private String word(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
