package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;

/** Somebody with his own session, who does over HTTP what his browser would: log in, look for a task, type, complete. */
final class Person {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?firstResult=0&maxResults=100";
    private static final String JSON = "application/json";
    private static final String BOUNDARY = "kehoach-7d1f";
    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String base;
    private final String login;
    private final ObjectMapper json;

    Person(int port, String login, ObjectMapper json) {
        this.base = "http://localhost:" + port;
        this.login = login;
        this.json = json;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        send("GET", TASKLIST, BodyPublishers.noBody(), JSON, 200);
        String form = "username=" + login + "&password=" + URLEncoder.encode("KeHoach@2023", StandardCharsets.UTF_8);
        send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                BodyPublishers.ofString(form),
                "application/x-www-form-urlencoded",
                200);
        // The log-in has opened a new session, whose token comes with the next page.
        send("GET", TASKLIST, BodyPublishers.noBody(), JSON, 200);
    }

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), JSON, 200);
    }

    JsonNode post(String path, Object body, int status) {
        return send("POST", path, BodyPublishers.ofString(write(body)), JSON, status);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(write(body)), JSON, 200);
    }

    /** His open tasks of one case in Tasklist. */
    JsonNode tasks(String businessKey, String step) {
        return post(TASKS, Map.of("processInstanceBusinessKey", businessKey, "taskDefinitionKey", step), 200);
    }

    boolean has(String businessKey, String step) {
        return !tasks(businessKey, step).isEmpty();
    }

    /** What his form shows. */
    JsonNode sees(String businessKey, String step) {
        return get("/api/tasks/" + task(businessKey, step));
    }

    void does(String businessKey, String step, String outcome) {
        does(businessKey, step, outcome, Map.of());
    }

    void does(String businessKey, String step, String outcome, Map<String, ?> typed) {
        does(businessKey, step, outcome, (fields, view) -> fields.setAll((ObjectNode) json.valueToTree(typed)));
    }

    /** Opens the task, types into what the form begins with, saves, completes. */
    void does(String businessKey, String step, String outcome, BiConsumer<ObjectNode, JsonNode> typing) {
        String id = task(businessKey, step);
        JsonNode page = get("/api/tasks/" + id);
        ObjectNode fields = (ObjectNode) page.path("draft").path("fields");
        typing.accept(fields, page.path("view"));
        if (step.equals("UserTask_DraftPlan") && outcome.equals("submit")) {
            answerWarnings(id, fields);
        }
        int version = page.path("draft").path("version").asInt();
        JsonNode saved = put("/api/tasks/" + id + "/draft", Map.of("version", version, "fields", fields));
        post(
                "/api/tasks/" + id + "/complete",
                Map.of("outcome", outcome, "draftVersion", saved.path("version").asInt()),
                204);
    }

    /** What keeps a draft from being submitted is looked at and answered. */
    private void answerWarnings(String task, ObjectNode fields) {
        JsonNode found = post("/api/tasks/" + task + "/check", Map.of("outcome", "submit", "fields", fields), 200);
        for (JsonNode problem : found.path("errors")) {
            String field = problem.path("field").asText();
            if (field.startsWith("answers.")) {
                fields.withObject("/answers").put(field.substring("answers.".length()), "Đã xem, giữ nguyên.");
            }
        }
    }

    void uploads(String businessKey, String step, String fileName) {
        upload("/api/tasks/" + task(businessKey, step) + "/files", fileName);
    }

    void upload(String path, String fileName) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + PDF + "\r\n--" + BOUNDARY + "--\r\n";
        send("POST", path, BodyPublishers.ofString(body), "multipart/form-data; boundary=" + BOUNDARY, 200);
    }

    private String task(String businessKey, String step) {
        JsonNode found = tasks(businessKey, step);
        assertThat(found).as("%s of %s for %s", step, businessKey, login).hasSize(1);
        return found.get(0).path("id").asText();
    }

    private JsonNode send(String method, String path, BodyPublisher body, String type, int status) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Accept", JSON)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token())
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s: %s %s says %s", login, method, path, answer.body())
                    .isEqualTo(status);
            boolean tree =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return tree ? json.readTree(answer.body()) : json.nullNode();
        } catch (IOException e) {
            throw new UncheckedIOException(login + ": " + method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
