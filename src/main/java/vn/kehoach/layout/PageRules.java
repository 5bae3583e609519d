package vn.kehoach.layout;

import java.text.Normalizer;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Paper, margins, letters (mục I.1 to I.5). */
final class PageRules {

    private static final double NEARLY = 0.3;

    private PageRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("pageSize", "I.1", PageRules::size),
                new Rule("pageUpright", "I.2", PageRules::upright),
                margin("marginTop", PageSetup::top, 20, 25),
                margin("marginBottom", PageSetup::bottom, 20, 25),
                margin("marginLeft", PageSetup::left, 30, 35),
                margin("marginRight", PageSetup::right, 15, 20),
                new Rule(
                        "font",
                        "I.4",
                        paper -> runs(
                                paper,
                                run -> !run.font()
                                        .replace(" ", "")
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("timesnewroman"),
                                "font",
                                Run::font)),
                new Rule(
                        "ink",
                        "I.4",
                        paper -> runs(
                                paper,
                                run -> !run.look().colour().equals("000000"),
                                "colour",
                                run -> run.look().colour())),
                new Rule(
                        "letters",
                        "I.4",
                        paper -> runs(
                                paper,
                                run -> !Normalizer.isNormalized(run.text(), Normalizer.Form.NFC),
                                "apart",
                                run -> "")));
    }

    private interface Of {
        boolean at(Run run);
    }

    private interface Say {
        String of(Run run);
    }

    private static Stream<Spot> runs(Paper paper, Of wrong, String found, Say say) {
        return paper.all().stream()
                .filter(line -> !line.blank())
                .flatMap(line -> line.runs().stream()
                        .filter(run -> !run.blank() && wrong.at(run))
                        .limit(1)
                        .map(run -> Spot.at(Where.WHOLE, line, found, say.of(run))));
    }

    private static Stream<Spot> size(Paper paper) {
        return setups(paper, (n, page) -> {
            double small = Math.min(page.width(), page.height());
            double large = Math.max(page.width(), page.height());
            return Math.abs(small - 210) <= 1 && Math.abs(large - 297) <= 1
                    ? Stream.empty()
                    : Stream.of(Spot.at(Where.PAGE, n, null, "paper", page.width(), page.height()));
        });
    }

    // Pages with wide tables may lie across; those that begin a document may not.
    private static Stream<Spot> upright(Paper paper) {
        return paper.setups().get(0).landscape()
                ? Stream.of(Spot.at(Where.PAGE, 1, null, "landscape"))
                : Stream.empty();
    }

    private static Rule margin(String id, ToDoubleFunction<PageSetup> side, double least, double most) {
        return new Rule(
                id,
                "I.3",
                paper -> setups(paper, (n, page) -> {
                    double found = side.applyAsDouble(page);
                    return within(found, least, most) || page.landscape() && turned(page)
                            ? Stream.empty()
                            : Stream.of(Spot.at(Where.PAGE, n, null, "mm", found));
                }));
    }

    private static boolean within(double found, double least, double most) {
        return found >= least - NEARLY && found <= most + NEARLY;
    }

    // A page lying across is an upright one turned: bound at the top or, turned the other way, at the bottom.
    private static boolean turned(PageSetup page) {
        boolean sides = within(page.left(), 20, 25) && within(page.right(), 20, 25);
        return sides
                && (within(page.top(), 30, 35) && within(page.bottom(), 15, 20)
                        || within(page.bottom(), 30, 35) && within(page.top(), 15, 20));
    }

    private interface OfSetup {
        Stream<Spot> at(int number, PageSetup page);
    }

    private static Stream<Spot> setups(Paper paper, OfSetup rule) {
        return IntStream.range(0, paper.setups().size())
                .boxed()
                .flatMap(i -> rule.at(i + 1, paper.setups().get(i)));
    }
}
