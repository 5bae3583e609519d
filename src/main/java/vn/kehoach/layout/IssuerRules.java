package vn.kehoach.layout;

import java.util.List;

/** Names of the body that issues and of the one above it (mục II.2, ô số 2). */
final class IssuerRules {

    private IssuerRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("issuerPresent", "II.2", p -> Looking.present(Where.ISSUER, p.issuer())),
                new Rule(
                        "issuerCapitals",
                        "II.2",
                        p -> Looking.all(p.issuer(), (n, line) -> Looking.capitals(Where.ISSUER, n, line))),
                new Rule(
                        "issuerSize",
                        "II.2",
                        p -> Looking.all(p.issuer(), (n, line) -> Looking.size(Where.ISSUER, n, line, 12, 13))),
                new Rule(
                        "issuerLook",
                        "II.2",
                        p -> Looking.all(p.issuer(), (n, line) -> Looking.boldUpright(Where.ISSUER, n, line))),
                new Rule(
                        "issuerCentred",
                        "II.2",
                        p -> Looking.all(p.issuer(), (n, line) -> Looking.centred(Where.ISSUER, n, line))),
                new Rule("issuerStroke", "II.2", p -> StrokeMarks.of(p).missing(Where.ISSUER)),
                new Rule("issuerStrokeLength", "II.2", p -> StrokeMarks.of(p).length(Where.ISSUER, 0.3, 0.55)),
                new Rule(
                        "governingCapitals",
                        "II.2",
                        p -> Looking.all(p.governing(), (n, line) -> Looking.capitals(Where.GOVERNING, n, line))),
                new Rule(
                        "governingSize",
                        "II.2",
                        p -> Looking.all(p.governing(), (n, line) -> Looking.size(Where.GOVERNING, n, line, 12, 13))),
                new Rule(
                        "governingLook",
                        "II.2",
                        p -> Looking.all(p.governing(), (n, line) -> Looking.plainUpright(Where.GOVERNING, n, line))));
    }
}
