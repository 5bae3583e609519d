package vn.kehoach.engine;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One listed route. What no module lists is refused with 404.
 *
 * @param method the HTTP method; GET stands for HEAD too
 * @param pattern the path in Spring's syntax, e.g. {@code /api/tasks/{id}/draft}
 * @param access who may pass
 */
public record Route(HttpMethod method, PathPattern pattern, Access access) {

    /**
     * @param path pattern of the path
     * @param access who may pass
     * @return a route that reads
     */
    public static Route get(String path, Access access) {
        return of(HttpMethod.GET, path, access);
    }

    /**
     * @param path pattern of the path
     * @param access who may pass
     * @return a route that writes, or asks with a body
     */
    public static Route post(String path, Access access) {
        return of(HttpMethod.POST, path, access);
    }

    /**
     * @param path pattern of the path
     * @param access who may pass
     * @return a route that puts something in its place
     */
    public static Route put(String path, Access access) {
        return of(HttpMethod.PUT, path, access);
    }

    /**
     * @param path pattern of the path
     * @param access who may pass
     * @return a route that takes something away
     */
    public static Route delete(String path, Access access) {
        return of(HttpMethod.DELETE, path, access);
    }

    static Route of(HttpMethod method, String path, Access access) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), access);
    }

    boolean matches(HttpMethod asked, PathContainer path) {
        HttpMethod wanted = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
        return method.equals(wanted) && pattern.matches(path);
    }
}
