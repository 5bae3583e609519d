package vn.kehoach.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.DemonstrationAccounts;

/** Names the people who came with the demonstration, those too who hold no post any more. */
@Component
class DemonstrationLogins implements DemonstrationAccounts {

    private final JdbcClient jdbc;

    DemonstrationLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> logins() {
        return jdbc.sql("select login from person where demo order by login")
                .query(String.class)
                .list();
    }
}
