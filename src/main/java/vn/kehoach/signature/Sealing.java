package vn.kehoach.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Submission;

/**
 * Number, date and the body's signature in the task of its clerk (Decree 30/2020, articles 14 and 33). He chooses in the
 * field {@code seal}: {@code outside}, or here wherever the server holds the body's key.
 */
@Component
public class Sealing {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);

    private final PaperNumbering numbering;
    private final Organization organization;

    Sealing(PaperNumbering numbering, Organization organization) {
        this.numbering = numbering;
        this.organization = organization;
    }

    /**
     * @param subjectKey what the paper is of
     * @return whether there is a digitally signed paper of it
     */
    public boolean signed(String subjectKey) {
        return numbering.paper(subjectKey).isPresent();
    }

    /**
     * @param subjectKey what the paper is of
     * @param unit code of the body that issues it
     * @return for the clerk's page: {@code paper}, whether there is a digitally signed one; {@code here}, whether the
     *     server can sign for the body; {@code subject}, where it is read
     */
    public Map<String, Object> view(String subjectKey, String unit) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("paper", signed(subjectKey));
        view.put("here", numbering.sealsFor(unit));
        view.put("subject", subjectKey);
        return view;
    }

    /**
     * Gives number and date to the signed paper, in the transaction that registers it; without one nothing happens.
     *
     * @param subjectKey what the paper is of
     * @param unit code of the body that issues it
     * @param place địa danh
     * @param number as registered
     * @param submission what the clerk handed in
     */
    public void give(String subjectKey, String unit, String place, DocumentNumber number, Submission submission) {
        numbering.give(
                subjectKey,
                new SignedPaper.Given(
                        "%02d".formatted(number.number()),
                        DATES.longDate(number.date()),
                        place,
                        unit,
                        organization.unit(unit, number.date()).map(Unit::name).orElse(unit),
                        submission.login(),
                        !submission.text("seal").equals("outside") && numbering.sealsFor(unit)));
    }
}
