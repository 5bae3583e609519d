package vn.kehoach.paper;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of a document that recur, with placeholders such as {@code {ten_don_vi}}.
 *
 * @param title trích yếu, without V/v
 * @param field what the symbol of a công văn names after the body, e.g. {@code TH}; empty for other kinds
 * @param addressees Kính gửi, a line each
 * @param bases căn cứ, a line each
 * @param body nội dung: each line becomes what its beginning says ({@code I.}, {@code 1.}, {@code a)}, {@code -})
 * @param recipients nơi nhận, a line each, without the line Lưu
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TemplateText(
        String title, String field, String addressees, String bases, String body, String recipients) {

    /** Replaces null; composes letters and marks, drops what Windows puts before a line feed. */
    public TemplateText {
        title = clean(title);
        field = clean(field);
        addressees = clean(addressees);
        bases = clean(bases);
        body = clean(body);
        recipients = clean(recipients);
    }

    /** By name, in the order of the document. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", title);
        parts.put("field", field);
        parts.put("addressees", addressees);
        parts.put("bases", bases);
        parts.put("body", body);
        parts.put("recipients", recipients);
        return parts;
    }

    static TemplateText of(Map<String, String> parts) {
        return new TemplateText(
                parts.get("title"),
                parts.get("field"),
                parts.get("addressees"),
                parts.get("bases"),
                parts.get("body"),
                parts.get("recipients"));
    }

    private static String clean(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                        .strip();
    }
}
