package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** How documents name a plan: full number, date in words, its body in full (Decree 30/2020, Phụ lục I, mục II.6). */
@Component
public class PlanWords {

    private final PaperFrames frames;
    private final BusinessClock clock;

    PlanWords(PaperFrames frames, BusinessClock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * @param plan a plan
     * @return the placeholders that every document about it knows, to be added to
     */
    public Map<String, Object> of(Plan plan) {
        Map<String, Object> words = new HashMap<>();
        words.put("so_ke_hoach", plan.numberText());
        words.put("ngay_ke_hoach", plan.issuedOn() == null ? "…" : day(plan.issuedOn()));
        words.put("trich_yeu_ke_hoach", within(plan.title()));
        words.put("co_quan_ban_hanh", issuer(plan));
        return words;
    }

    /**
     * @param plan a plan
     * @return the body that issued it, in full
     */
    public String issuer(Plan plan) {
        return frames.name(plan.issuedBy(), plan.issuedOn() == null ? clock.today() : plan.issuedOn());
    }

    /**
     * @param day a day
     * @return as it stands after the word ngày: {@code 05 tháng 01 năm 2023}
     */
    public static String day(LocalDate day) {
        return DateTexts.of(Texts.VIETNAMESE).longDate(day).replaceFirst("^ngày ", "");
    }

    // Within a sentence a subject begins small, and "về" stands once; an abbreviation stays as it is.
    private static String within(String title) {
        String plain = title.strip().replaceFirst("^(?iu)về ", "");
        boolean abbreviation = plain.length() > 1 && Character.isUpperCase(plain.charAt(1));
        return plain.isEmpty() || abbreviation
                ? plain
                : plain.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + plain.substring(1);
    }
}
