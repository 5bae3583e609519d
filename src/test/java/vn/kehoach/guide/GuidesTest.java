package vn.kehoach.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuidesTest {

    private static final Path FOLDER = Path.of("docs/guides");
    private static final Pattern LINK = Pattern.compile("href=\"/huong-dan/([a-z-]+)(?:#([^\"]+))?\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]+)\" alt=\"([^\"]*)\"");
    private static final String SERVED = "/webjars/kehoach/images/";

    private final Guides guides = new Guides();

    GuidesTest() throws IOException {}

    @Test
    void thePageThatLeadsToTheOthersLeadsToAll() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .toList();
            assertThat(guides.pages()).extracting(Guide::name).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(guides.pages()).hasSizeGreaterThan(10);
        assertThat(guides.contents().html()).contains("<a href=\"/huong-dan/van-thu\">Văn thư</a>");
    }

    @Test
    void linksLeadToPagesAndHeadings() {
        List<String> dead = new ArrayList<>();
        all().forEach(guide -> {
            Matcher link = LINK.matcher(guide.html());
            while (link.find()) {
                String heading = link.group(2) == null ? "" : "id=\"" + link.group(2) + "\"";
                if (guides.page(link.group(1))
                        .filter(page -> page.html().contains(heading))
                        .isEmpty()) {
                    dead.add(guide.name() + ": " + link.group());
                }
            }
            if (guide.html().contains(".md\"")) {
                dead.add(guide.name() + " leads to a file");
            }
        });
        assertThat(dead).isEmpty();
    }

    @Test
    void picturesAreThereServedAndDescribed() throws IOException {
        String served = Files.readString(Path.of("pom.xml")).replaceAll("(?s).*<directory>docs/images</directory>", "");
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Guide guide : all()) {
            Matcher picture = PICTURE.matcher(guide.html());
            while (picture.find()) {
                seen++;
                String name = picture.group(1).replace(SERVED, "");
                boolean packed = served.contains("<include>" + name + "</include>")
                        || served.contains("<include>" + name.replaceAll("/.*-1280", "/*-1280") + "</include>");
                if (!packed
                        || picture.group(2).isBlank()
                        || !Files.exists(Path.of("docs/images").resolve(name))) {
                    wrong.add(guide.name() + ": " + picture.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void nobodyElseHasAPage() {
        assertThat(guides.page("README")).isEmpty();
        assertThat(guides.page("../application")).isEmpty();
    }

    @Test
    void textIsNoTag() {
        Guide guide = new GuideText().guide("x", "# Tên\n\nMở <script>alert(1)</script>\n\n| A |\n|---|\n| 1 |\n");
        assertThat(guide.title()).isEqualTo("Tên");
        assertThat(guide.html())
                .contains("&lt;script&gt;")
                .contains("<table class=\"kh-table\">")
                .contains("<th scope=\"col\">A</th>");
    }

    private List<Guide> all() {
        return Stream.concat(Stream.of(guides.contents()), guides.pages().stream())
                .toList();
    }
}
