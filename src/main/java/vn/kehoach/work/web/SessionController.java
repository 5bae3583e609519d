package vn.kehoach.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** Who is logged in, and the words of the pages. */
@RestController
@Tag(name = "Session", description = "Who is logged in, and the words of the pages")
class SessionController {

    private final CurrentUser user;
    private final Organization organization;
    private final BusinessClock clock;
    private final Texts texts;

    SessionController(CurrentUser user, Organization organization, BusinessClock clock, Texts texts) {
        this.user = user;
        this.organization = organization;
        this.clock = clock;
        this.texts = texts;
    }

    record Position(String unit, String unitName, String role, String roleName, String title) {}

    record SessionView(
            String login,
            String name,
            List<Position> positions,
            boolean administrator,
            boolean supervisor,
            String language,
            Instant businessTime) {}

    @Operation(summary = "Who is logged in, with positions, language and business time")
    @GetMapping("/api/session")
    SessionView session() {
        // The first administrator of an installation, made from the settings, is nobody's officer yet.
        Optional<Person> person = organization.person(user.required());
        List<Position> positions = person.stream()
                .flatMap(p -> p.posts().stream())
                .map(this::position)
                .toList();
        return new SessionView(
                user.required(),
                person.map(Person::name).orElse(user.required()),
                positions,
                user.groups().contains(Access.ADMINISTRATORS),
                user.groups().contains(Access.SUPERVISORS),
                Texts.readerLocale().getLanguage(),
                clock.now());
    }

    private Position position(Person.Post post) {
        String unitName =
                organization.unit(post.unit(), clock.today()).map(Unit::name).orElse(post.unit());
        return new Position(
                post.unit(),
                unitName,
                post.role().name(),
                texts.get("ui.role." + post.role().name()),
                post.title());
    }

    @Operation(summary = "The words of pages and forms in a language")
    @SecurityRequirements
    @GetMapping("/api/messages")
    Map<String, String> messages(@RequestParam(defaultValue = "vi") String lang) {
        return texts.startingWith("ui.", lang.equals("en") ? Locale.ENGLISH : Texts.VIETNAMESE);
    }
}
