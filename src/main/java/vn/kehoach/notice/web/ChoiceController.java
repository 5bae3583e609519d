package vn.kehoach.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.notice.NoticeChoice;
import vn.kehoach.notice.NoticeChoices;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** When a person wants his mail: each for himself. */
@RestController
@Tag(name = "Notices", description = "Who was told what, mail as it went, and when a person wants his mail")
@RequestMapping("/api/notice-choice")
class ChoiceController {

    private final NoticeChoices choices;
    private final CurrentUser user;

    ChoiceController(NoticeChoices choices, CurrentUser user) {
        this.choices = choices;
        this.user = user;
    }

    /** Times as {@code 07:00}; null or empty for none. */
    record Choice(String digestAt, String quietFrom, String quietTo) {

        static Choice of(NoticeChoice choice) {
            return new Choice(text(choice.digestAt()), text(choice.quietFrom()), text(choice.quietTo()));
        }

        private static String text(LocalTime time) {
            return time == null ? null : time.toString();
        }
    }

    @Operation(summary = "When I want my mail")
    @GetMapping
    Choice mine() {
        return Choice.of(choices.of(user.required()));
    }

    @Operation(
            summary = "Say when I want my mail",
            description =
                    "digestAt: once a day at that time, none for at once. quietFrom, quietTo: hours in which only urgent mail comes.")
    @PutMapping
    Choice choose(@RequestBody Choice choice) {
        choices.save(
                user.required(),
                new NoticeChoice(
                        time("digestAt", choice.digestAt()),
                        time("quietFrom", choice.quietFrom()),
                        time("quietTo", choice.quietTo())));
        return mine();
    }

    private static LocalTime time(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(List.of(Problem.of(field, "notice.choice.noTime")));
        }
    }
}
