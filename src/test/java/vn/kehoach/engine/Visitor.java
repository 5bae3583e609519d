package vn.kehoach.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody at the doors, over real HTTP, with cookies and the token as a browser has them. */
public class Visitor {

    private static final String PAGE = "/camunda/app/tasklist/default/";
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Visitor loggedIn(int port, String login) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.logIn(login, TestPeople.PASSWORD);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(login + " cannot log in: " + answer.statusCode() + " " + answer.body());
        }
        return visitor;
    }

    public HttpResponse<String> logIn(String login, String password) {
        get(PAGE);
        HttpResponse<String> answer = form(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + encode(login) + "&password=" + encode(password));
        // The log-in has opened a new session, whose token comes with the next page.
        get(PAGE);
        return answer;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, "application/json");
    }

    public HttpResponse<String> page(String path) {
        return send("GET", path, null, "text/html");
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    public HttpResponse<String> form(String path, String form) {
        return send(request("POST", path, form, "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""))
                .build());
    }

    public HttpResponse<String> send(String method, String path, String body, String accept) {
        return send(request(method, path, body, accept)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none"))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String method, String path, String body, String accept) {
        var content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return HttpRequest.newBuilder(URI.create(base + path))
                .method(method, content)
                .header("Accept", accept);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public CookieManager cookies() {
        return cookies;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
