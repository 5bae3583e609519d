package vn.kehoach.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who is told. */
@Repository
class WebhookRows {

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> all() {
        return jdbc.sql("select * from webhook order by name, id")
                .query(WebhookRows::read)
                .list();
    }

    Optional<Webhook> find(long id) {
        return jdbc.sql("select * from webhook where id = ?")
                .param(id)
                .query(WebhookRows::read)
                .optional();
    }

    /** Those that are told of such a thing now. */
    List<Long> wanting(EventKind kind) {
        return jdbc.sql("select * from webhook where active").query(WebhookRows::read).stream()
                .filter(hook -> hook.kinds().contains(kind))
                .map(Webhook::id)
                .toList();
    }

    String secret(long id) {
        return jdbc.sql("select secret from webhook where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    long add(Webhook hook, String secret) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into webhook (name, address, kinds, secret, active, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hook.name(),
                        hook.address(),
                        text(hook.kinds()),
                        secret,
                        hook.active(),
                        hook.changedBy(),
                        Timestamp.from(hook.changedAt()))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    void change(Webhook hook) {
        jdbc.sql("""
                update webhook set name = ?, address = ?, kinds = ?, active = ?, changed_by = ?, changed_at = ?
                where id = ?""")
                .params(
                        hook.name(),
                        hook.address(),
                        text(hook.kinds()),
                        hook.active(),
                        hook.changedBy(),
                        Timestamp.from(hook.changedAt()),
                        hook.id())
                .update();
    }

    void newSecret(long id, String secret) {
        jdbc.sql("update webhook set secret = ? where id = ?")
                .params(secret, id)
                .update();
    }

    /** The receiver has said that it is gone. */
    void stop(long id) {
        jdbc.sql("update webhook set active = false where id = ?").param(id).update();
    }

    private static String text(Set<EventKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Webhook read(ResultSet rs, int n) throws SQLException {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        Arrays.stream(rs.getString("kinds").split(",")).map(EventKind::valueOf).forEach(kinds::add);
        return new Webhook(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("address"),
                kinds,
                rs.getBoolean("active"),
                rs.getString("changed_by"),
                rs.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
