package vn.kehoach.engine;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every route of the web apps' REST, read from the classes that they register, sub-resources included. */
final class JerseyRoutes {

    /** One route as it is registered: method and path with its placeholders. */
    record Found(String method, String path) {}

    private final Set<Found> found = new LinkedHashSet<>();

    static Set<Found> all() {
        var routes = new JerseyRoutes();
        routes.of("/camunda/api/engine", new EngineRestApplication());
        routes.of("/camunda/api/tasklist", new TasklistApplication());
        routes.of("/camunda/api/cockpit", new CockpitApplication());
        routes.of("/camunda/api/admin", new AdminApplication());
        routes.of("/camunda/api/welcome", new WelcomeApplication());
        return routes.found;
    }

    private void of(String servlet, Application application) {
        for (Class<?> resource : application.getClasses()) {
            Path path = annotated(resource, Path.class);
            if (path != null) {
                resource(join(servlet, path), resource, 0);
            }
        }
    }

    private void resource(String base, Class<?> resource, int depth) {
        if (depth > 8) {
            throw new IllegalStateException("resources within themselves: " + base);
        }
        for (Method method : resource.getMethods()) {
            Path path = annotated(method, Path.class);
            String here = path == null ? base : join(base, path);
            var verb = verb(method);
            if (verb != null) {
                found.add(new Found(verb, here));
            } else if (path != null) {
                resource(here, method.getReturnType(), depth + 1);
            }
        }
    }

    private static String verb(Method method) {
        return declarations(method)
                .flatMap(m -> Stream.of(m.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Path annotated(Method method, Class<Path> type) {
        return declarations(method)
                .map(m -> m.getAnnotation(type))
                .filter(path -> path != null)
                .findFirst()
                .orElse(null);
    }

    private static Path annotated(Class<?> resource, Class<Path> type) {
        return types(resource)
                .map(t -> t.getAnnotation(type))
                .filter(path -> path != null)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(m -> m.getName().equals(method.getName()))
                        .filter(m -> java.util.Arrays.equals(m.getParameterTypes(), method.getParameterTypes())));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(type),
                Stream.concat(
                        types(type.getSuperclass()),
                        Stream.of(type.getInterfaces()).flatMap(JerseyRoutes::types)));
    }

    private static String join(String base, Path path) {
        String more = path.value();
        return more.isEmpty() ? base : base + (more.startsWith("/") ? more : "/" + more);
    }
}
