package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report before 15/6/2023: in time, late, returned, with more asked for, on paper, extended, with nothing, never. */
final class HalfYear {

    private static final String NEARLY = "so-tai-chinh";
    private static final String ON_THE_LAST_DAY = "ubnd-tu-son";
    private static final String LATE = "so-y-te";
    private static final String AFTER_CHASING = "ubnd-luong-tai";
    private static final List<String> MISSING = List.of("so-xay-dung", "ubnd-que-vo");
    private static final String ON_PAPER = "so-tn-mt";
    private static final String EXTENDED = "so-kh-cn";
    private static final String WITH_ITS_HEAD = "ubnd-gia-binh";
    private static final String MORE_ASKED = "so-gtvt";
    private static final String NOTHING = "so-gd-dt";
    private static final String RETURNED_WITHIN = "so-tt-tt";

    private final Year year;
    private final Desk desk;
    private Collecting round;

    HalfYear(Year year) {
        this.year = year;
        this.desk = year.desk;
    }

    void opensThirtyDaysBefore() {
        long id = year.round("Báo cáo 6 tháng");
        desk.goTo("2023-05-15T07:30");
        assertThat(year.state(id)).isEqualTo("PLANNED");
        desk.goTo("2023-05-15T08:30");
        assertThat(year.state(id)).isEqualTo("OPEN");
        round = new Collecting(year, "Báo cáo 6 tháng");
        assertThat(round.units()).hasSize(30).doesNotContain(Year.FOCAL);
        assertThat(year.boxes(id)).containsExactly(0, 0, 29, 0, 1, 0);
    }

    void mostInGoodTime() {
        desk.goTo("2023-05-29T09:00");
        List<String> prompt = new ArrayList<>(round.units());
        prompt.removeAll(remindedFirst());
        prompt.removeAll(List.of(MORE_ASKED, NOTHING, RETURNED_WITHIN, Year.NEWSPAPER));
        prompt.forEach(unit -> round.report(unit, "2023-05-29T09"));
        round.nothingToReport(NOTHING);
        round.sign(NOTHING);
        round.send(NOTHING, "2023-05-29T09");
        returnedByItsHead();
        round.report(MORE_ASKED, "2023-05-29T09");
        desk.goTo("2023-06-05T09:00");
        prompt.forEach(round::accept);
        round.accept(NOTHING);
        round.accept(RETURNED_WITHIN);
        assertThat(year.boxes(round.round)).containsExactly(prompt.size() + 3, 0, 29 - prompt.size() - 3, 0, 1, 0);
    }

    private void returnedByItsHead() {
        round.prepare(RETURNED_WITHIN);
        desk.head(RETURNED_WITHIN)
                .does(
                        round.key(RETURNED_WITHIN),
                        Collecting.APPROVE,
                        "return",
                        Map.of("reason", "Bổ sung số liệu quý II."));
        round.report(RETURNED_WITHIN, "2023-05-29T09");
    }

    private static List<String> remindedFirst() {
        List<String> units = new ArrayList<>(MISSING);
        units.addAll(List.of(NEARLY, ON_THE_LAST_DAY, LATE, AFTER_CHASING, ON_PAPER, EXTENDED, WITH_ITS_HEAD));
        return units;
    }

    void sevenDaysBefore() {
        desk.goTo("2023-06-07T10:00");
        year.expectToHolder("2023-06-07T08", Letters.REMINDER, remindedFirst());
        round.report(NEARLY, "2023-06-07T10");
        round.accept(NEARLY);
        desk.goTo("2023-06-08T09:00");
        desk.officer(Year.FOCAL)
                .does(
                        round.key(MORE_ASKED),
                        Collecting.CHECK,
                        "return",
                        Map.of("reason", "Bổ sung kết quả tháng 6.", "moreLastDay", "2023-06-20"));
        year.expectToHolder("2023-06-08T09", Letters.MORE, List.of(MORE_ASKED));
        onPaper();
        extended();
    }

    private void onPaper() {
        desk.goTo("2023-06-09T09:00");
        Person officer = desk.officer(Year.FOCAL);
        String path = "/api/rounds/" + round.round + "/responses/" + ON_PAPER;
        officer.upload(path + "/files", "ban-giay.pdf");
        officer.post(
                path + "/enter",
                Map.of(
                        "number", "45/BC-STNMT",
                        "date", "2023-06-08",
                        "receivedOn", "2023-06-09",
                        "signer", "Giám đốc Đinh Minh Nam",
                        "paper", "Bản giấy nhận qua bưu điện",
                        "summary", "Kết quả trên giấy."),
                204);
        year.expectReceipt("2023-06-09T09", ON_PAPER);
        round.accept(ON_PAPER);
        JsonNode line = desk.lines(round.round).get(ON_PAPER);
        assertThat(line.path("proxyName").asText()).isEqualTo("Trịnh Đình Mạnh");
        assertThat(line.path("document").asText()).isEqualTo("45/BC-STNMT");
    }

    private void extended() {
        desk.goTo("2023-06-12T14:00");
        desk.officer(Year.FOCAL)
                .post(
                        "/api/rounds/" + round.round + "/responses/" + EXTENDED + "/extend",
                        Map.of("until", "2023-06-20", "reason", "Chờ số liệu của các đơn vị trực thuộc."),
                        204);
        year.expectToHolderAndHead("2023-06-12T14", Letters.EXTENDED, List.of(EXTENDED));
        round.prepare(WITH_ITS_HEAD);
    }

    void oneDayBefore() {
        desk.goTo("2023-06-13T14:00");
        year.expectToHolderAndHead("2023-06-13T08", Letters.REMINDER, List.of(ON_THE_LAST_DAY, LATE, AFTER_CHASING));
        year.expectToHolderAndHead("2023-06-13T08", Letters.REMINDER, MISSING);
        // The assignee has done his part.
        year.expectToHead("2023-06-13T08", Letters.REMINDER, List.of(WITH_ITS_HEAD));
        // Seven days before a last day of their own, 20/6.
        year.expectToHolder("2023-06-13T08", Letters.REMINDER, List.of(EXTENDED, MORE_ASKED));
        round.sign(WITH_ITS_HEAD);
        round.send(WITH_ITS_HEAD, "2023-06-13T14");
        round.accept(WITH_ITS_HEAD);
        round.report(MORE_ASKED, "2023-06-13T14");
        round.accept(MORE_ASKED);
        desk.goTo("2023-06-14T16:00");
        round.report(ON_THE_LAST_DAY, "2023-06-14T16");
        round.accept(ON_THE_LAST_DAY);
        assertThat(year.boxes(round.round)).containsExactly(24, 0, 5, 0, 1, 0);
    }

    void overdue() {
        desk.goTo("2023-06-15T10:00");
        List<String> overdue = new ArrayList<>(MISSING);
        overdue.addAll(List.of(LATE, AFTER_CHASING));
        year.expectToHolderAndHead("2023-06-15T08", Letters.OVERDUE, overdue);
        assertThat(year.boxes(round.round)).containsExactly(24, 0, 1, 4, 1, 0);
        round.report(LATE, "2023-06-15T10");
        round.accept(LATE);
        year.assertLine(round.round, LATE, "DONE_LATE", 1);
        assertThat(round.bucket(EXTENDED)).isEqualTo("OPEN_IN_TIME");
        desk.goTo("2023-06-16T09:00");
        desk.officer(Year.FOCAL)
                .post("/api/rounds/" + round.round + "/responses/" + Year.NEWSPAPER + "/remind", Map.of(), 204);
        year.letters.expect("2023-06-16T09", Letters.COURTEOUS, desk.posts.clerk(Year.NEWSPAPER));
    }

    void chased() {
        desk.goTo("2023-06-19T09:00");
        year.expectToHolderAndHead("2023-06-19T08", Letters.REMINDER, List.of(EXTENDED));
        List<String> chased = new ArrayList<>(MISSING);
        chased.add(AFTER_CHASING);
        year.chase(round.round, "2023-06-19T09", chased);
        desk.goTo("2023-06-19T14:00");
        for (String unit : List.of(AFTER_CHASING, EXTENDED)) {
            round.report(unit, "2023-06-19T14");
            round.accept(unit);
        }
        year.assertLine(round.round, AFTER_CHASING, "DONE_LATE", 3);
        year.assertLine(round.round, EXTENDED, "DONE_ON_TIME", 0);
        desk.goTo("2023-06-20T09:00");
        // Nobody is named at the newspaper: its head prepares and signs on one page.
        desk.head(Year.NEWSPAPER)
                .does(
                        round.key(Year.NEWSPAPER),
                        Collecting.PREPARE,
                        "approve",
                        (fields, view) -> round.answer.type(Year.NEWSPAPER, fields, view.path("quotas")));
        round.send(Year.NEWSPAPER, "2023-06-20T09");
        round.accept(Year.NEWSPAPER);
    }

    void reportedToTheLeadersAndClosed() {
        desk.goTo("2023-06-23T10:00");
        desk.head(Year.FOCAL).does(round.key, "UserTask_DecideReport", "report");
        year.expectToHead("2023-06-23T10", Letters.REPORT, List.of(Year.OFFICE));
        desk.head(Year.OFFICE).does(round.key, "UserTask_OfficeDecidesReport", "report");
        year.expectToHead("2023-06-23T10", Letters.REPORT, List.of(Year.PROVINCE));
        Person officer = desk.officer(Year.FOCAL);
        JsonNode view = officer.sees(round.key, "UserTask_CloseRound").path("view");
        assertThat(view.path("missing").findValuesAsText("unit")).containsExactlyInAnyOrderElementsOf(MISSING);
        officer.does(
                round.key, "UserTask_CloseRound", "close", Map.of("note", "Thiếu Sở Xây dựng và UBND thị xã Quế Võ."));
        assertThat(year.state(round.round)).isEqualTo("CLOSED");
        assertThat(desk.round(round.round).path("closeReason").asText()).contains("Quế Võ");
        assertThat(year.boxes(round.round)).containsExactly(25, 2, 0, 2, 1, 1);
        MISSING.forEach(unit -> year.assertLine(round.round, unit, "OPEN_OVERDUE", 7));
    }

    void consolidated() {
        desk.goTo("2023-06-26T09:00");
        JsonNode page = round.consolidate();
        JsonNode material = page.path("view").path("material");
        assertThat(material.path("missing").findValuesAsText("unit")).containsExactlyInAnyOrderElementsOf(MISSING);
        assertThat(material.path("answers")).hasSize(28);
        JsonNode figures = material.path("figures");
        assertThat(figures.path("doneOnTime").asInt()).isEqualTo(25);
        assertThat(figures.path("doneLate").asInt()).isEqualTo(2);
        assertThat(figures.path("openOverdue").asInt()).isEqualTo(2);
        round.assertSums(material);
        assertThat(page.path("draft").path("fields").path("results").asText())
                .contains("Kết quả của so-tai-chinh.", "Kết quả trên giấy.", "Sở Giáo dục và Đào tạo");
        round.signNumberAndRegister("02/BC-SNV", 1);
        new Tracing(desk, round)
                .check(
                        List.of(LATE, AFTER_CHASING),
                        MISSING,
                        "Đến ngày 26/6/2023, số đơn vị phải gửi: 29. Hoàn thành đúng hạn: 25; hoàn thành quá hạn: 2;"
                                + " chưa hoàn thành, trong hạn: 0; chưa hoàn thành, quá hạn: 2. Các cơ quan được đề nghị"
                                + " phối hợp (không tính vào số trên): 1/1 đã gửi.");
    }

    void whatComesAfterClosingIsKeptAndMarked() {
        desk.goTo("2023-06-28T09:00");
        round.report(MISSING.get(0), "2023-06-28T09");
        round.accept(MISSING.get(0));
        assertThat(desk.lines(round.round)
                        .get(MISSING.get(0))
                        .path("additional")
                        .asBoolean())
                .isTrue();
        desk.officer(Year.FOCAL)
                .post(
                        "/api/rounds/" + round.round + "/responses/" + MISSING.get(1) + "/call-off",
                        Map.of("reason", "Gộp vào báo cáo năm."),
                        204);
        year.expectToHolderAndHead("2023-06-28T09", Letters.CALLED_OFF, List.of(MISSING.get(1)));
        assertThat(desk.officer(MISSING.get(1)).has(round.key(MISSING.get(1)), Collecting.PREPARE))
                .isFalse();
    }
}
