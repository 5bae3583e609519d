package vn.kehoach.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.condition.MediaTypeExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kehoach.time.BusinessClock;

/**
 * Every page of ours, at an office's screen and on a phone: nothing serious for axe, and nothing to be pushed sideways.
 * The pages are those that the program serves: a new one is looked at without a line here, unless its address has a part
 * to be filled in or it is for somebody in particular.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {

    private static final String PASSWORD = "KeHoach@2023";
    private static final int PHONE = 360;

    /** Who looks at pages with these beginnings; all others are the drafting officer's. */
    private static final Map<String, String> READERS = Map.of(
            "/quan-tri", "quantri",
            "/so-thong-bao", "giamsat",
            "/board", "giamsat",
            "/so-van-ban", "snv.vanthu",
            "/ban-giao", "quantri");

    private static final String OFFICER = "snv.chuyenvien";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Building building;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
        if (jdbc.sql("select count(*) from response where unit_code = 'so-tai-chinh'")
                        .query(Integer.class)
                        .single()
                == 0) {
            new PlanInForce(jdbc, runtime, clock)
                    .asks(building, 902, "kiểm tra cải cách hành chính", "so-tai-chinh", "Sở Tài chính");
        }
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    void noPageIsAnObstacle() {
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(18);
        List<String> faults = new ArrayList<>();
        Map<String, BrowserContext> readers = new LinkedHashMap<>();
        for (String address : addresses) {
            BrowserContext reader = readers.computeIfAbsent(reader(address), this::loggedIn);
            try (Page page = reader.newPage()) {
                page.onPageError(error -> faults.add(address + ": " + error));
                page.navigate(address);
                page.waitForSelector("#content h1");
                page.waitForLoadState(LoadState.NETWORKIDLE);
                lookAt(page, address, faults);
                page.setViewportSize(PHONE, 800);
                lookAt(page, address, faults);
                Object wide = page.evaluate("() => document.scrollingElement.scrollWidth");
                if (((Number) wide).intValue() > PHONE) {
                    faults.add(address + " is " + wide + " px wide on a phone");
                }
            }
        }
        readers.values().forEach(BrowserContext::close);
        assertThat(faults).isEmpty();
    }

    private static void lookAt(Page page, String address, List<String> faults) {
        int width = page.viewportSize().width;
        Axe.faults(page).forEach(fault -> faults.add(address + " at " + width + " px: " + fault));
        Pictures.ofPage(page, address);
    }

    /** Pages without a part to be filled in as they are served, and one of each other kind. */
    private List<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        for (RequestMappingInfo route : mapping.getHandlerMethods().keySet()) {
            boolean page = route.getProducesCondition().getExpressions().stream()
                    .map(MediaTypeExpression::getMediaType)
                    .anyMatch(MediaType.TEXT_HTML::isCompatibleWith);
            if (page) {
                route.getPatternValues().forEach(pattern -> filled(pattern).ifPresent(addresses::add));
            }
        }
        addresses.add("/ke-hoach?lap=1");
        addresses.addAll(List.of("/board?view=matrix", "/board?view=units", "/board?view=rates"));
        return List.copyOf(addresses);
    }

    private Optional<String> filled(String pattern) {
        if (!pattern.contains("{")) {
            return Optional.of(pattern);
        }
        String found = switch (pattern) {
            case "/ke-hoach/{id}" -> "select plan_id from round order by id desc";
            case "/dot/{id}" -> "select round_id from response where unit_code = 'so-tai-chinh' order by id desc";
            case "/van-ban/{id}" -> "select id from response where unit_code = 'so-tai-chinh' order by id desc";
            case "/bao-cao/{id}" -> "select round_id from consolidated_report order by round_id desc";
            // Only where something was signed on this program.
            case "/phieu-ky/{subject}" -> "select subject_key from signed_paper order by id desc";
            case "/huong-dan/{name}" -> "select 'van-thu'";
            default -> throw new IllegalStateException("Say here how to fill in " + pattern);
        };
        return jdbc.sql(found).query(String.class).list().stream()
                .findFirst()
                .map(value -> pattern.replaceFirst("\\{[^}]*}", value));
    }

    private static String reader(String address) {
        return READERS.entrySet().stream()
                .filter(entry -> address.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OFFICER);
    }

    private BrowserContext loggedIn(String login) {
        BrowserContext computer = building.chromium().computer();
        try (Page page = computer.newPage()) {
            page.navigate("/huong-dan");
            page.evaluate(
                    "([login, password]) => import('/webjars/kehoach/pages/page.js')"
                            + ".then(({ logInAs }) => logInAs(login, password, '/ke-hoach'))",
                    List.of(login, PASSWORD));
            page.waitForURL("**/ke-hoach");
        }
        return computer;
    }
}
