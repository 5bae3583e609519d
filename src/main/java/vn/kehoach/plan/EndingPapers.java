package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperFrame;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What mends, recalls or replaces an issued plan (Decree 30/2020, article 18.3 and 18.4). */
@Component
class EndingPapers {

    private final PaperTexts papers;
    private final PaperFrames frames;
    private final PlanWords words;
    private final Plans plans;
    private final PlanAccess access;
    private final BusinessClock clock;

    EndingPapers(
            PaperTexts papers,
            PaperFrames frames,
            PlanWords words,
            Plans plans,
            PlanAccess access,
            BusinessClock clock) {
        this.papers = papers;
        this.frames = frames;
        this.words = words;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param plan an issued plan
     * @param typed a line for each place: where | as printed | as it should read
     * @throws Refusal naming the line that has not three parts
     */
    OfficialDocument correction(Plan plan, String typed) {
        Map<String, Object> said = common(plan);
        said.put("dinh_chinh", corrections(typed));
        return papers.write(PaperForm.CORRECTION_LETTER, frame(plan), said);
    }

    OfficialDocument recall(Plan plan, String reason) {
        return papers.write(PaperForm.RECALL_DECISION, frame(plan), decision(plan, reason));
    }

    OfficialDocument replacement(Plan plan, Plan later, String reason) {
        Map<String, Object> said = decision(plan, reason);
        Map<String, Object> its = words.of(later);
        String number = later.number() == null
                ? ""
                : " số " + its.get("so_ke_hoach") + " ngày " + its.get("ngay_ke_hoach") + " của "
                        + its.get("co_quan_ban_hanh");
        said.put("ke_hoach_moi", "Kế hoạch" + number + " về " + its.get("trich_yeu_ke_hoach"));
        return papers.write(PaperForm.REPLACEMENT_DECISION, frame(plan), said);
    }

    private Map<String, Object> decision(Plan plan, String reason) {
        boolean proposed = plan.needsProposal();
        Map<String, Object> said = common(plan);
        said.put("ly_do", sentence(reason));
        said.put("la_uy_ban", frames.collective(plan.issuingUnit(), clock.today()) ? "có" : "");
        said.put("nguoi_de_nghi", proposed ? headOf(plan.draftingUnit()) : "");
        List<String> bound = new ArrayList<>();
        String office = access.office(plan);
        if (!office.isEmpty()) {
            bound.add(headOf(office));
        }
        bound.add(headOf(plan.draftingUnit()));
        said.put("nguoi_ban_hanh", String.join(", ", bound));
        return said;
    }

    private Map<String, Object> common(Plan plan) {
        Map<String, Object> said = words.of(plan);
        said.put("co_quan_lap", frames.name(plan.issuingUnit(), clock.today()));
        said.put(
                "noi_nhan",
                plans.content(plan.id()).recipients().stream()
                        .filter(line -> !line.purpose().equals("ARCHIVE"))
                        .map(line -> Map.of(
                                "ten_noi_nhan", PaperFrames.inFull(line.line()).replaceAll("[;.]+$", "")))
                        .toList());
        return said;
    }

    private PaperFrame frame(Plan plan) {
        PaperFrame drafting = frames.of(plan.draftingUnit(), clock.today());
        return frames.of(plan.issuingUnit(), clock.today()).archivedIn(drafting.archive());
    }

    private String headOf(String unit) {
        return frames.headTitle(unit) + " " + frames.name(unit, clock.today()).replaceFirst("^Văn phòng ", "");
    }

    private static List<Map<String, String>> corrections(String typed) {
        List<Map<String, String>> places = new ArrayList<>();
        String[] lines = typed.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String[] parts = lines[i].split("\\|", -1);
            boolean three = parts.length == 3 && List.of(parts).stream().noneMatch(String::isBlank);
            if (!lines[i].isBlank() && !three) {
                throw Refusal.invalid(List.of(Problem.of("corrections", "paper.correctionLine", i + 1)));
            }
            if (three) {
                places.add(Map.of(
                        "so_thu_tu", String.valueOf(places.size() + 1),
                        "vi_tri", parts[0].strip(),
                        "da_in", parts[1].strip(),
                        "sua_thanh", parts[2].strip()));
            }
        }
        return places;
    }

    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?]") ? reason : reason + ".";
    }
}
