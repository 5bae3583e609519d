package vn.kehoach.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Obligation;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.ProxyEntry;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundState;

/**
 * Four of the five plans from their definition to their closing, each with what is peculiar to it; the fifth, of Bắc Ninh,
 * has a year of its own in {@code vn.kehoach.year} and its cascade in {@code vn.kehoach.round}.
 */
@FieldTest
class PlansOfTheFieldTest {

    /** Of Bình Thuận's quota: 5 articles a month, and what each unit says it has published in the year. */
    private static final int ARTICLES = 61;

    @Autowired
    private ApplicationContext program;

    private Offices offices;
    private JsonNode consolidated;

    @BeforeEach
    void people() {
        offices = new Offices(program);
        offices.usually("UserTask_PrepareReport", page -> {
            page.type("summary", "Kết quả thực hiện " + page.item.businessKey() + ".");
            articles(page);
            if (page.outcome().equals("send")) {
                page.adds();
            }
        });
        offices.usually("UserTask_Consolidate", page -> {
            page.type("ownPart", "Đã tổ chức 02 lớp bồi dưỡng.");
            consolidated = page.view.path("material");
        });
    }

    private static void articles(Page page) {
        ArrayNode typed = (ArrayNode) page.fields.withArray("quotas");
        JsonNode quotas = page.view.path("quotas");
        for (int i = 0; i < quotas.size(); i++) {
            if (quotas.get(i).path("object").asText().startsWith("tin, bài trên Chuyên mục")) {
                ((ObjectNode) typed.get(i)).put("amount", String.valueOf(ARTICLES));
            }
        }
    }

    @Test
    void throughTheYears() {
        Course binhThuan = step("Bình Thuận is issued", this::binhThuanIsIssued);
        Course tuKy = step("Tứ Kỳ is issued", this::tuKyIsIssued);
        step("Bình Thuận's plans of units by the first of March", () -> firstOfMarch(binhThuan));
        step("both through 2023", () -> through2023(binhThuan, tuKy));
        step("Bình Thuận's articles", () -> articlesOf(binhThuan));
        step("Tứ Kỳ's rounds and requests", () -> roundsOf(tuKy));
        Course bacGiang = step("Bắc Giang's department", this::bacGiangIsIssued);
        step("its rooms report every month", () -> roomsReport(bacGiang));
        Course bacKan = step("Bắc Kạn is issued, some of it on paper", this::bacKanIsIssued);
        step("Bắc Kạn's one report", () -> oneReport(bacKan));
    }

    // ---- Bình Thuận (seeds.yaml, binh-thuan-2023)

    private Course binhThuanIsIssued() {
        Course plan = Course.begin(offices, "binh-thuan-2023", "bt.snv.chuyenvien");
        plan.drafted(duty -> {
            switch (duty.path("dutyKey").asText()) {
                // "Thời gian hoàn thành xây dựng kế hoạch" can be read in two ways: the drafter decides.
                case "sub-plan" -> duty.put("judges", "ISSUED");
                case "embedded-report" -> duty.put("dueDate", "2023-12-15").put("consolidationDue", "2023-12-29");
                default -> {}
            }
        });
        plan.issued("2023-02-01T10:00");
        assertThat(plan.plan().numberText()).isEqualTo("01/KH-UBND");
        assertThat(plan.plan().signature().name()).isEqualTo("Đoàn Anh Dũng");
        assertThat(plan.asRead("bt.ubnd.vanthu")).contains("TM. ỦY BAN NHÂN DÂN");
        return plan;
    }

    private void firstOfMarch(Course plan) {
        plan.holdsBack("bt-so-tai-chinh", "bt-so-tu-phap");
        plan.runsTo("2023-02-10T10:00", "2023-02-27T10:00");
        Round round = plan.round("Kế hoạch thông tin");
        assertThat(round.lastDay()).isEqualTo("2023-03-01");
        offices.goTo("2023-03-01T22:00");
        plan.goesOn("bt-so-tai-chinh");
        assertThat(plan.bucket(round, "bt-so-tai-chinh")).isEqualTo(Bucket.DONE_ON_TIME);
        assertThat(plan.bucket(round, "bt-so-tu-phap")).isEqualTo(Bucket.OPEN_IN_TIME);
        offices.goTo("2023-03-02T00:10");
        assertThat(plan.bucket(round, "bt-so-tu-phap")).isEqualTo(Bucket.OPEN_OVERDUE);
        plan.goesOn("bt-so-tu-phap");
        assertThat(plan.bucket(round, "bt-so-tu-phap")).isEqualTo(Bucket.DONE_LATE);
    }

    private void articlesOf(Course plan) {
        Round round = plan.round("Báo cáo kết quả thực hiện thông tin");
        assertThat(round.state()).isEqualTo(RoundState.CONSOLIDATED);
        assertThat(plan.embeddedIn(round)).isEqualTo("báo cáo CCHC định kỳ");
        var monthly = program.getBean(IssuedPlans.class).quotasOf(plan.id, "bt-so-tai-chinh").stream()
                .filter(quota -> quota.object().startsWith("tin, bài trên Chuyên mục"))
                .findFirst()
                .orElseThrow();
        assertThat(monthly.operator()).isEqualTo(">=");
        assertThat(monthly.amount()).isEqualByComparingTo("5");
        assertThat(monthly.period()).isEqualTo("MONTH");
        long units = plan.responses(round).stream().filter(Response::ordered).count();
        assertThat(total).isEqualByComparingTo(BigDecimal.valueOf(ARTICLES * units));
    }

    private BigDecimal total;

    // ---- Tứ Kỳ (tu-ky-2023)

    private Course tuKyIsIssued() {
        Course plan = Course.begin(offices, "tu-ky-2023", "hd.tknv.chuyenvien");
        plan.drafted(duty -> {
            if (duty.path("dutyKey").asText().equals("sub-plan")) {
                duty.put("dueDate", "2023-03-31");
            } else {
                afterItsData(duty);
            }
        });
        plan.issued("2023-02-03T10:00");
        assertThat(plan.plan().signature().name()).isEqualTo("Vũ Thị Hà");
        return plan;
    }

    /** The text writes no day: ten days after the data end, and the consolidated report a week later. */
    private static void afterItsData(ObjectNode duty) {
        if (!duty.path("kind").asText().equals("REPORT")
                || !duty.path("consolidate").asBoolean()) {
            return;
        }
        LocalDate end = LocalDate.parse(duty.path("dataTo").asText());
        duty.put("dueDate", end.plusDays(10).toString());
        duty.put("consolidationDue", end.plusDays(17).toString());
    }

    private void through2023(Course binhThuan, Course tuKy) {
        for (String moment : List.of(
                "2023-03-20T10:00",
                "2023-04-10T10:00",
                "2023-06-20T10:00",
                "2023-07-05T10:00",
                "2023-09-20T10:00",
                "2023-10-10T10:00",
                "2023-12-10T10:00",
                "2023-12-27T10:00",
                "2024-01-08T10:00")) {
            tuKy.runsTo(moment);
            binhThuan.worksOff();
            if (total == null && consolidated != null) {
                consolidated.path("quotas").forEach(quota -> {
                    if (quota.path("object").asText().startsWith("tin, bài trên Chuyên mục")) {
                        total = quota.path("total").decimalValue();
                    }
                });
            }
        }
        binhThuan.closed();
        tuKy.closed();
    }

    private void roundsOf(Course plan) {
        List<String> reports = plan.rounds().stream()
                .filter(round -> round.kind() == DutyKind.REPORT && round.consolidate())
                .map(Round::title)
                .toList();
        assertThat(reports)
                .containsExactlyInAnyOrder(
                        "Báo cáo thông tin, tuyên truyền cải cách hành chính quý I năm 2023",
                        "Báo cáo thông tin, tuyên truyền cải cách hành chính quý II năm 2023",
                        "Báo cáo thông tin, tuyên truyền cải cách hành chính quý III năm 2023",
                        "Báo cáo thông tin, tuyên truyền cải cách hành chính quý IV năm 2023",
                        "Báo cáo thông tin, tuyên truyền cải cách hành chính 6 tháng đầu năm 2023",
                        "Báo cáo thông tin, tuyên truyền cải cách hành chính năm 2023");
        assertThat(plan.round("Kết quả Hội nghị").lastDay()).isEqualTo("2023-09-30");
        List<Response> asked = plan.responses(plan.round("Tiếp nhận")).stream()
                .filter(response -> response.obligation() == Obligation.REQUEST)
                .toList();
        assertThat(asked).extracting(Response::unit).contains("hd-tk-mttq");
        assertThat(asked)
                .allSatisfy(response -> assertThat(plan.bucket(plan.round("Tiếp nhận"), response.unit()))
                        .isIn(Bucket.INVITED_ANSWERED, Bucket.INVITED_SILENT));
    }

    // ---- Bắc Giang (bac-giang-ban-dan-toc-2024)

    private Course bacGiangIsIssued() {
        offices.goTo("2024-02-01T08:30");
        Course plan = Course.begin(offices, "bac-giang-ban-dan-toc-2024", "bg.hcth.chuyenvien");
        plan.drafted(duty -> {
            afterItsData(duty);
            // The plan comes out in February: January's report follows it.
            if (duty.path("dutyKey").asText().endsWith("2024-01")) {
                duty.put("dueDate", "2024-02-15").put("consolidationDue", "2024-02-20");
            }
        });
        plan.issued("2024-02-02T10:00");
        assertThat(plan.plan().numberText()).isEqualTo("01/KH-BDT");
        assertThat(plan.plan().issuingUnit()).isEqualTo("bg-ban-dan-toc");
        assertThat(plan.asRead("bg.bdt.vanthu"))
                .as("under the plan of the province, and a head-led body signs without TM.")
                .contains("14/KH-UBND")
                .doesNotContain("TM.");
        return plan;
    }

    private void roomsReport(Course plan) {
        plan.runsTo("2024-02-02T11:00");
        assertThat(plan.responses(plan.round("Tiếp nhận")))
                .extracting(Response::unit)
                .allMatch(unit -> unit.startsWith("bg-bdt-"))
                .contains("bg-bdt-khtt");
        assertThat(plan.rounds().stream().filter(round -> round.kind() == DutyKind.REPORT))
                .hasSize(12 + 4 + 1);
        for (int month = 2; month <= 12; month++) {
            plan.runsTo("2024-%02d-20T10:00".formatted(month));
        }
        plan.runsTo("2025-01-02T10:00");
        plan.closed();
    }

    // ---- Bắc Kạn (bac-kan-2025)

    private Course bacKanIsIssued() {
        offices.goTo("2025-01-06T08:30");
        offices.usually("UserTask_NumberAndDispatch", page -> {
            page.fields.put("checked", true);
            page.fields.putObject("channels").put("bk-ubnd-pac-nam", "PAPER");
        });
        Course plan = Course.begin(offices, "bac-kan-2025", "bk.snv.chuyenvien");
        plan.drafted(duty -> {
            switch (duty.path("dutyKey").asText()) {
                case "sub-plan" -> duty.put("dueDate", "2025-02-28");
                case "annual-report" -> duty.put("dueDate", "2025-12-01").put("consolidationDue", "2025-12-15");
                default -> {}
            }
        });
        plan.issued("2025-01-07T10:00");
        Map<String, String> channels = new java.util.HashMap<>();
        program.getBean(IssuedPlans.class).recipients(plan.id).forEach(r -> channels.put(r.unit(), r.channel()));
        assertThat(channels).containsEntry("bk-ubnd-pac-nam", "PAPER").containsEntry("bk-ubnd-na-ri", "ELECTRONIC");
        return plan;
    }

    private void oneReport(Course plan) {
        offices.goTo("2025-01-07T11:00");
        assertThat(plan.rounds().stream().filter(round -> round.kind() == DutyKind.REPORT))
                .hasSize(1);
        plan.holdsBack("bk-ubnd-pac-nam");
        plan.runsTo("2025-01-10T10:00", "2025-02-20T10:00", "2025-11-10T10:00");
        Round round = plan.round("Báo cáo kết quả tuyên truyền");
        onItsBehalf(round, "bk-ubnd-pac-nam");
        plan.worksOff();
        Response entered = plan.responses(round).stream()
                .filter(response -> response.unit().equals("bk-ubnd-pac-nam"))
                .findFirst()
                .orElseThrow();
        assertThat(entered.proxyName()).as("both names are kept").isNotNull();
        assertThat(entered.documentText()).isEqualTo("45/BC-UBND");
        assertThat(plan.responses(round).stream().filter(r -> r.obligation() == Obligation.REQUEST))
                .extracting(Response::unit)
                .contains("bk-mttq", "bk-ban-tuyen-giao");
        plan.goesOn("bk-ubnd-pac-nam");
        plan.runsTo("2025-12-05T10:00", "2025-12-20T10:00");
        plan.closed();
    }

    private void onItsBehalf(Round round, String unit) {
        ProxyEntry entry = program.getBean(ProxyEntry.class);
        offices.as("bk.snv.chuyenvien", () -> {
            entry.upload(round.id(), unit, "ban-giay.pdf", new ByteArrayResource(Offices.PDF));
            entry.enter(
                    round.id(),
                    unit,
                    offices.json.valueToTree(Map.of(
                            "number", "45/BC-UBND",
                            "date", "2025-11-07",
                            "receivedOn", "2025-11-10",
                            "signer", "Chủ tịch",
                            "paper", "Bản giấy nhận qua bưu điện",
                            "summary", "Kết quả trên giấy.")));
            return null;
        });
    }

    private void step(String name, Runnable work) {
        step(name, () -> {
            work.run();
            return null;
        });
    }

    private <T> T step(String name, java.util.function.Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        System.out.printf("field: %s, %.1f s%n", name, (System.nanoTime() - begun) / 1e9);
        return result;
    }
}
