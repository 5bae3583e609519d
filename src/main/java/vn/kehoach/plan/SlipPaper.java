package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** The Phiếu trình of the Office: what it found, what it proposes, for who is to sign. */
@Component
class SlipPaper {

    private static final List<String> POINTS = List.of("authority", "procedure", "content", "form");

    private final PaperTexts papers;
    private final PaperFrames frames;
    private final PlanWords words;
    private final Plans plans;
    private final PlanAccess access;
    private final Organization organization;
    private final Texts texts;
    private final BusinessClock clock;

    SlipPaper(
            PaperTexts papers,
            PaperFrames frames,
            PlanWords words,
            Plans plans,
            PlanAccess access,
            Organization organization,
            Texts texts,
            BusinessClock clock) {
        this.papers = papers;
        this.frames = frames;
        this.words = words;
        this.plans = plans;
        this.access = access;
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param plan a plan whose issuing body has an Office
     * @param slip the examination and the slip, as the Office's form keeps them
     */
    OfficialDocument of(Plan plan, JsonNode slip) {
        Map<String, Object> said = words.of(plan);
        said.put("co_quan_lap", frames.name(access.office(plan), clock.today()));
        said.put("co_quan_trinh", frames.name(plan.draftingUnit(), clock.today()));
        said.put("nguoi_nhan", addressee(plan));
        said.put("so_to_trinh", plan.proposal() == null ? "" : plan.proposal().text());
        said.put(
                "ngay_to_trinh",
                plan.proposal() == null ? "" : PlanWords.day(plan.proposal().date()));
        said.put("van_de", typed(slip, "issue"));
        said.put("y_kien", typed(slip, "opinion"));
        said.put("de_xuat", typed(slip, "proposal"));
        said.put(
                "tham_tra",
                POINTS.stream().map(point -> point(point, slip.path(point))).toList());
        return papers.write(PaperForm.SLIP, frames.of(access.office(plan), clock.today()), said);
    }

    private Map<String, String> point(String point, JsonNode found) {
        String verdict = found.path("ok").isBoolean()
                ? say(found.path("ok").asBoolean() ? "ui.office.ok" : "ui.office.notOk")
                        .toLowerCase(Texts.VIETNAMESE)
                : "…";
        String remark = found.path("remark").asText("").strip();
        String result = remark.isEmpty() ? verdict : verdict + "; " + remark.replaceAll("[.;]+$", "");
        return Map.of("noi_dung_tham_tra", say("ui.office." + point), "ket_qua_tham_tra", result);
    }

    // A deputy's file goes to him, not to the Chair.
    private String addressee(Plan plan) {
        String head = frames.headTitle(plan.issuingUnit());
        boolean deputy = plans.content(plan.id()).signer().equals("DEPUTY");
        String title = deputy
                ? organization.holders(plan.issuingUnit(), Role.DEPUTY_HEAD).stream()
                        .flatMap(person -> person.posts().stream())
                        .filter(post ->
                                post.role() == Role.DEPUTY_HEAD && post.unit().equals(plan.issuingUnit()))
                        .map(Person.Post::title)
                        .findFirst()
                        .orElse("Phó " + head)
                : head;
        return title + " " + words.issuer(plan);
    }

    private String say(String code) {
        return texts.in(Texts.VIETNAMESE, code);
    }

    // What is not typed yet is to be seen as missing.
    private static String typed(JsonNode slip, String part) {
        String text = slip.path("slip").path(part).asText("").strip();
        return text.isEmpty() ? "…" : text;
    }
}
