package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions, tokens, headers and log-in, as a browser meets them. */
@DoorTest
class DoorsTest {

    private static final String SESSION = "/api/openapi";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String LOG_OUT = "/camunda/api/admin/auth/user/default/logout";

    @Autowired
    private TestPeople.People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestTime.MovableTime time;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        people.addAll();
    }

    @Test
    void nobodyIsSentToTheLogInFromAPageAndRefusedByTheApi() {
        Visitor nobody = new Visitor(port);

        assertThat(nobody.get(SESSION).statusCode()).isEqualTo(401);
        assertThat(nobody.get(SESSION).body()).contains("\"code\":\"nobody\"", "Phiên làm việc đã hết");
        assertThat(nobody.page("/forms/x.html").statusCode()).isEqualTo(302);
        assertThat(nobody.page("/forms/x.html").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(AccessGuard.LOG_IN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SESSION,
                "/api/session",
                "/api/messages?lang=vi",
                ENGINE + "/task",
                "/camunda/api/admin/auth/user/default",
                "/forms/draft-plan.html"
            })
    void aQuestionOfAStrangerBringsNoCookiesThatWouldReplaceThoseOfHisLogIn(String question) {
        assertThat(new Visitor(port).get(question).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void anAreaOfOthersIsForbiddenAndWhatIsNotListedDoesNotExist() {
        Visitor officer = Visitor.loggedIn(port, "a.officer");

        assertThat(officer.get(ENGINE + "/process-instance").statusCode()).isEqualTo(403);
        assertThat(officer.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(officer.get("/no/such/thing").statusCode()).isEqualTo(404);
        assertThat(officer.page("/no/such/thing").body()).contains("<html", "Không tìm thấy nội dung này");
        assertThat(officer.get("/engine-rest/task").statusCode()).isEqualTo(404);
        assertThat(Visitor.loggedIn(port, "test.supervisor")
                        .get(ENGINE + "/process-instance?maxResults=10")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.loggedIn(port, "test.supervisor")
                        .page("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/openapi;x=1",
                "/api;x=1/openapi",
                "//api/openapi",
                "/api//openapi",
                "/api/./openapi",
                "/webjars/vue/../../api/openapi",
                "/webjars/vue/%2e%2e/%2e%2e/api/openapi",
                "/api%2fopenapi",
                "/api/openapi%00",
                "/api/openapi%3Bx",
                "/api%5copenapi",
                "/API/openapi",
                "/api/openapi/"
            })
    void aTrickyPathIsRefused(String path) throws Exception {
        // Raw, since a client would tidy the path up.
        assertThat(RawRequest.status(port, "GET " + path)).isIn(400, 404);
    }

    @Test
    void onlyOneselfIsReadAndChanged() {
        Visitor officer = Visitor.loggedIn(port, "a.officer");

        assertThat(officer.get(ENGINE + "/user/a.officer/profile").statusCode()).isEqualTo(200);
        var foreign = officer.get(ENGINE + "/user/a.head/profile");
        var missing = officer.get(ENGINE + "/user/no.body/profile");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(missing.body());
        String change = """
                {"password": "Another@2023x", "authenticatedUserPassword": "KeHoach@2023"}""";
        assertThat(officer.send("PUT", ENGINE + "/user/a.head/credentials", change, "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWriteNeedsTheTokenOfTheSession() {
        Visitor officer = Visitor.loggedIn(port, "b.officer");
        String token = officer.cookie("XSRF-TOKEN").orElseThrow();
        String path = ENGINE + "/task/count";

        assertThat(officer.send(officer.request("POST", path, "{}", "application/json")
                                .header("Content-Type", "application/json")
                                .header("X-XSRF-TOKEN", token)
                                .build())
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> forged = officer.send(officer.request("POST", path, "{}", "application/json")
                .header("Content-Type", "application/json")
                .build());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("\"code\":\"forbidden\"").doesNotContain("CSRF");
    }

    @Test
    void aSessionIsNewAfterTheLogInAndDeadAfterTheLogOut() {
        Visitor officer = new Visitor(port);
        officer.page(AccessGuard.LOG_IN);
        String before = officer.cookie("JSESSIONID").orElseThrow();
        officer.logIn("a.clerk", TestPeople.PASSWORD);
        String during = officer.cookie("JSESSIONID").orElseThrow();
        assertThat(during).isNotEqualTo(before);
        assertThat(officer.get(SESSION).statusCode()).isEqualTo(200);

        assertThat(officer.post(LOG_OUT, null).statusCode()).isEqualTo(200);

        assertThat(withSession(during).get(SESSION).statusCode()).isEqualTo(401);
        assertThat(withSession(before).get(SESSION).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsRemovedOrLosesARoleIsRefusedAtOnce() {
        people.add("gone.soon", List.of("supervisor"));
        Visitor person = Visitor.loggedIn(port, "gone.soon");
        assertThat(person.get(ENGINE + "/job?maxResults=10").statusCode()).isEqualTo(200);

        assertThat(person.get("/api/notices/server").statusCode()).isEqualTo(200);

        identity.deleteMembership("gone.soon", "supervisor");
        assertThat(person.get("/api/notices/server").statusCode()).isEqualTo(403);
        assertThat(person.get(ENGINE + "/job?maxResults=10").statusCode()).isEqualTo(403);

        identity.deleteUser("gone.soon");
        assertThat(person.get(SESSION).statusCode()).isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheHeadersAndNoPageItsOwnNonce() {
        Visitor officer = Visitor.loggedIn(port, "a.officer");
        List<HttpResponse<String>> answers = List.of(
                officer.page(AccessGuard.LOG_IN),
                officer.get(SESSION),
                officer.get("/no/such/thing"),
                officer.get(ENGINE + "/job"),
                officer.get(ENGINE + "/filter/no-such-filter"),
                officer.get("/camunda/lib/deps.js"),
                new Visitor(port).get(SESSION));

        assertThat(answers).allSatisfy(answer -> {
            var headers = answer.headers();
            assertThat(headers.allValues("Content-Security-Policy")).containsExactly(SecurityHeaders.POLICY);
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        });
        assertThat(answers.get(0).body()).doesNotContain("nonce");
    }

    @Test
    void theInlineScriptsOfAllWebAppsAreNamedByThePolicy() throws Exception {
        List<String> hashes = new ArrayList<>();
        Visitor administrator = Visitor.loggedIn(port, "test.administrator");
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            String page =
                    administrator.page("/camunda/app/" + app + "/default/").body();
            Matcher scripts = Pattern.compile("<script(?![^>]*src=)[^>]*>(.*?)</script>", Pattern.DOTALL)
                    .matcher(page);
            while (scripts.find()) {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(scripts.group(1).getBytes(StandardCharsets.UTF_8));
                hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
            }
        }
        assertThat(hashes).hasSize(4);
        assertThat(SecurityHeaders.POLICY).contains(hashes).doesNotContain("nonce", "sandbox");
    }

    @Test
    void cookiesAreHiddenFromScriptsAndFromOtherSites() {
        var answer = new Visitor(port).page(AccessGuard.LOG_IN);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Path=/;", "SameSite=Lax"));
    }

    @Test
    void filesWithoutDataOpenNoSession() {
        Visitor nobody = new Visitor(port);

        assertThat(nobody.get("/camunda/lib/deps.js").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/no/such/thing").statusCode()).isEqualTo(404);

        assertThat(nobody.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void passwordsAreTriedTenTimesAnHourAtMostAndTheOwnerIsBackWithinAQuarter() {
        people.add("under.attack", List.of("unit-a.officer"));
        int let = 0;
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < 2; i++) {
                let += tried(new Visitor(port), "under.attack") ? 1 : 0;
            }
            time.forward(Duration.ofMinutes(1));
        }
        assertThat(let).isBetween(9, 10);

        tried(new Visitor(port), "under.attack");
        assertThat(new Visitor(port).logIn("under.attack", TestPeople.PASSWORD).statusCode())
                .isEqualTo(401);
        time.forward(Duration.ofMinutes(15));
        assertThat(new Visitor(port).logIn("under.attack", TestPeople.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLastingAttackDoesNotKeepTheOwnersBrowserOut() {
        people.add("owner.at.home", List.of("unit-a.officer"));
        Visitor owner = Visitor.loggedIn(port, "owner.at.home");
        owner.post(LOG_OUT, null);
        for (int i = 0; i < 20; i++) {
            new Visitor(port).logIn("owner.at.home", "wrong");
        }

        assertThat(new Visitor(port).logIn("owner.at.home", TestPeople.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(owner.logIn("owner.at.home", TestPeople.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theNameThatIsCountedIsTheNameThatIsTried() {
        Visitor attacker = new Visitor(port);
        attacker.get(AccessGuard.LOG_IN);
        String path = "/camunda/api/admin/auth/user/default/login/tasklist";

        assertThat(attacker.form(path + "?username=x", "username=a.head&password=y")
                        .statusCode())
                .isEqualTo(400);
        assertThat(attacker.form(path, "username=x&username=a.head&password=y").statusCode())
                .isEqualTo(400);
    }

    /** Whether a wrong password was looked at: then a try was taken for it. */
    private boolean tried(Visitor attacker, String login) {
        Optional<Long> before = taken(login);
        attacker.logIn(login, "wrong");
        return !taken(login).equals(before);
    }

    private Optional<Long> taken(String login) {
        return jdbc.sql("select full_at from log_in_limit where subject = ?")
                .param(login)
                .query(Long.class)
                .optional();
    }

    private Visitor withSession(String id) {
        Visitor visitor = new Visitor(port);
        HttpCookie cookie = new HttpCookie("JSESSIONID", id);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().getCookieStore().add(URI.create("http://localhost"), cookie);
        return visitor;
    }
}
