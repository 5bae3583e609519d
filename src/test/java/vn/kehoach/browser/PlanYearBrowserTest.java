package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Bắc Ninh plan of 2023 from draft to an accepted report, by the people who would, in the real Tasklist. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanYearBrowserTest {

    private static final String REASON = "Đề nghị ghi rõ thời hạn gửi kế hoạch của các đơn vị.";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    Building building;
    String plan;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    @Order(1)
    void theDrafterStartsFromTheDefinitionAndGivesTheDaysThatItLacks() {
        try (Tasklist drafter = building.logIn("snv.chuyenvien")) {
            plan = drafter.call("POST", "/api/plans", Map.of("definitionId", "bac-ninh-2023"))
                    .get("businessKey")
                    .toString();
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", plan);
            Pictures.take(draft, "draft-plan");

            draft.part("Nội dung yêu cầu và thời hạn");
            draft.row("duties[1]").day("duties[1].dueDate", "2023-03-15");
            assertThat(draft.at("duties[1].lastDay"))
                    .hasText("trước ngày 15/3/2023 (hạn cuối: hết ngày 14/3/2023, thứ Ba)");
            draft.row("duties[2]").day("duties[2].consolidationDue", "2023-06-26");
            draft.row("duties[3]").day("duties[3].consolidationDue", "2023-12-05");
            draft.part("Tài liệu kèm theo");
            draft.upload(PdfFile.of("bang-tong-hop-y-kien.pdf", "Bang tong hop y kien"));
            draft.complete("Trình lãnh đạo");
        }
        assertThat(state()).isEqualTo("UNIT_APPROVAL");
    }

    private String state() {
        return building.row(String.class, "select plan_state from plan where business_key = ?", plan);
    }
}
