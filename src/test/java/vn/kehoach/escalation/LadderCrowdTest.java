package vn.kehoach.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.round.Round;

/** Ten times the units are not ten times the questions. */
class LadderCrowdTest {

    private final AtomicInteger statements = new AtomicInteger();

    /** Counts what is prepared. */
    private final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private int asked(int units) {
        DataSource database =
                new Counting(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        try (LadderRig rig = new LadderRig(database)) {
            Round round = rig.round("REPORT", "2023-06-14", "2023-05-15T08:00");
            for (int i = 0; i < units; i++) {
                rig.asked(round, "don-vi-" + i);
            }
            rig.at("2023-06-15T08:00");
            statements.set(0);
            rig.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> rig.bean(LadderWatch.class).fire(round));
            int needed = statements.get();
            assertThat(rig.jdbc
                            .sql("select count(*) from notice")
                            .query(Integer.class)
                            .single())
                    .as("one, two and two people for the three rungs that have come")
                    .isEqualTo(units * 5);
            return needed;
        }
    }

    @Test
    void a_unit_costs_no_statement_of_its_own() {
        int few = asked(20);
        int many = asked(1000);
        assertThat(few).isLessThan(25);
        assertThat(many - few).isLessThan(35);
    }
}
