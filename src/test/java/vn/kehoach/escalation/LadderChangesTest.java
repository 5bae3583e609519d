package vn.kehoach.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.kehoach.ladder.DecisionTables;
import vn.kehoach.ladder.LadderTrial;
import vn.kehoach.notice.Told;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;

/** Another ladder, a pause, a week of standstill: nothing is told twice, nothing is lost, last days stay. */
class LadderChangesTest {

    private static final String SEVEN = "<text>7</text>";

    private LadderRig rig = new LadderRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static String shipped() throws Exception {
        return new ClassPathResource("processes/escalation-ladder.dmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }

    private void put(int version, String xml, String from) {
        rig.jdbc.sql("""
                insert into decision_table_version (table_key, version_no, origin, table_text, in_force_from, reason,
                    put_by, put_by_name) values ('escalation-ladder', ?, 'PERSON', ?, ?, 'x', 'x', 'x')""").params(version, xml, Timestamp.from(instant(from))).update();
    }

    private void newLadder(String xml, String from) throws Exception {
        put(1, shipped(), "1970-01-01T08:00");
        put(2, xml, from);
    }

    private Round june() {
        return rig.round("REPORT", "2023-06-14", "2023-05-15T08:00");
    }

    @Test
    void a_new_ladder_moves_what_is_ahead() throws Exception {
        Round round = june();
        rig.asked(round, "so-tai-chinh");
        rig.at("2023-06-01T09:00");
        newLadder(shipped().replaceFirst(SEVEN, "<text>4</text>"), "2023-06-01T09:00");
        assertThat(rig.bean(LadderWatch.class).next(round)).contains(instant("2023-06-09T08:00"));
        rig.watchUntil(round, "2023-06-14T09:00");
        assertThat(rig.mails).hasSize(3).startsWith("2023-06-09T08:00 so-tai-chinh.officer [Nhắc việc]");
    }

    @Test
    void what_was_told_is_not_told_again_and_what_a_new_ladder_finds_behind_it_is_not_made_up_for() throws Exception {
        Round round = june();
        Round other = june();
        rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-06-08T09:00");
        String later = shipped().replaceFirst(SEVEN, "<text>2</text>");
        newLadder(later, "2023-06-08T09:00");
        rig.watchUntil(round, "2023-06-12T17:00");
        assertThat(rig.mails).as("told on 7/6 under its name already").hasSize(1);

        rig.asked(other, "so-y-te");
        put(3, shipped().replaceFirst(SEVEN, "<text>14</text>"), "2023-06-12T17:00");
        rig.at("2023-06-12T18:00");
        rig.fire(other);
        assertThat(rig.mails)
                .as("the first ladder's rung was still owed, once; the third one's lies before its time")
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2023-06-12T18:00 so-y-te.officer");
    }

    @Test
    void a_trial_says_what_running_rounds_would_see() throws Exception {
        Round round = june();
        rig.asked(round, "so-tai-chinh");
        rig.asked(round, "so-y-te");
        rig.asked(round, "bao", "ASKED", "REQUEST", null);
        rig.at("2023-06-05T09:00");
        List<LadderTrial.Change> changes = rig.bean(LadderTrial.class)
                .of(rig.bean(DecisionTables.class).ladder(shipped().replaceFirst(SEVEN, "<text>20</text>")));
        assertThat(changes).hasSize(1);
        LadderTrial.Change change = changes.get(0);
        assertThat(change.units()).isEqualTo(2);
        assertThat(change.before())
                .first()
                .isEqualTo(new LadderTrial.Step("reminder", "REMINDER", "HOLDER", instant("2023-06-07T08:00"), 2));
        assertThat(change.after()).first().extracting(LadderTrial.Step::name).isEqualTo("last-reminder");
        assertThat(change.passedOver()).containsExactly("REMINDER");
        assertThat(rig.bean(LadderTrial.class).of(rig.bean(DecisionTables.class).ladder(shipped())))
                .isEmpty();
    }

    @Test
    void after_seven_days_without_a_watch_and_a_restart_each_rung_once_in_order_and_the_last_day_stays() {
        Round round = june();
        String key = rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-06-12T09:00");
        rig = rig.restarted();
        rig.at("2023-06-19T10:00");
        Round after = rig.bean(vn.kehoach.round.Rounds.class).get(round.id());
        rig.fire(after);
        rig.fire(after);
        assertThat(rig.notices().on(List.of(key)))
                .extracting(told -> told.occasion().substring(11))
                .containsExactly("reminder", "last-reminder", "last-reminder", "overdue", "overdue", "chase");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-07T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-19T10:00 so-tai-chinh.head [Quá hạn]",
                        "2023-06-19T10:00 so-tai-chinh.officer [Quá hạn]");
        assertThat(rig.process).containsExactly("2023-06-19T10:00 chaseDue");
        assertThat(after.lastDay()).isEqualTo(LocalDate.parse("2023-06-14"));
        rig.watchUntil(after, "2023-07-31T00:00");
        assertThat(rig.process).hasSize(2).last().isEqualTo("2023-06-23T08:00 reportDue");
    }

    private void pause(Round round, String unit, String from, String lastDay, String endsAt) {
        rig.at(from);
        rig.bean(ChasePauses.class)
                .insert(round.id(), unit, "Bão số 1", LocalDate.parse(lastDay), instant(endsAt), "x", "X");
    }

    @Test
    void a_pause_holds_a_unit_back_and_its_end_brings_the_most_serious_once() {
        Round round = june();
        String key = rig.asked(round, "so-tai-chinh");
        rig.asked(round, "so-y-te");
        pause(round, "so-tai-chinh", "2023-06-01T09:00", "2023-06-15", "2023-06-16T08:00");
        rig.watchUntil(round, "2023-06-15T17:00");
        assertThat(rig.mails).hasSize(5).noneMatch(mail -> mail.contains("so-tai-chinh"));
        rig.mails.clear();
        rig.watchUntil(round, "2023-06-18T00:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-16T08:00 so-tai-chinh.head [Quá hạn]",
                        "2023-06-16T08:00 so-tai-chinh.officer [Quá hạn]");
        assertThat(rig.notices().on(List.of(key)))
                .extracting(Told::occasion, Told::person)
                .extracting(Object::toString)
                .contains("(\"2023-06-14/reminder\", \"\")", "(\"2023-06-14/last-reminder\", \"\")");
        rig.watchUntil(round, "2023-07-31T00:00");
        assertThat(rig.process).containsExactly("2023-06-19T08:00 chaseDue", "2023-06-23T08:00 reportDue");
    }

    @Test
    void a_paused_unit_stays_overdue_but_is_not_on_the_list_of_those_to_chase() {
        Round round = june();
        rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-06-19T09:00");
        LateUnits late = rig.bean(LateUnits.class);
        assertThat(late.toChase(round)).hasSize(1);
        pause(round, "", "2023-06-19T10:00", "2023-06-30", "2023-07-03T08:00");
        assertThat(late.toChase(round)).isEmpty();
        assertThat(late.of(round)).hasSize(1);
        assertThat(rig.bean(PausePreview.class).of(round, "", instant("2023-06-19T10:00"), instant("2023-07-03T08:00")))
                .as("held back already, so nothing new falls into it")
                .isEmpty();
        long id = rig.bean(ChasePauses.class).of(round.id()).get(0).id();
        rig.at("2023-06-24T09:00");
        assertThat(rig.bean(ChasePauses.class).end(id, "x", "X")).isTrue();
        assertThat(rig.bean(ChasePauses.class).end(id, "x", "X")).isFalse();
        assertThat(late.toChase(round)).hasSize(1);
        assertThat(rig.bean(LadderWatch.class).next(round)).contains(instant("2023-06-24T09:00"));
    }
}
