package vn.kehoach.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The texts that come with the program: {@code papers/<form>.txt}, each part after a line {@code == name}. */
final class ShippedTexts {

    private static final Map<PaperForm, TemplateText> ALL = new EnumMap<>(PaperForm.class);

    static {
        for (PaperForm form : PaperForm.values()) {
            ALL.put(form, parse(read("papers/" + form.path() + ".txt")));
        }
    }

    private ShippedTexts() {}

    static TemplateText of(PaperForm form) {
        return ALL.get(form);
    }

    private static TemplateText parse(String file) {
        Map<String, String> parts = new HashMap<>();
        for (String part : file.split("(?m)^== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end).strip(), part.substring(end).strip());
            }
        }
        return TemplateText.of(parts);
    }

    static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
