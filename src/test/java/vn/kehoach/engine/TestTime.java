package vn.kehoach.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Real time for the limits, as a test wants it. */
@TestConfiguration
class TestTime {

    @Component
    @Primary
    static class MovableTime implements InstantSource {

        private Instant instant = InstantSource.system().instant();

        void forward(Duration duration) {
            instant = instant.plus(duration);
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }
}
