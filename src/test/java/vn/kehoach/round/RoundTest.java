package vn.kehoach.round;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program with the demonstration's organisation, its own database, and a job executor that stands still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:round;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=128",
            "kehoach.data-dir=target/data-${kehoach.fork:1}",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(RoundWorld.Beans.class)
@interface RoundTest {}
