package vn.kehoach.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Quyền hạn, chức vụ and name of who signs (mục II.7, ô số 7a, 7b). */
final class SignerRules {

    private static final Pattern FORM = Pattern.compile("(TM|KT|TL|TUQ|Q)\\. \\S.*");
    private static final Pattern TITLES = Pattern.compile(
            "(?iu)((pgs|gs|ts|ths|cn|ks|bs|ds|luật sư|tiến sĩ|thạc sĩ|nsưt|nsnd|ông|bà|đồng chí|đ/c)[.\\s/,]).*");

    private SignerRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("signerPresent", "II.7", p -> Looking.present(Where.SIGNER, p.signer())),
                new Rule("authorityForm", "II.7", p -> Looking.all(p.signer(), SignerRules::authority)),
                new Rule(
                        "signerCapitals",
                        "II.7",
                        p -> Looking.all(p.signer(), (n, line) -> Looking.capitals(Where.SIGNER, n, line))),
                new Rule(
                        "signerSize",
                        "II.7",
                        p -> Looking.all(p.signer(), (n, line) -> Looking.size(Where.SIGNER, n, line, 13, 14))),
                new Rule(
                        "signerLook",
                        "II.7",
                        p -> Looking.all(p.signer(), (n, line) -> Looking.boldUpright(Where.SIGNER, n, line))),
                new Rule(
                        "signerCentred",
                        "II.7",
                        p -> Looking.all(p.signer(), (n, line) -> Looking.centred(Where.SIGNER, n, line))),
                new Rule("nameSmall", "II.7", p -> Looking.small(Where.SIGNER_NAME, 0, p.signerName())),
                new Rule(
                        "nameTitles",
                        "II.7",
                        p -> Looking.unless(
                                Where.SIGNER_NAME,
                                0,
                                p.signerName(),
                                l -> !TITLES.matcher(l.plain()).matches(),
                                "asWritten")),
                new Rule("nameSize", "II.7", p -> Looking.size(Where.SIGNER_NAME, 0, p.signerName(), 13, 14)),
                new Rule("nameLook", "II.7", p -> Looking.boldUpright(Where.SIGNER_NAME, 0, p.signerName())),
                new Rule("nameCentred", "II.7", p -> Looking.centred(Where.SIGNER_NAME, 0, p.signerName())));
    }

    private static Stream<Spot> authority(int number, Line line) {
        String upper = Words.upper(line.text());
        return !Ending.AUTHORITY.matcher(upper).matches()
                ? Stream.empty()
                : Looking.unless(
                        Where.SIGNER, number, line, l -> FORM.matcher(upper).matches(), "asWritten");
    }
}
