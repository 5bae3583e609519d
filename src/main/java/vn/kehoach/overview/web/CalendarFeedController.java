package vn.kehoach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.overview.CalendarFeed;
import vn.kehoach.overview.CalendarFeeds;
import vn.kehoach.work.Refusal;

/** Last days for calendar programs, under addresses that are their own key. */
@RestController
@Tag(name = "Overview")
class CalendarFeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;
    private final CalendarFeed feed;

    CalendarFeedController(CalendarFeeds feeds, CalendarFeed feed) {
        this.feeds = feeds;
        this.feed = feed;
    }

    record Wanted(String unit) {}

    record Made(String address) {}

    @Operation(summary = "The calendars of who asks: his own and those of his units, with what he has an address for")
    @GetMapping("/api/calendar-feeds")
    List<CalendarFeeds.Feed> mine() {
        return feeds.mine();
    }

    @Operation(
            summary = "Make the address of a calendar",
            description = "Answers with the address, once; the one before ends. Without a unit: one's own calendar.")
    @PostMapping("/api/calendar-feeds")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Wanted wanted) {
        return new Made(feeds.make(wanted.unit()));
    }

    @Operation(summary = "Revoke the address of a calendar")
    @DeleteMapping("/api/calendar-feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        feeds.revoke(id);
    }

    @Operation(summary = "A calendar of last days (RFC 5545), for who has its address")
    @SecurityRequirements
    @GetMapping("/api/calendar/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(feed.read(secret).orElseThrow(Refusal::notFound));
    }
}
