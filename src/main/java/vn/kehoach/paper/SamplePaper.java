package vn.kehoach.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.SignerBlock;

/** A text filled with an invented case, for who changes it. */
final class SamplePaper {

    private static final Map<String, Object> WORDS =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(ShippedTexts.read("papers/samples.yaml"));

    private static final String PROVINCE = "Ủy ban nhân dân tỉnh Bắc Ninh";

    private SamplePaper() {}

    static OfficialDocument of(PaperForm form, TemplateText text) {
        PaperFrame frame = frame(form);
        Map<String, Object> words = new HashMap<>(WORDS);
        words.put("co_quan_lap", frame.issuer().name());
        return PaperTexts.write(form, text, frame, words);
    }

    static Map<String, Object> words() {
        return WORDS;
    }

    // Who issues that kind as a rule.
    private static PaperFrame frame(PaperForm form) {
        return switch (form) {
            case SLIP -> frame("Văn phòng Ủy ban nhân dân tỉnh", "VP", "CHÁNH VĂN PHÒNG");
            case UNIT_REPORT -> frame("Sở Tài chính", "STC", "GIÁM ĐỐC");
            case CORRECTION_LETTER, RECALL_DECISION, REPLACEMENT_DECISION ->
                frame(
                        new Issuer(null, PROVINCE),
                        "UBND",
                        new SignerBlock(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn A"),
                        "VT, SNV");
            default -> frame("Sở Nội vụ", "SNV", "GIÁM ĐỐC");
        };
    }

    private static PaperFrame frame(String body, String symbol, String post) {
        return frame(new Issuer(PROVINCE, body), symbol, new SignerBlock(List.of(post), "Trần Thị B"), "VT, " + symbol);
    }

    private static PaperFrame frame(Issuer issuer, String symbol, SignerBlock signer, String archive) {
        return new PaperFrame(
                issuer, symbol, null, null, new Place("Bắc Ninh", null), signer, archive, List.of(), null);
    }
}
