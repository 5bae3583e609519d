package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.kehoach.plan.Obligation;
import vn.kehoach.time.BusinessClock;

/** The boxes as the database counts them are those of {@link Bucket}, whatever a response looks like. */
class BucketInSqlTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);

    private static final List<ResponseState> STATES = List.of(
            ResponseState.NOT_ASKED,
            ResponseState.ASKED,
            ResponseState.MORE_ASKED,
            ResponseState.ACCEPTED,
            ResponseState.CALLED_OFF);

    private static Instant at(int day, int hour) {
        return LAST.plusDays(day)
                .atTime(LocalTime.of(hour, 0))
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    @Test
    void areThoseOfJava() {
        assertThat(TimeZone.getDefault().toZoneId()).isEqualTo(BusinessClock.ZONE);
        List<Response> all = everyKind();
        JdbcTemplate jdbc = filled(all);
        for (Instant now : List.of(at(0, 8), at(0, 11), at(1, 0), at(5, 12))) {
            ResponsePages pages = new ResponsePages(JdbcClient.create(jdbc), null, () -> now);
            Map<Long, Bucket> counted =
                    pages
                            .counts(IntStream.range(0, all.size())
                                    .mapToObj(Long::valueOf)
                                    .toList())
                            .stream()
                            .filter(count -> count.box() != null)
                            .collect(Collectors.toMap(ResponsePages.Count::round, ResponsePages.Count::box));
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(response -> assertThat(counted.get(response.roundId()))
                            .as("%s at %s", response, now)
                            .isEqualTo(response.bucket(now)));
        }
    }

    // Each is the only one of its round.
    private static List<Response> everyKind() {
        List<Response> all = new ArrayList<>();
        for (ResponseState state : STATES) {
            for (Obligation obligation : List.of(Obligation.ORDER, Obligation.REQUEST)) {
                for (LocalDate judgedOn : Arrays.asList(null, LAST.minusDays(1), LAST, LAST.plusDays(1))) {
                    for (Instant dueAt : Arrays.asList(null, at(0, 10))) {
                        for (Instant judgedAt : Arrays.asList(null, at(0, 9), at(0, 11))) {
                            for (Response.More more : Arrays.asList(null, more(null), more(LAST.plusDays(3)))) {
                                for (boolean moreLate : new boolean[] {false, true}) {
                                    all.add(response(
                                            all.size(), state, obligation, judgedOn, dueAt, judgedAt, more, moreLate));
                                }
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Response.More more(LocalDate sentOn) {
        return new Response.More("", LAST.plusDays(4), Instant.EPOCH, sentOn);
    }

    /** What a box depends on; the rest is nothing. */
    static Response response(
            long round,
            ResponseState state,
            Obligation obligation,
            LocalDate judgedOn,
            Instant dueAt,
            Instant judgedAt,
            Response.More more,
            boolean moreLate) {
        return new Response(
                round,
                "TL-" + round,
                round,
                "x",
                "x",
                obligation,
                state,
                LAST,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                judgedOn,
                judgedAt,
                null,
                null,
                more,
                moreLate,
                null,
                null,
                null,
                false,
                null);
    }

    private static JdbcTemplate filled(List<Response> all) {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:boxes;DB_CLOSE_DELAY=-1"));
        jdbc.execute("""
                create table response (round_id bigint, state varchar(20), obligation varchar(10), last_day date,
                    due_at timestamp with time zone, judged_on date, judged_at timestamp with time zone,
                    more_last_day date, more_sent_on date, more_late boolean, extended_until date)""");
        jdbc.batchUpdate(
                "insert into response values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                all.stream().map(BucketInSqlTest::columns).toList());
        return jdbc;
    }

    private static Object[] columns(Response r) {
        return new Object[] {
            r.roundId(),
            r.state().name(),
            r.obligation().name(),
            r.lastDay(),
            r.dueAt(),
            r.judgedOn(),
            r.judgedAt(),
            r.more() == null ? null : r.more().lastDay(),
            r.more() == null ? null : r.more().sentOn(),
            r.moreLate()
        };
    }
}
