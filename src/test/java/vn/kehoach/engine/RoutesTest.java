package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route that any registry of the program knows, for every role: open as the list in {@code routes.txt} says, or
 * refused. A new route changes the table and fails here until somebody has decided who may use it: list it in the
 * module's {@link RouteRules} if it is to be open, and copy {@code target/routes.txt} over the expected file.
 */
@DoorTest
class RoutesTest {

    private static final Path TABLE = Path.of("target/routes.txt");
    private static final String NOBODY = "nobody";
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("officer", "a.officer");
        ROLES.put("clerk", "a.clerk");
        ROLES.put("head", "a.head");
        ROLES.put("supervisor", "test.supervisor");
        ROLES.put("administrator", "test.administrator");
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteList routes;

    @Autowired
    private TestPeople.People people;

    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        people.addAll();
    }

    @Test
    void whatIsOpenToWhomIsWhatHasBeenDecided() throws IOException {
        List<String> table = new ArrayList<>();
        table.add("%-8s%-110s%s".formatted("METHOD", "PATH", "OPEN TO"));
        for (JerseyRoutes.Found route : registered()) {
            table.add("%-8s%-110s%s".formatted(route.method(), route.path(), openTo(route)));
        }
        Files.write(TABLE, table, StandardCharsets.UTF_8);
        System.out.println("The table of all routes: " + TABLE.toAbsolutePath());

        assertThat(Path.of("src/test/resources/routes.txt")).hasContent(String.join("\n", table));
    }

    @Test
    void noRuleIsForARouteThatDoesNotExist() {
        List<PathContainer> paths = registered().stream()
                .flatMap(r -> spellings(r.path()).stream())
                .map(PathContainer::parsePath)
                .toList();

        List<String> dead = routes.all().stream()
                .filter(route -> route.access() != Access.ASSET)
                // Pages and files are served by path, not by a registered method.
                .filter(route -> !route.pattern().getPatternString().startsWith("/camunda/app"))
                .filter(route -> !Set.of("/camunda", "/camunda/", "/forms/**")
                        .contains(route.pattern().getPatternString()))
                .filter(route -> paths.stream().noneMatch(route.pattern()::matches))
                .map(route -> route.method() + " " + route.pattern())
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void theServerDoesForEveryRoleWhatTheTableSays() {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put(NOBODY, new Visitor(port));
        visitors.get(NOBODY).get(AccessGuard.LOG_IN);
        ROLES.forEach((role, login) -> visitors.put(role, Visitor.loggedIn(port, login)));

        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (JerseyRoutes.Found route : registered()) {
            // These two end or replace the session that the next lines need; DoorsTest has them.
            if (route.path().contains("/auth/user/") && route.method().equals("POST")) {
                continue;
            }
            for (var visitor : visitors.entrySet()) {
                asked++;
                String path = spellings(route.path()).get(0);
                var answer = visitor.getValue()
                        .send(route.method(), path, route.method().equals("GET") ? null : "{}", "application/json");
                boolean refused = isRefusal(answer.statusCode(), answer.body());
                boolean open = openTo(route).contains(visitor.getKey());
                // Behind an open door a thing of an invented id is not found, in the same words.
                if (refused == open && !(open && answer.statusCode() == 404)) {
                    wrong.add(visitor.getKey() + " " + route + " " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        System.out.println("asked " + asked);
        assertThat(wrong).isEmpty();
    }

    private static boolean isRefusal(int status, String body) {
        // In the guards' words; the engine's own errors begin with their type, and modules have codes of their own.
        return Set.of(401, 403, 404).contains(status)
                && Stream.of("nobody", "forbidden", "notFound")
                        .anyMatch(code -> body.startsWith("{\"code\":\"" + code + "\""));
    }

    private String openTo(JerseyRoutes.Found found) {
        Optional<Route> route = spellings(found.path()).stream()
                .map(path -> routes.find(HttpMethod.valueOf(found.method()), PathContainer.parsePath(path)))
                .flatMap(Optional::stream)
                .findFirst();
        if (route.isEmpty()) {
            return "-";
        }
        Access access = route.get().access();
        List<String> open = new ArrayList<>();
        if (access.admits(Optional.empty(), Set.of())) {
            open.add(NOBODY);
        }
        ROLES.forEach((role, login) -> {
            if (access.admits(Optional.of(login), Set.copyOf(TestPeople.PEOPLE.get(login)))) {
                open.add(role);
            }
        });
        String only = switch (access) {
            case SELF -> " (himself)";
            case TASK -> " (his task)";
            case HELD_TASK -> " (the task he holds)";
            default -> "";
        };
        return String.join(" ", open) + only;
    }

    private Set<JerseyRoutes.Found> registered() {
        var all = new TreeSet<>(
                java.util.Comparator.comparing(JerseyRoutes.Found::path).thenComparing(JerseyRoutes.Found::method));
        all.addAll(JerseyRoutes.all());
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::ofSpring)
                .forEach(all::add);
        assertThat(all).hasSizeGreaterThan(400);
        return all;
    }

    private static Stream<JerseyRoutes.Found> ofSpring(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.addAll(Set.of("GET", "POST", "PUT", "DELETE", "PATCH"));
        }
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new JerseyRoutes.Found(method, path)));
    }

    /** Real paths for a pattern: each placeholder filled in, the engine's name with that of our one engine. */
    private static List<String> spellings(String pattern) {
        String path = pattern.replaceAll("\\{(?:name|engine|engineName|processEngineName)\\}", "default")
                .replace("{app}", "tasklist")
                .replaceAll("\\{[^{}/]*(?:\\{[^}]*\\})?[^{}/]*\\}", "x1")
                .replace("**", "x1");
        return path.endsWith("/") ? List.of(path) : List.of(path, path + "/");
    }
}
