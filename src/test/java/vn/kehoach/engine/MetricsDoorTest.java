package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets the figures for monitoring, and that they are there. */
@DoorTest
class MetricsDoorTest {

    private static final String FIGURES = "/actuator/prometheus";

    @Autowired
    private TestPeople.People people;

    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        people.addAll();
    }

    @Test
    void aSupervisorAndWhoeverShowsTheTokenGetsThemNobodyElse() {
        assertThat(new Visitor(port).get(FIGURES).statusCode()).isEqualTo(401);
        assertThat(shown("Bearer " + DoorTest.METRICS_TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(shown(DoorTest.METRICS_TOKEN).statusCode()).isEqualTo(401);
        assertThat(Visitor.loggedIn(port, "a.officer").get(FIGURES).statusCode())
                .isEqualTo(403);
        assertThat(figures(Visitor.loggedIn(port, "test.supervisor")).statusCode())
                .isEqualTo(200);
        HttpResponse<String> machine = shown("Bearer " + DoorTest.METRICS_TOKEN);
        assertThat(machine.statusCode()).isEqualTo(200);
        assertThat(machine.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void plansRoundsUnitsNoticesAndJobsAreCounted() {
        assertThat(shown("Bearer " + DoorTest.METRICS_TOKEN).body())
                .contains(
                        "kehoach_plans{state=\"ISSUED\"} ",
                        "kehoach_rounds{state=\"OPEN\"} ",
                        "kehoach_units{standing=\"OPEN_OVERDUE\"} ",
                        "kehoach_notices{state=\"WAITING\"} ",
                        "kehoach_mail_waiting_seconds{mail=\"oldest\"} ",
                        "kehoach_mail_server_down{server=\"smtp\"} 0.0",
                        "kehoach_jobs{state=\"failed\"} 0.0",
                        "kehoach_incidents{state=\"open\"} 0.0",
                        // The test's program takes no jobs, and says so.
                        "kehoach_node_takes_jobs 0.0",
                        "hikaricp_connections",
                        "jvm_memory_used_bytes")
                .doesNotContainPattern("kehoach_\\S+ NaN");
    }

    @Test
    void theDashboardAsksForNothingThatIsNotThere() throws IOException {
        String figures = shown("Bearer " + DoorTest.METRICS_TOKEN).body();
        List<String> asked = Pattern.compile("\\b(kehoach|hikaricp|jvm|http)_[a-z_]+")
                .matcher(Files.readString(Path.of("src/main/dist/grafana.json")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(asked)
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(figures).contains("\n" + name));
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new MetricsToken("monitoring"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kehoach.metrics.token");
    }

    private HttpResponse<String> shown(String authorization) {
        Visitor nobody = new Visitor(port);
        return nobody.send(nobody.request("GET", FIGURES, null, "text/plain")
                .header("Authorization", authorization)
                .build());
    }

    private static HttpResponse<String> figures(Visitor visitor) {
        return visitor.send("GET", FIGURES, null, "text/plain");
    }
}
