package vn.kehoach.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nơi nhận (mục II.9, ô số 9b). */
final class RecipientRules {

    private static final Pattern ARCHIVE = Pattern.compile("[-–]?\\s*Lưu:? ?.*");
    private static final Pattern ARCHIVE_FORM = Pattern.compile("- Lưu: VT(, [^,;]+)*\\.");

    private RecipientRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("recipientsPresent", "II.9", p -> Looking.present(Where.RECIPIENTS, p.recipientsHead())),
                new Rule(
                        "recipientsHeadForm",
                        "II.9",
                        p -> Looking.unless(
                                Where.RECIPIENTS,
                                0,
                                p.recipientsHead(),
                                l -> l.plain().equals("Nơi nhận:"),
                                "asWritten")),
                new Rule(
                        "recipientsHeadSize",
                        "II.9",
                        p -> Looking.size(Where.RECIPIENTS, 0, p.recipientsHead(), 12, 12)),
                new Rule(
                        "recipientsHeadLook",
                        "II.9",
                        p -> Stream.concat(
                                Looking.bold(Where.RECIPIENTS, 0, p.recipientsHead()),
                                Looking.italic(Where.RECIPIENTS, 0, p.recipientsHead()))),
                new Rule("recipientsLeft", "II.9", RecipientRules::left),
                new Rule(
                        "recipientsSize",
                        "II.9",
                        p -> Looking.each(p.recipients(), (n, l) -> Looking.size(Where.RECIPIENTS, n, l, 11, 11))),
                new Rule(
                        "recipientsLook",
                        "II.9",
                        p -> Looking.each(p.recipients(), (n, l) -> Looking.plainUpright(Where.RECIPIENTS, n, l))),
                new Rule(
                        "recipientsDash",
                        "II.9",
                        p -> Looking.each(
                                p.recipients(),
                                (n, l) -> Looking.unless(
                                        Where.RECIPIENTS,
                                        n,
                                        l,
                                        line -> !line.begins() || line.plain().startsWith("- "),
                                        "asWritten"))),
                new Rule("recipientsEnds", "II.9", RecipientRules::ends),
                new Rule("archivePresent", "II.9", RecipientRules::archive),
                new Rule(
                        "archiveForm",
                        "II.9",
                        p -> Looking.each(
                                p.recipients(),
                                (n, l) -> archive(l)
                                        ? Looking.unless(
                                                Where.RECIPIENTS,
                                                n,
                                                l,
                                                line -> ARCHIVE_FORM
                                                        .matcher(line.plain())
                                                        .matches(),
                                                "asWritten")
                                        : Stream.empty())),
                new Rule("asAbove", "II.9", RecipientRules::asAbove));
    }

    private static boolean archive(Line line) {
        return ARCHIVE.matcher(line.plain()).matches();
    }

    // At the height of the signer's post, on the left.
    private static Stream<Spot> left(Paper paper) {
        Line head = paper.recipientsHead();
        return head == null || paper.signer().isEmpty()
                ? Stream.empty()
                : Looking.unless(
                        Where.RECIPIENTS, 0, head, l -> l.table() && l.cell().column() == 0, "notBeside");
    }

    private static Stream<Spot> ends(Paper paper) {
        return Looking.each(
                paper.recipients(),
                (n, line) -> archive(line)
                        ? Stream.empty()
                        : Looking.unless(
                                Where.RECIPIENTS, n, line, l -> l.plain().endsWith(";"), "asWritten"));
    }

    private static Stream<Spot> archive(Paper paper) {
        List<Line> lines = paper.recipients();
        return lines.isEmpty() || archive(lines.get(lines.size() - 1))
                ? Stream.empty()
                : Stream.of(Spot.at(Where.RECIPIENTS, lines.size(), lines.get(lines.size() - 1), "noArchive"));
    }

    private static Stream<Spot> asAbove(Paper paper) {
        return paper.addressees().isEmpty() || paper.recipients().isEmpty()
                ? Stream.empty()
                : Looking.unless(
                        Where.RECIPIENTS,
                        1,
                        paper.recipients().get(0),
                        l -> l.plain().equals("- Như trên;"),
                        "asWritten");
    }
}
