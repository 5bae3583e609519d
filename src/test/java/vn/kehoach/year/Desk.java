package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The offices at work: their people, each logged in once, the clock, and the mailbox of the demonstration. */
final class Desk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String MAIL_DOMAIN = "@bacninh.example";

    final Posts posts = new Posts();
    private final int port;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Person> people = new HashMap<>();

    Desk(int port) {
        this.port = port;
    }

    /** A mail as it arrived; {@code to} is the log-in of who got it. */
    record Mail(LocalDateTime at, String to, String subject, String body, String messageId) {

        /** E.g. {@code 2023-06-07T08 stc.chuyenvien [Nhắc việc]}: to the hour, since sending many takes its time. */
        String line() {
            return at.toString().substring(0, 13) + " " + to + " " + subject.substring(0, subject.indexOf(']') + 1);
        }
    }

    Person person(String login) {
        return people.computeIfAbsent(login, name -> new Person(port, name, json));
    }

    Person head(String unit) {
        return person(posts.head(unit));
    }

    Person officer(String unit) {
        return person(posts.officer(unit));
    }

    Person clerk(String unit) {
        return person(posts.clerk(unit));
    }

    /** Moves the clock; what falls due on the way has happened when it answers, and nothing of it failed. */
    void goTo(String moment) {
        JsonNode moved = person("snv.chuyenvien").put("/api/demo/clock", Map.of("goTo", moment));
        assertThat(moved.path("givenUp").asInt())
                .as("given up until %s", moment)
                .isZero();
    }

    List<Mail> mails() {
        List<Mail> mails = new ArrayList<>();
        for (JsonNode mail : person("snv.chuyenvien").get("/api/demo/mails")) {
            mails.add(new Mail(
                    Instant.parse(mail.path("date").asText()).atZone(ZONE).toLocalDateTime(),
                    mail.path("to").asText().replace(MAIL_DOMAIN, ""),
                    mail.path("subject").asText(),
                    mail.path("body").asText(),
                    mail.path("messageId").asText()));
        }
        return mails;
    }

    /** Units that the focal body follows up in a round, as its list shows them. */
    Map<String, JsonNode> lines(long round) {
        JsonNode page = person("snv.chuyenvien").get("/api/rounds/" + round + "/responses?size=1000");
        Map<String, JsonNode> lines = new HashMap<>();
        page.path("lines").forEach(line -> lines.put(line.path("unit").asText(), line));
        return lines;
    }

    JsonNode round(long round) {
        return person("snv.chuyenvien").get("/api/rounds/" + round);
    }
}
