package vn.kehoach.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.time.BusinessClock;

/** Events on their way to another program, which answers as the test says. */
class CourierTest implements BusinessClock {

    private static final Instant BEGIN = Instant.parse("2023-06-07T01:00:00Z");

    private final List<HttpExchange> got = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private Instant now = BEGIN;
    private int answer = 204;
    private HttpServer receiver;
    private JdbcClient jdbc;
    private WebhookRows rows;
    private EventLog log;
    private Outbox outbox;
    private Courier courier;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V302__webhooks.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        rows = new WebhookRows(jdbc);
        outbox = new Outbox(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));
        log = new EventLog(jdbc, rows, "https://kehoach.example", this, new ObjectMapper(), event -> {});
        WebhookSettings settings = new WebhookSettings(false, true, Duration.ofSeconds(10), Duration.ofSeconds(5));
        courier = new Courier(outbox, rows, new Addresses(settings), settings, this);
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void anEventArrivesOnceSignedAndAsCloudEvent() throws Exception {
        String secret = Secrets.fresh();
        long hook = receiver(secret, EnumSet.of(EventKind.PLAN_ISSUED));
        happens(EventKind.PLAN_ISSUED);
        happens(EventKind.ROUND_OPENED);

        courier.run();
        courier.run();

        assertThat(bodies)
                .as("what it did not ask for is not sent, nor anything twice")
                .hasSize(1);
        JsonNode event = new ObjectMapper().readTree(bodies.get(0));
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("vn.kehoach.plan.issued");
        assertThat(event.path("source").asText()).isEqualTo("https://kehoach.example/");
        assertThat(event.path("subject").asText()).isEqualTo("KH-7");
        assertThat(event.path("time").asText()).isEqualTo("2023-06-07T08:00:00+07:00");
        assertThat(event.path("data").path("title").asText()).isEqualTo("Kế hoạch tuyên truyền");
        assertThat(header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(header("webhook-signature"))
                .isEqualTo("v1," + hmac(secret, event.path("id").asText()));
        assertThat(outbox.last(hook, 10)).extracting(Outbox.Line::state).containsExactly("SENT");
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndLaterAndAfterThreeDaysGivenUp() {
        long hook = receiver(Secrets.fresh(), EnumSet.allOf(EventKind.class));
        answer = 500;
        happens(EventKind.ROUND_CLOSED);

        courier.run();
        courier.run();
        assertThat(bodies).as("not again at once").hasSize(1);
        forward(Duration.ofSeconds(5));
        courier.run();
        assertThat(bodies).hasSize(2);
        while (outbox.last(hook, 1).get(0).state().equals("WAITING")) {
            now = outbox.last(hook, 1).get(0).nextTryAt();
            courier.run();
        }
        assertThat(outbox.last(hook, 1).get(0).statusCode()).isEqualTo(500);
        assertThat(bodies).hasSize(11);
        assertThat(Duration.between(BEGIN, now)).isBetween(Duration.ofDays(3), Duration.ofDays(4));

        answer = 200;
        assertThat(outbox.again(hook, now)).isEqualTo(1);
        courier.run();
        assertThat(outbox.last(hook, 1).get(0).state()).isEqualTo("SENT");
    }

    @Test
    void whoSaysHeIsGoneIsToldNothingMore() {
        long hook = receiver(Secrets.fresh(), EnumSet.allOf(EventKind.class));
        answer = 410;
        happens(EventKind.ANSWER_SENT);
        courier.run();
        assertThat(rows.find(hook).orElseThrow().active()).isFalse();

        happens(EventKind.ANSWER_SENT);
        forward(Duration.ofDays(1));
        courier.run();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void ofTwoNodesOneTakesIt() {
        receiver(Secrets.fresh(), EnumSet.allOf(EventKind.class));
        happens(EventKind.ANSWER_ACCEPTED);

        assertThat(outbox.take(now)).hasSize(1);
        assertThat(outbox.take(now)).as("while the first has it").isEmpty();
        forward(Duration.ofMinutes(3));
        assertThat(outbox.take(now)).as("after the first has died").hasSize(1);
    }

    @Test
    void inProductionNeitherPlainHttpNorThisMachineIsWrittenTo() {
        Addresses strict =
                new Addresses(new WebhookSettings(false, false, Duration.ofSeconds(10), Duration.ofSeconds(5)));
        assertThat(strict.wrong("http://lgsp.example/a")).contains("webhook.address.https");
        assertThat(strict.wrong("https://127.0.0.1/a")).contains("webhook.address.own");
        assertThat(strict.wrong("https://[::1]/a")).contains("webhook.address.own");
        assertThat(strict.wrong("https://169.254.169.254/latest")).contains("webhook.address.own");
        assertThat(strict.wrong("https://a:b@10.0.0.7/a")).contains("webhook.address.form");
        assertThat(strict.wrong("no address")).contains("webhook.address.form");
        assertThat(strict.wrong("https://10.0.0.7/a")).isEmpty();
    }

    private long receiver(String secret, Set<EventKind> kinds) {
        String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/events";
        return rows.add(new Webhook(0, "Trục liên thông", address, kinds, true, "quantri", now), secret);
    }

    private void happens(EventKind kind) {
        List<Long> wanting = log.wanting(kind);
        if (!wanting.isEmpty()) {
            log.write(kind, "KH-7", Map.of("title", "Kế hoạch tuyên truyền"), wanting);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        got.add(exchange);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private String header(String name) {
        return got.get(got.size() - 1).getRequestHeaders().getFirst(name);
    }

    // As a receiver computes it, from what stands in the headers.
    private String hmac(String secret, String id) throws Exception {
        assertThat(header("webhook-id")).isEqualTo(id);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = header("webhook-id") + "." + header("webhook-timestamp") + "." + bodies.get(0);
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant now() {
        return now;
    }
}
