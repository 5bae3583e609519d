package vn.kehoach.board;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** What is written anywhere of why a unit has not given what it was asked for, in words. */
@Repository
class Reasons {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final BusinessClock clock;

    Reasons(JdbcClient jdbc, Texts texts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** By id of the response; of some hundreds at most. */
    Map<Long, List<String>> of(Collection<Response> some) {
        List<Response> open = some.stream()
                .filter(response -> response.state().running() && response.state() != ResponseState.SUBMITTED)
                .toList();
        Map<Long, List<String>> reasons = new HashMap<>();
        if (open.isEmpty()) {
            return reasons;
        }
        open.stream()
                .filter(Response::moreOpen)
                .forEach(response -> add(
                        reasons,
                        response.id(),
                        texts.get("ui.board.reason.more", response.more().reason())));
        disclaimed(open, reasons);
        extensionsAsked(open, reasons);
        paused(open, reasons);
        return reasons;
    }

    private static void add(Map<Long, List<String>> reasons, long response, String words) {
        reasons.computeIfAbsent(response, id -> new ArrayList<>()).add(words);
    }

    private void disclaimed(List<Response> open, Map<Long, List<String>> reasons) {
        jdbc.sql("""
                select response_id, named_name, reason from disclaimer
                where response_id in (:ids) and claim_state = 'OPEN' order by id""").param("ids", ids(open)).query((ResultSet rs) -> {
            add(
                    reasons,
                    rs.getLong("response_id"),
                    texts.get("ui.board.reason.disclaimed", rs.getString("named_name"), rs.getString("reason")));
        });
    }

    private void extensionsAsked(List<Response> open, Map<Long, List<String>> reasons) {
        jdbc.sql("""
                select response_id, request_state, wanted_until, reason, answer from extension_request
                where response_id in (:ids) and request_state in ('AT_HEAD', 'AT_FOCAL', 'REFUSED') order by id""").param("ids", ids(open)).query((ResultSet rs) -> {
            String until = date(rs.getObject("wanted_until", LocalDate.class));
            String state = rs.getString("request_state");
            add(
                    reasons,
                    rs.getLong("response_id"),
                    state.equals("REFUSED")
                            ? texts.get("ui.board.reason.extensionRefused", until, rs.getString("reason"))
                            : texts.get("ui.board.reason.extensionAsked", until, rs.getString("reason")));
        });
    }

    private void paused(List<Response> open, Map<Long, List<String>> reasons) {
        Map<Long, List<Response>> byRound = open.stream().collect(Collectors.groupingBy(Response::roundId));
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("""
                select round_id, unit_code, reason, last_day from chase_pause
                where round_id in (:rounds) and paused_at <= :now and ends_at > :now order by id""").param("rounds", byRound.keySet()).param("now", now).query((ResultSet rs) -> {
            String unit = rs.getString("unit_code");
            String words = texts.get(
                    "ui.board.reason.paused", date(rs.getObject("last_day", LocalDate.class)), rs.getString("reason"));
            byRound.get(rs.getLong("round_id")).stream()
                    .filter(response -> unit.isEmpty() || unit.equals(response.unit()))
                    .forEach(response -> add(reasons, response.id(), words));
        });
    }

    private static List<Long> ids(List<Response> some) {
        return some.stream().map(Response::id).toList();
    }

    private static String date(LocalDate day) {
        return DateTexts.of(Texts.readerLocale()).date(day);
    }
}
