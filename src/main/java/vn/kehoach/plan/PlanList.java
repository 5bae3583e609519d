package vn.kehoach.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.text.Folding;

/** The list of plans for whoever is logged in. */
@Service
@Transactional(readOnly = true)
public class PlanList {

    private static final int MOST = 1_000;

    private final ReadablePlans readable;
    private final PlanViews views;
    private final Organization organization;
    private final CurrentUser user;

    PlanList(ReadablePlans readable, PlanViews views, Organization organization, CurrentUser user) {
        this.readable = readable;
        this.views = views;
        this.organization = organization;
        this.user = user;
    }

    /**
     * @param page from 0
     * @param size plans on a page, at most 1,000
     * @param words parts of title, number, body or state, with or without marks, or empty
     * @return the plans that the person may read, the newest first
     */
    public List<Map<String, Object>> page(int page, int size, String words) {
        int most = Math.max(1, Math.min(size, MOST));
        int from = (int) Math.min((long) Math.max(0, page) * most, Integer.MAX_VALUE);
        List<String> wanted = Stream.of(Folding.plain(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return organization.steadily(() -> (wanted.isEmpty()
                        ? readable.newest(user.groups(), from, most)
                        : readable.newest(user.groups(), from, most, plan -> bears(plan, wanted)))
                .stream().map(views::head).toList());
    }

    private boolean bears(Plan plan, List<String> wanted) {
        Map<String, Object> head = views.head(plan);
        String words = Folding.plain(Stream.of("title", "number", "issuingUnitName", "draftingUnitName", "stateLabel")
                .map(head::get)
                .filter(word -> word != null)
                .map(Object::toString)
                .collect(Collectors.joining(" ")));
        return wanted.stream().allMatch(words::contains);
    }
}
