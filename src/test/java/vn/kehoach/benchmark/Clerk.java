package vn.kehoach.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody who has logged in over HTTP and sends from his browser. */
final class Clerk {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final String base;
    // Kept here: Java's own cookie store sends none that is marked Secure to a machine without TLS in front.
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private Clerk(int port) {
        this.base = "http://localhost:" + port;
    }

    static Clerk loggedIn(int port, String login, String password) {
        Clerk clerk = new Clerk(port);
        clerk.send("GET", TASKLIST, "", "application/json", 200);
        clerk.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded",
                200);
        // The log-in has opened a new session, whose token comes with the next page.
        clerk.send("GET", TASKLIST, "", "application/json", 200);
        return clerk;
    }

    void completes(String task) {
        String body = "{\"outcome\":\"send\",\"draftVersion\":1}";
        send("POST", "/api/tasks/" + task + "/complete", body, "application/json", 204);
    }

    private void send(String method, String path, String body, String type, int expected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
            request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        HttpResponse<String> answer = answer(request.build());
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
