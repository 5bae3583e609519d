package vn.kehoach.layout;

import java.util.List;
import java.util.stream.Stream;

/** Quốc hiệu and Tiêu ngữ (mục II.1, ô số 1). */
final class NationRules {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private NationRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("nationWords", "II.1", NationRules::nation),
                new Rule("nationSize", "II.1", p -> Looking.size(Where.NATION, 0, p.nation(), 12, 13)),
                new Rule("nationLook", "II.1", p -> Looking.boldUpright(Where.NATION, 0, p.nation())),
                new Rule("nationPlace", "II.1", NationRules::place),
                new Rule("mottoWords", "II.1", NationRules::motto),
                new Rule("mottoSize", "II.1", p -> Looking.size(Where.MOTTO, 0, p.motto(), 13, 14)),
                new Rule("mottoLook", "II.1", p -> Looking.boldUpright(Where.MOTTO, 0, p.motto())),
                new Rule("mottoCentred", "II.1", p -> Looking.centred(Where.MOTTO, 0, p.motto())),
                new Rule("mottoClose", "II.1", NationRules::close),
                new Rule("mottoStroke", "II.1", p -> StrokeMarks.of(p).missing(Where.MOTTO)),
                new Rule("mottoStrokeLength", "II.1", p -> StrokeMarks.of(p).length(Where.MOTTO, 0.85, 1.15)));
    }

    private static Stream<Spot> nation(Paper paper) {
        return paper.nation() == null
                ? Stream.of(Spot.missing(Where.NATION))
                : Looking.unless(
                        Where.NATION,
                        0,
                        paper.nation(),
                        line -> line.capitals() && Words.upper(line.text()).equals(NATION),
                        "asWritten");
    }

    private static Stream<Spot> motto(Paper paper) {
        return paper.motto() == null
                ? Stream.of(Spot.missing(Where.MOTTO))
                : Looking.unless(
                        Where.MOTTO, 0, paper.motto(), line -> line.plain().equals(MOTTO), "asWritten");
    }

    // On the right: in a table beside the issuer's name, else the line would take the whole width.
    private static Stream<Spot> place(Paper paper) {
        return Looking.unless(
                Where.NATION,
                0,
                paper.nation(),
                line -> line.table() && line.cell().column() > 0 || line.boxed(),
                "notRight");
    }

    private static Stream<Spot> close(Paper paper) {
        return Looking.unless(
                Where.MOTTO,
                0,
                paper.motto(),
                line -> {
                    ParagraphLook look = line.look();
                    double above = line.begins() && paper.nation() != null
                            ? look.before() + paper.nation().look().after()
                            : 0;
                    boolean single = look.lines() > 0 ? look.lines() <= 1.05 : look.linePoints() <= line.size() * 1.25;
                    return single && above <= 1;
                },
                "notSingle");
    }
}
