package vn.kehoach.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;

/** {@code GET /api/openapi} describes every route of the API, each in words, with the doors it stands behind. */
@KehoachTest
class OpenApiTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        Visitor supervisor = new Visitor(port);
        assertThat(supervisor.logIn("giamsat", "KeHoach@2023").statusCode()).isEqualTo(200);
        document = json.readTree(supervisor.get("/api/openapi").body());
    }

    @Test
    void everyRouteOfTheApiIsDescribedAndNoOther() {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(route -> served.addAll(spelled(route)));

        assertThat(served).hasSizeGreaterThan(30);
        assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyRouteHasWordsARoomAndTheShapeOfItsRefusals() {
        operations().forEach((route, operation) -> {
            assertThat(operation.path("summary").asText()).as(route).isNotBlank();
            assertThat(operation.path("tags")).as(route).hasSize(1);
            assertThat(operation
                            .at("/responses/422/content/application~1json/schema/$ref")
                            .asText())
                    .as(route)
                    .isEqualTo("#/components/schemas/ErrorView");
        });
        assertThat(document.at("/components/schemas/ErrorView/properties/errors/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FieldMessage");
    }

    @Test
    void theDoorsAreThoseThatOneMeets() {
        Visitor nobody = new Visitor(port);
        operations().forEach((route, operation) -> {
            JsonNode doors = operation.path("security").path(0);
            assertThat(doors.has("token")).as(route).isEqualTo(!route.startsWith("GET "));
            if (route.startsWith("GET ")) {
                int status = nobody.get(route.substring(4).replaceAll("\\{.*?}", "1"))
                        .statusCode();
                // An open door to a thing that there is not: nobody's secret, no guide of that name.
                int open = route.contains("{") ? 404 : 200;
                assertThat(status).as(route).isEqualTo(doors.has("session") ? 401 : open);
            }
        });
        assertThat(document.at("/components/securitySchemes/token/name").asText())
                .isEqualTo("X-XSRF-TOKEN");
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static Set<String> spelled(RequestMappingInfo route) {
        Set<String> spelled = new TreeSet<>();
        route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi"))
                .forEach(path -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> spelled.add(method.name() + " " + path)));
        return spelled;
    }
}
