package vn.kehoach.guide;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown to what a page shows. Links between the files become links between the pages, pictures come from where the
 * program serves them; both lead where they should in the files too.
 */
class GuideText {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Pattern TITLE = Pattern.compile("^# (.+)\\R");
    private static final Pattern FILE = Pattern.compile("([A-Za-z-]+)\\.md(#.*)?");
    private static final String PICTURES = "../images/";

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            // The files are the program's own; this only keeps a slip of the pen from being taken for a tag.
            .escapeHtml(true)
            .attributeProviderFactory(context -> GuideText::attributes)
            .build();

    Guide guide(String name, String markdown) {
        Matcher title = TITLE.matcher(markdown);
        if (!title.find()) {
            throw new IllegalArgumentException("The guide " + name + " does not begin with its title");
        }
        return new Guide(name, title.group(1), renderer.render(parser.parse(title.replaceFirst(""))));
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            attributes.put("href", address(link.getDestination()));
        } else if (node instanceof Image image) {
            attributes.put("src", image.getDestination().replace(PICTURES, "/webjars/kehoach/images/"));
            attributes.put("loading", "lazy");
        } else if (node instanceof TableBlock) {
            attributes.put("class", "kh-table");
        } else if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    private static String address(String written) {
        Matcher file = FILE.matcher(written);
        if (!file.matches()) {
            return written;
        }
        String page = file.group(1).equals("README") ? "" : "/" + file.group(1);
        return "/huong-dan" + page + (file.group(2) == null ? "" : file.group(2));
    }
}
