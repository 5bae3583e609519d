package vn.kehoach.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What a unit says to a draft (ý kiến góp ý).
 *
 * @param stance agree, agree with comments, disagree
 * @param general comment on the whole, or empty
 * @param parts comments on sections
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Opinion(Stance stance, String general, List<Part> parts) {

    /** How a unit stands to a draft. Words for people: {@code ui.opinion.stance.<name>}. */
    public enum Stance {
        /** Nhất trí. */
        AGREE,
        /** Nhất trí và có ý kiến. */
        AGREE_WITH,
        /** Không nhất trí. */
        DISAGREE
    }

    /**
     * @param section which part of the draft, as the unit names it
     * @param text its comment
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(String section, String text) {
        /** Replaces null. */
        public Part {
            section = section == null ? "" : section.strip();
            text = text == null ? "" : text.strip();
        }
    }

    /** Replaces what was not sent by what is empty. */
    public Opinion {
        general = general == null ? "" : general.strip();
        parts = parts == null
                ? List.of()
                : parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }
}
