package vn.kehoach.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The guides, read once. Their order is that of the links in {@code README.md}, which is the page that leads to the
 * others and has the name {@code README} too.
 */
@Component
public class Guides {

    private static final String CONTENTS = "README";
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+)\\.md\\)");

    private final Map<String, Guide> guides = new LinkedHashMap<>();

    Guides() throws IOException {
        GuideText text = new GuideText();
        String contents = read(CONTENTS);
        guides.put(CONTENTS, text.guide(CONTENTS, contents));
        Matcher link = LINK.matcher(contents);
        while (link.find()) {
            String name = link.group(1);
            if (!guides.containsKey(name)) {
                guides.put(name, text.guide(name, read(name)));
            }
        }
    }

    /**
     * @return the page that leads to the others
     */
    public Guide contents() {
        return guides.get(CONTENTS);
    }

    /**
     * @return the other pages, in the order in which the contents name them
     */
    public List<Guide> pages() {
        return guides.values().stream().skip(1).toList();
    }

    /**
     * @param name the last part of the address
     * @return that page, or empty where there is none
     */
    public Optional<Guide> page(String name) {
        return pages().stream().filter(guide -> guide.name().equals(name)).findFirst();
    }

    private static String read(String name) throws IOException {
        return new ClassPathResource("guides/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
    }
}
