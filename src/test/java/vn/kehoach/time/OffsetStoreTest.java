package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

class OffsetStoreTest {

    @Test
    void what_is_stored_stays_when_the_caller_rolls_back() {
        try (var context = new AnnotationConfigApplicationContext(Transactions.class)) {
            OffsetStore store = context.getBean(OffsetStore.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                store.advance(Duration.ofDays(3));
                status.setRollbackOnly();
            });
            assertThat(store.read()).contains(Duration.ofDays(3));
        }
    }

    @Configuration
    @EnableTransactionManagement
    @Import(OffsetStore.class)
    static class Transactions {

        @Bean
        DataSource database() {
            return TestCalendars.database();
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }
}
