package vn.kehoach;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole program with the demonstration's organisation, on H2, with real doors, its clock at the beginning of
 * February 2023. All tests that say so share one: none moves its clock, and each looks at its own plans only. No job
 * runs unless a test runs it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KehoachApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:shared;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=128",
            "kehoach.data-dir=target/shared-${kehoach.fork:1}",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface KehoachTest {}
