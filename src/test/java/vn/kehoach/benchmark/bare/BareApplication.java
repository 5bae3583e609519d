package vn.kehoach.benchmark.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What one has with the web apps' starter, web and H2, and not a line of one's own. */
@SpringBootApplication
public class BareApplication {

    /**
     * @param arguments of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }
}
