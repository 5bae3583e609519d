package vn.kehoach;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kehoach. */
@SpringBootApplication
public class KehoachApplication {

    /**
     * Sets the zone before anything else: the engine stores its dates as local times of the JVM's zone.
     *
     * @param args Spring's command line
     */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        SpringApplication.run(KehoachApplication.class, args);
    }
}
