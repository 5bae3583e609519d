package vn.kehoach.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.KehoachTest;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.UnitsReminded;
import vn.kehoach.text.ExportTable.Ending;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/**
 * What the board says of a plan with three rounds: one that runs and whose last day has passed, one that runs, one that
 * ended. The shared program's clock stands on 01/02/2023.
 */
@KehoachTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest {

    /** A year of plans that no other test has. */
    private static final int YEAR = 2031;

    private static final LocalDate LAST = LocalDate.of(2023, 1, 10);
    private static final String PLAN = "KH-board";
    private static final String REASON = "=Chờ số liệu";

    @Autowired
    BoardChoices choices;

    @Autowired
    BoardRounds rounds;

    @Autowired
    BoardMatrix matrix;

    @Autowired
    BoardUnits units;

    @Autowired
    BoardRates rates;

    @Autowired
    BoardExports exports;

    @Autowired
    SettledRounds settledRounds;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    long plan;
    long late;
    long next;
    long ended;

    @BeforeAll
    void rows() {
        plan = id(
                """
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values (?, 'KH', 'theo dõi trên bảng', ?, 'ISSUED', 'ubnd-tinh', 'so-noi-vu', 'so-noi-vu', 'KH-UBND',
                    'Bắc Ninh', '{}', 1, 'snv.chuyenvien', 31, ?, ?, ?)""",
                "select id from plan where business_key = '" + PLAN + "'",
                PLAN,
                YEAR,
                LAST.minusDays(30),
                at(LAST),
                at(LAST));
        late = round("late", "OPEN", LAST, null);
        next = round("next", "OPEN", LAST.plusDays(60), null);
        ended = round("ended", "CLOSED", LAST.minusDays(20), at(LAST.minusDays(10)));
        asked(late, "so-tai-chinh", "ORDER", "IN_PREPARATION", LAST, null);
        asked(late, "so-tu-phap", "ORDER", "AT_HEAD", LAST, null);
        asked(late, "so-kh-dt", "ORDER", "ACCEPTED", LAST, LAST.minusDays(1));
        asked(late, "ubnd-tu-son", "ORDER", "ACCEPTED", LAST, LAST.plusDays(2));
        asked(late, "so-y-te", "ORDER", "IN_PREPARATION", LAST.plusDays(40), null);
        asked(late, "bao-bac-ninh", "REQUEST", "ASKED", LAST, null);
        asked(next, "so-tai-chinh", "ORDER", "ASKED", LAST.plusDays(60), null);
        asked(ended, "so-tai-chinh", "ORDER", "ASKED", LAST.minusDays(20), null);
        asked(ended, "so-kh-dt", "ORDER", "ACCEPTED", LAST.minusDays(20), LAST.minusDays(25));
        jdbc.sql("update response set assignee = 'stc.chuyenvien' where unit_code = 'so-tai-chinh' and round_id = ?")
                .param(late)
                .update();
        jdbc.sql("update response set extended_until = last_day where unit_code = 'so-y-te' and round_id = ?")
                .param(late)
                .update();
        jdbc.sql("""
                insert into extension_request (response_id, request_state, from_day, wanted_until, reason, asked_by,
                    asked_name, asked_at) values (?, 'AT_FOCAL', ?, ?, ?, 'stc.chuyenvien', 'x', ?)""")
                .params(response(late, "so-tai-chinh"), LAST, LAST.plusDays(50), REASON, at(LAST))
                .update();
        events.publishEvent(new UnitsReminded(late, 2));
    }

    @AfterAll
    void away() {
        for (String sql : List.of(
                "delete from extension_request where response_id in (select id from response where round_id in (%s))",
                "delete from response where round_id in (%s)", "delete from round_tally where round_id in (%s)")) {
            jdbc.sql(sql.formatted("select id from round where plan_id = ?"))
                    .param(plan)
                    .update();
        }
        jdbc.sql("delete from round where plan_id = ?").param(plan).update();
        jdbc.sql("delete from plan_duty where plan_id = ?").param(plan).update();
        jdbc.sql("delete from plan where id = ?").param(plan).update();
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
    }

    private long id(String insert, String select, Object... params) {
        jdbc.sql(insert).params(params).update();
        return jdbc.sql(select).query(Long.class).single();
    }

    private long round(String key, String state, LocalDate lastDay, Timestamp closedAt) {
        long duty = id(
                """
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate) values (?, ?, 'REPORT', ?, '', ?, ?, 'CHECKED', true, 'SIGNED',
                    false)""",
                "select id from plan_duty where plan_id = " + plan + " and duty_key = '" + key + "'",
                plan,
                key,
                key,
                lastDay,
                lastDay.minusDays(30));
        long round = id(
                """
                insert into round (business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit, opens_at,
                    last_day, due_text, acceptance, head_approval, judges, consolidate, opened_at, closed_at)
                values (?, ?, ?, 'REPORT', ?, ?, 'so-noi-vu', 'ubnd-tinh', ?, ?, '', 'CHECKED', true, 'SIGNED', false, ?,
                    ?)""",
                "select id from round where business_key = 'DOT-board-" + key + "'",
                "DOT-board-" + key,
                plan,
                duty,
                "Báo cáo " + key,
                state,
                at(lastDay.minusDays(30)),
                lastDay,
                at(lastDay.minusDays(30)),
                closedAt);
        jdbc.sql("insert into round_tally (round_id) values (?)").param(round).update();
        return round;
    }

    private void asked(long round, String unit, String obligation, String state, LocalDate lastDay, LocalDate given) {
        jdbc.sql("""
                insert into response (business_key, round_id, unit_code, unit_name, obligation, state, last_day, asked_at,
                    answer_version, nil_report, judged_on, more_late, additional)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, false, ?, false, false)""")
                .params(
                        "TL-board-" + round + unit,
                        round,
                        unit,
                        "Đơn vị " + unit,
                        obligation,
                        state,
                        lastDay,
                        at(lastDay.minusDays(30)),
                        given)
                .update();
    }

    private long response(long round, String unit) {
        return jdbc.sql("select id from response where round_id = ? and unit_code = ?")
                .params(round, unit)
                .query(Long.class)
                .single();
    }

    private void as(String login, String... groups) {
        identity.setAuthentication(login, List.of(groups));
    }

    private void director() {
        as("snv.giamdoc", "so-noi-vu.head");
    }

    private BoardRounds.Wanted ofPlan(boolean open) {
        return new BoardRounds.Wanted(open, plan, null);
    }

    private static BoardUnits.Wanted overdue(long round) {
        return new BoardUnits.Wanted(round, UnitFilter.ALL, Bucket.OPEN_OVERDUE.name());
    }

    @Test
    void leadersSeeTheRoundFirst() {
        director();
        BoardRounds.Page page = rounds.page(ofPlan(true), 0);
        assertThat(page.total()).isEqualTo(2);
        BoardRounds.Line first = page.lines().get(0);
        assertThat(first.id()).isEqualTo(late);
        assertThat(first.figures().ordered()).isEqualTo(5);
        assertThat(first.figures().answered()).isEqualTo(2);
        assertThat(first.figures().doneLate()).isOne();
        assertThat(first.figures().openInTime()).isOne();
        assertThat(first.figures().extended()).isOne();
        assertThat(first.figures().openOverdue()).isEqualTo(2);
        assertThat(first.figures().invited()).isOne();
        assertThat(first.states()).containsEntry(ResponseState.AT_HEAD, 1).containsEntry(ResponseState.ACCEPTED, 2);
        assertThat(first.late()).containsExactly("Đơn vị so-tai-chinh", "Đơn vị so-tu-phap");
        assertThat(first.lastReminded()).isNotNull();
        assertThat(first.plan().number()).isEqualTo("31/KH-UBND");
        assertThat(page.lines().get(1).lastReminded()).isNull();
        assertThat(rounds.page(ofPlan(false), 0).total()).isEqualTo(3);
        assertThat(rounds.page(new BoardRounds.Wanted(false, null, YEAR), 0).total())
                .isEqualTo(3);
    }

    @Test
    void theMatrixSaysWhereEachUnitStandsAndWithWhomItLies() {
        director();
        BoardMatrix.Page page = matrix.page(new BoardMatrix.Wanted(plan, UnitFilter.ALL, ""), 0);
        assertThat(page.columns().stream().map(BoardMatrix.Column::id)).containsExactly(ended, late, next);
        assertThat(page.total()).isEqualTo(6);
        BoardMatrix.Line finance = page.lines().get(0);
        assertThat(finance.unit()).isEqualTo("so-tai-chinh");
        assertThat(finance.cells()).hasSize(3);
        assertThat(cell(finance, late).lateness()).isEqualTo(11);
        assertThat(cell(finance, late).with()).isEqualTo(name("stc.chuyenvien"));
        assertThat(cell(finance, next).with()).isEqualTo("Chưa phân công");
        BoardMatrix.Line justice = line(page, "so-tu-phap");
        assertThat(cell(justice, late).stateName()).isEqualTo("Chờ lãnh đạo đơn vị duyệt");
        assertThat(cell(justice, late).with()).startsWith("Thủ trưởng đơn vị: ");
        assertThat(cell(line(page, "ubnd-tu-son"), late).lateness()).isEqualTo(2);
        assertThat(cell(line(page, "so-y-te"), late).extended()).isTrue();
        assertThat(cell(line(page, "bao-bac-ninh"), late).lateness()).isZero();
    }

    @Test
    void filtersByTierGroupStateAndName() {
        director();
        assertThat(found(new UnitFilter("DISTRICT", "", ""), "")).containsExactly("ubnd-tu-son");
        assertThat(found(new UnitFilter("", "so-ban-nganh", "tai chinh"), "")).isEmpty();
        assertThat(found(new UnitFilter("", "so-ban-nganh", "DON VI so-tai"), ""))
                .containsExactly("so-tai-chinh");
        assertThat(found(UnitFilter.ALL, "AT_HEAD")).containsExactly("so-tu-phap");
        assertThat(found(UnitFilter.ALL, "DONE_LATE")).containsExactly("ubnd-tu-son");
        assertThat(found(new UnitFilter("DEPARTMENT", "", ""), "DONE_LATE")).isEmpty();
        BoardUnits.Page some = units.page(
                new BoardUnits.Wanted(late, new UnitFilter("DEPARTMENT", "", ""), Bucket.OPEN_OVERDUE.name()), 0);
        assertThat(some.total()).isEqualTo(2);
    }

    private List<String> found(UnitFilter filter, String state) {
        return matrix.page(new BoardMatrix.Wanted(plan, filter, state), 0).lines().stream()
                .map(BoardMatrix.Line::unit)
                .toList();
    }

    @Test
    void lateUnitsComeWithTheReasonsOnRecord() {
        director();
        BoardUnits.Page page = units.page(overdue(late), 0);
        assertThat(page.total()).isEqualTo(2);
        BoardUnits.Line finance = page.lines().get(0);
        assertThat(finance.unit()).isEqualTo("so-tai-chinh");
        assertThat(finance.reasons())
                .containsExactly("Đơn vị đề nghị gia hạn đến 01/3/2023, chưa có trả lời: " + REASON);
        assertThat(finance.steers()).isTrue();
        assertThat(finance.lateness()).isEqualTo(11);
        assertThat(finance.phone()).isNotBlank();
        assertThat(finance.reminders()).isZero();
        assertThat(page.lines().get(1).reasons()).isEmpty();
        assertThat(units.page(new BoardUnits.Wanted(late, UnitFilter.ALL, ""), 0)
                        .total())
                .isEqualTo(6);
    }

    @Test
    void whoDoesNotFollowARoundDoesNotSeeItAndWhoDoesNotLeadSeesNoRates() {
        as("stc.chuyenvien", "so-tai-chinh.officer", "so-tai-chinh.head");
        assertThat(rounds.page(ofPlan(false), 0).total()).isZero();
        assertThat(matrix.page(new BoardMatrix.Wanted(plan, UnitFilter.ALL, ""), 0)
                        .columns())
                .isEmpty();
        assertThatThrownBy(() -> units.page(overdue(late), 0)).isInstanceOf(Refusal.class);
        assertThat(units.page(new BoardUnits.Wanted(null, UnitFilter.ALL, ""), 0)
                        .lines())
                .noneMatch(line -> line.round() == late);
        assertThat(rates.rounds(YEAR)).isEmpty();
        assertThat(choices.choices().plans()).noneMatch(one -> one.code().equals(String.valueOf(plan)));
        as("snv.chuyenvien", "so-noi-vu.officer");
        assertThat(rounds.page(ofPlan(false), 0).total()).isEqualTo(3);
        assertThat(choices.choices().leader()).isFalse();
        assertThatThrownBy(() -> rates.years()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> exports.rates(null, Ending.CSV)).isInstanceOf(Refusal.class);
        for (String group : List.of("supervisor", "ubnd-tinh.head", "ubnd-tinh.deputy-head", "van-phong-ubnd.head")) {
            as("leader", group);
            assertThat(rates.rounds(YEAR)).as(group).hasSize(3);
            assertThat(rounds.page(ofPlan(false), 0).total()).as(group).isEqualTo(3);
        }
    }

    @Test
    void ratesOfWhatEndedAreKeptUntilSomethingComesLate() {
        director();
        assertThat(rates.years()).anySatisfy(year -> {
            assertThat(year.year()).isEqualTo(YEAR);
            assertThat(year.rounds()).isEqualTo(3);
            assertThat(year.ordered()).isEqualTo(8);
            assertThat(year.openInTime()).isEqualTo(2);
            assertThat(year.answeredRate()).isEqualByComparingTo("37.5");
            assertThat(year.onTimeRate()).isEqualByComparingTo("33.3");
        });
        assertThat(settled(ended)).isTrue();
        assertThat(settled(late)).isFalse();
        assertThat(onTime(ended)).isEqualTo("50.0");
        long response = response(ended, "so-tai-chinh");
        jdbc.sql("update response set state = 'SUBMITTED', judged_on = ? where id = ?")
                .params(LAST.minusDays(21), response)
                .update();
        // The row says what was kept: nobody counts again before something is heard.
        assertThat(onTime(ended)).isEqualTo("50.0");
        settledRounds.sent(new ResponseSent(response, 0));
        assertThat(settled(ended)).isFalse();
        assertThat(onTime(ended)).isEqualTo("100.0");
        jdbc.sql("update response set state = 'ASKED', judged_on = null where id = ?")
                .param(response)
                .update();
        settledRounds.sent(new ResponseSent(response, 0));
    }

    private boolean settled(long round) {
        return jdbc.sql("select settled from round_tally where round_id = ?")
                .param(round)
                .query(Boolean.class)
                .single();
    }

    private String onTime(long round) {
        return rates.rounds(YEAR).stream()
                .filter(line -> line.round() == round)
                .map(line -> line.onTimeRate().toPlainString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWorkbookHasCellByCellWhatThePageShows() throws IOException {
        director();
        List<BoardUnits.Line> shown =
                units.page(new BoardUnits.Wanted(late, UnitFilter.ALL, ""), 0).lines();
        List<Row> rows = read(exports.units(new BoardUnits.Wanted(late, UnitFilter.ALL, ""), Ending.XLSX)
                .bytes());
        List<Row> lines = rows.subList(rows.size() - shown.size(), rows.size());
        for (int n = 0; n < shown.size(); n++) {
            BoardUnits.Line line = shown.get(n);
            Row row = lines.get(n);
            assertThat(row.getCellText(0)).isEqualTo(line.unitName());
            assertThat(row.getCellText(1)).isEqualTo(line.roundTitle());
            assertThat(row.getCellText(2)).isEqualTo(line.stateName());
            assertThat(row.getCell(4).asDate().toLocalDate()).isEqualTo(line.lastDay());
            assertThat(row.getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(line.lateness());
            assertThat(row.getCellText(7)).isEqualTo(line.with());
            assertThat(row.getCellText(9)).isEqualTo(String.join("; ", line.reasons()));
        }
        BoardMatrix.Wanted all = new BoardMatrix.Wanted(plan, UnitFilter.ALL, "");
        List<Row> cells = read(exports.matrix(all, Ending.XLSX).bytes());
        assertThat(cells.get(cells.size() - 6).getCellText(2))
                .isEqualTo("Đang thực hiện; Quá hạn 11 ngày làm việc; " + name("stc.chuyenvien"));
        List<Row> heads = read(exports.rounds(ofPlan(true), Ending.XLSX).bytes());
        Row first = heads.get(heads.size() - 2);
        assertThat(first.getCellText(0)).isEqualTo("Báo cáo late");
        assertThat(first.getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(5);
        assertThat(first.getCellAsNumber(10).orElseThrow().intValue()).isEqualTo(2);
    }

    @Test
    void csvOpensWithVietnameseLettersAndWithoutFormulas() {
        director();
        String text = new String(exports.rates(YEAR, Ending.CSV).bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFNăm;Đợt;Phải gửi;");
        assertThat(text).contains("2031;31/KH-UBND: Báo cáo ended;2;1;0;0;1;50,0;50,0");
        String late = new String(exports.units(overdue(this.late), Ending.CSV).bytes(), StandardCharsets.UTF_8);
        assertThat(late).doesNotContain(";=").contains("chưa có trả lời: " + REASON);
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static BoardMatrix.Line line(BoardMatrix.Page page, String unit) {
        return page.lines().stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static BoardMatrix.Cell cell(BoardMatrix.Line line, long round) {
        return line.cells().stream()
                .filter(cell -> cell.round() == round)
                .findFirst()
                .orElseThrow();
    }

    private String name(String login) {
        return jdbc.sql("select name from person where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }
}
