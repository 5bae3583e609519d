package vn.kehoach.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import vn.kehoach.KehoachApplication;

/**
 * The whole program with the offices of all places, whose clock the tests of a class move on through the years, in
 * order. The database is gone with the program (no delay): the next class begins with an empty one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("own-jvm")
@SpringBootTest(
        classes = KehoachApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:field;QUERY_CACHE_SIZE=128",
            "kehoach.data-dir=target/field-${kehoach.fork:1}"
        })
@DirtiesContext
public @interface FieldTest {}
