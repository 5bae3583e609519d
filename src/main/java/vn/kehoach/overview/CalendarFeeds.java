package vn.kehoach.overview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.notice.Links;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/**
 * Secret addresses of calendars: a person makes them for himself and for the units that he works in, as often as he likes;
 * another one ends the one before. An address is good for as long as its maker works there.
 */
@Service
@Transactional
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Links links;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, Organization organization, Links links, CurrentUser user, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.links = links;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A calendar that the person may have an address for.
     *
     * @param id of the address, or null if he has none
     * @param unit code, or null for his own
     * @param unitName its name, or null
     * @param createdAt when the address was made, or null
     * @param readAt when a program read it last, or null
     */
    public record Feed(Long id, String unit, String unitName, Instant createdAt, Instant readAt) {}

    /** Whose calendar an address leads to: a person's, or a unit's where one is named. */
    record Owner(long id, String login, String unit) {}

    /**
     * @return the calendars of the person logged in, his own first
     */
    @Transactional(readOnly = true)
    public List<Feed> mine() {
        List<Feed> made = jdbc.sql("select * from calendar_feed where login = ?")
                .param(user.required())
                .query((rs, n) -> new Feed(
                        rs.getLong("id"),
                        rs.getString("unit_code"),
                        null,
                        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rs.getObject("read_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
        List<String> all = new ArrayList<>();
        all.add(null);
        units(user.required()).stream().sorted().forEach(all::add);
        return all.stream().map(unit -> feed(unit, made)).toList();
    }

    private Feed feed(String unit, List<Feed> made) {
        String name = unit == null
                ? null
                : organization.unit(unit, clock.today()).map(Unit::name).orElse(unit);
        return made.stream()
                .filter(feed -> Objects.equals(feed.unit(), unit))
                .findFirst()
                .map(feed -> new Feed(feed.id(), unit, name, feed.createdAt(), feed.readAt()))
                .orElse(new Feed(null, unit, name, null, null));
    }

    /**
     * Makes an address; the one before ends.
     *
     * @param unit code of a unit that the person works in, or null for his own calendar
     * @return the address, which nobody is told again
     * @throws Refusal not found, if it is not his unit
     */
    public String make(String unit) {
        String login = user.required();
        if (unit != null && !units(login).contains(unit)) {
            throw Refusal.notFound();
        }
        jdbc.sql("delete from calendar_feed where login = ? and coalesce(unit_code, '') = ?")
                .params(login, unit == null ? "" : unit)
                .update();
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into calendar_feed (login, unit_code, secret_hash, created_at) values (?, ?, ?, ?)")
                .params(Arrays.asList(login, unit, hash(secret), Timestamp.from(clock.now())))
                .update();
        return links.to("/api/calendar/" + secret + ".ics");
    }

    /**
     * @param id of an address of the person logged in; it leads nowhere any more
     * @throws Refusal not found, if it is not his
     */
    public void revoke(long id) {
        if (jdbc.sql("delete from calendar_feed where id = ? and login = ?")
                        .params(id, user.required())
                        .update()
                == 0) {
            throw Refusal.notFound();
        }
    }

    /** Whose calendar a secret opens; empty where its maker has no post any more, or none in that unit. */
    Optional<Owner> opened(String secret) {
        Optional<Owner> owner = jdbc.sql("select * from calendar_feed where secret_hash = ?")
                .param(hash(secret))
                .query((rs, n) -> new Owner(rs.getLong("id"), rs.getString("login"), rs.getString("unit_code")))
                .optional()
                .filter(found -> {
                    Set<String> units = units(found.login());
                    return found.unit() == null ? !units.isEmpty() : units.contains(found.unit());
                });
        owner.ifPresent(found -> jdbc.sql("update calendar_feed set read_at = ? where id = ?")
                .params(Timestamp.from(clock.now()), found.id())
                .update());
        return owner;
    }

    private Set<String> units(String login) {
        return organization.person(login).stream()
                .flatMap(person -> person.posts().stream())
                .map(Person.Post::unit)
                .collect(Collectors.toSet());
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
