package vn.kehoach.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a unit's own subordinates answered, for the report that it owes itself. Implemented where answers are consolidated. */
public interface ReportsBelow {

    /**
     * @param round the round in which the unit reports
     * @param response the unit's side of it
     * @return what the unit's own rounds that feed this report have brought in so far, or empty if there are none
     */
    Optional<Collected> of(Round round, Response response);

    /**
     * @param summary first words on what was done, each with its source
     * @param difficulties the same of khó khăn, vướng mắc
     * @param recommendations the same of kiến nghị, đề xuất
     * @param amounts what the subordinates reported of each quota of the unit, summed; by id of the quota
     * @param remarks difficulties and recommendations by task of the asking plan
     * @param sources where each of the amounts comes from
     * @param missing names of units that have not answered
     * @param rounds one entry for each round, as the form shows it
     */
    record Collected(
            String summary,
            String difficulties,
            String recommendations,
            Map<Long, BigDecimal> amounts,
            List<Answer.TaskRemark> remarks,
            List<Answer.Source> sources,
            List<String> missing,
            List<Map<String, Object>> rounds) {}
}
