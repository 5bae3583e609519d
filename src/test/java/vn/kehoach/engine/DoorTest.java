package vn.kehoach.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program with its real doors; all tests that say so share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=128",
            "kehoach.data-dir=target/doors-${kehoach.fork:1}",
            "kehoach.administrator.login=first.administrator",
            "kehoach.administrator.password=First@Administrator1",
            "kehoach.metrics.token=" + DoorTest.METRICS_TOKEN,
            "camunda.bpm.job-execution.enabled=false"
        })
@Import({TestPeople.class, TestTime.class})
@interface DoorTest {

    /** What the program that gathers figures shows. */
    String METRICS_TOKEN = "a-token-of-the-test-alone";
}
