package vn.kehoach.paper;

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

    private SamplePaper() {}

    static OfficialDocument of(PaperForm form, TemplateText text) {
        return PaperTexts.write(form, text, frame(form), WORDS);
    }

    static Map<String, Object> words() {
        return WORDS;
    }

    private static PaperFrame frame(PaperForm form) {
        boolean committee = List.of(
                        PaperForm.CORRECTION_LETTER, PaperForm.RECALL_DECISION, PaperForm.REPLACEMENT_DECISION)
                .contains(form);
        return new PaperFrame(
                committee
                        ? new Issuer(null, "Ủy ban nhân dân tỉnh Bắc Ninh")
                        : new Issuer("Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Nội vụ"),
                committee ? "UBND" : "SNV",
                null,
                null,
                new Place("Bắc Ninh", null),
                committee
                        ? new SignerBlock(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn A")
                        : new SignerBlock(List.of("GIÁM ĐỐC"), "Trần Thị B"),
                committee ? "VT, SNV" : "VT",
                List.of(),
                null);
    }
}
