package vn.kehoach.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which place an account of the demonstration belongs to: the folder that its line stands in. */
@Component
@Profile("demo")
class DemoPlaces {

    /** Its files lie outside the folders of the others. */
    static final String FIRST = "bac-ninh";

    private static final String FILES = "classpath:demo/organization/*/people.csv";

    private final Map<String, String> byLogin = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>(List.of(FIRST));

    DemoPlaces() throws IOException {
        for (Resource people : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            String[] path = people.getURL().getPath().split("/");
            String place = path[path.length - 2];
            places.add(place);
            try (Reader lines = new InputStreamReader(people.getInputStream(), StandardCharsets.UTF_8)) {
                CSVFormat.DEFAULT.parse(lines).forEach(line -> byLogin.put(line.get(0), place));
            }
        }
    }

    String of(String login) {
        return byLogin.getOrDefault(login, FIRST);
    }

    int rank(String place) {
        return places.indexOf(place);
    }
}
