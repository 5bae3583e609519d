package vn.kehoach.work.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code GET /api/openapi} says about the API as a whole: what it is, how one logs in, the token that every write
 * carries, and the one shape of every refusal. The routes describe themselves.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SESSION = "session";
    private static final String TOKEN = "token";
    private static final String ERROR = "ErrorView";

    private static final String ABOUT = """
            Everything that a form does, with the same rights. Log in as the web apps do: GET /camunda/app/tasklist/default/ \
            for the cookies, then POST username and password as a form to \
            /camunda/api/admin/auth/user/default/login/tasklist, then GET the page again: the session is new, and so is \
            the token. Every write carries the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN. What one may \
            not see answers exactly like what does not exist. Days are written 2023-06-14, moments 2023-06-14T08:00:00Z. \
            Words come in Vietnamese, in English for who chose it.""";

    /** 404 for missing and foreign alike, 422 with a message at each field, 409 where somebody was faster. */
    private static final Map<String, String> REFUSALS = Map.of(
            "401", "Nobody is logged in",
            "403", "Not for this account, or the token is missing",
            "404", "There is no such thing, or it is not this person's to see",
            "409", "Somebody was faster, or the thing has moved on",
            "422", "Some fields are wrong; errors names each");

    @Bean
    OpenAPI api() {
        String version = Optional.ofNullable(ApiDescription.class.getPackage().getImplementationVersion())
                .orElse("not packaged");
        return new OpenAPI()
                .info(new Info().title("Kehoach").version(version).description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(SESSION, key(In.COOKIE, "JSESSIONID"))
                        .addSecuritySchemes(TOKEN, key(In.HEADER, "X-XSRF-TOKEN")));
    }

    @Bean
    OpenApiCustomizer doorsAndRefusals() {
        return api -> {
            ModelConverters.getInstance().read(RefusalAdvice.ErrorView.class).forEach(api.getComponents()::addSchemas);
            ModelConverters.getInstance()
                    .read(RefusalAdvice.FieldMessage.class)
                    .forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDescription::complete));
        };
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(doors(method, operation)));
        ApiResponses answers = operation.getResponses();
        // The advice answers alike for all; what springdoc reads off it has no words.
        answers.keySet().removeIf(status -> !status.startsWith("2"));
        REFUSALS.forEach((status, words) -> answers.addApiResponse(status, refusal(words)));
    }

    /** A route that is open to everybody says so by naming no door; a write needs the token even then. */
    private static SecurityRequirement doors(PathItem.HttpMethod method, Operation operation) {
        SecurityRequirement doors = new SecurityRequirement();
        if (operation.getSecurity() == null) {
            doors.addList(SESSION);
        }
        return method == PathItem.HttpMethod.GET ? doors : doors.addList(TOKEN);
    }

    private static ApiResponse refusal(String words) {
        Schema<?> shape = new Schema<>().$ref("#/components/schemas/" + ERROR);
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType("application/json", new MediaType().schema(shape)));
    }

    private static SecurityScheme key(In where, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(where).name(name);
    }
}
