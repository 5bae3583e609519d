package vn.kehoach.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;

/** Plans that somebody found elsewhere: which of them he may read, and their heads. */
@Service
@Transactional(readOnly = true)
public class PlanFinds {

    private final ReadablePlans readable;
    private final Plans plans;
    private final PlanViews views;
    private final Organization organization;
    private final CurrentUser user;

    PlanFinds(ReadablePlans readable, Plans plans, PlanViews views, Organization organization, CurrentUser user) {
        this.readable = readable;
        this.plans = plans;
        this.views = views;
        this.organization = organization;
        this.user = user;
    }

    /**
     * @param ids of plans
     * @return of these, the ones that the person logged in may read
     */
    public Set<Long> readable(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : readable.among(user.groups(), ids);
    }

    /**
     * @param ids of plans that the person may read
     * @return their heads as the list of plans shows them, in the order of the ids
     */
    public List<Map<String, Object>> heads(List<Long> ids) {
        Map<Long, Plan> found = plans.all(ids).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return organization.steadily(() -> ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(views::head)
                .toList());
    }
}
