package vn.kehoach.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kehoach.round.Answer;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.RoundFigures;

/**
 * What the answers of a round say, side by side with their source. Each figure leads to the units behind it, and each of
 * these to its answer.
 *
 * @param asOf the day on which it was drawn up
 * @param figures the four boxes and the invited bodies
 * @param answers one for each unit that answered
 * @param missing ordered units that have not answered
 * @param quotas sums, each with the answers that it comes from
 * @param tasks difficulties and recommendations that units tell of one task, in the plan's order
 * @param silent invited bodies that have not answered
 */
public record Material(
        LocalDate asOf,
        RoundFigures figures,
        List<UnitAnswer> answers,
        List<Missing> missing,
        List<QuotaSum> quotas,
        List<TaskRemarks> tasks,
        List<Missing> silent) {

    /** What an earlier version of the program kept has no tasks and no silent bodies. */
    public Material {
        tasks = tasks == null ? List.of() : tasks;
        silent = silent == null ? List.of() : silent;
    }

    /**
     * One unit's answer.
     *
     * @param unit code
     * @param unitName name on the day of issue of the plan
     * @param invited whether it was asked, not ordered
     * @param document number of its document, or empty
     * @param date its date, or null
     * @param workingDaysLate 0 if in time
     * @param accepted whether the focal body found it in order
     * @param nil không phát sinh
     * @param summary what was done
     * @param difficulties khó khăn, vướng mắc
     * @param recommendations kiến nghị, đề xuất
     * @param responseId the response, or null in what an earlier version kept
     * @param box in which it is counted, or null if in none
     * @param files evidence: what came with its document
     */
    public record UnitAnswer(
            String unit,
            String unitName,
            boolean invited,
            String document,
            LocalDate date,
            int workingDaysLate,
            boolean accepted,
            boolean nil,
            String summary,
            String difficulties,
            String recommendations,
            Long responseId,
            Bucket box,
            List<Evidence> files) {
        /** Replaces null. */
        public UnitAnswer {
            files = files == null ? List.of() : files;
        }
    }

    /**
     * A file of a unit (tài liệu kiểm chứng).
     *
     * @param id of the file
     * @param name as it was called
     * @param type what it really is
     */
    public record Evidence(long id, String name, String type) {}

    /**
     * @param unit code
     * @param unitName name
     * @param lastDay its effective last day
     * @param workingDaysLate as of the day of the material, 0 if still in time
     * @param responseId the response, or null in what an earlier version kept
     * @param box in which it is counted
     */
    public record Missing(
            String unit, String unitName, LocalDate lastDay, int workingDaysLate, Long responseId, Bucket box) {}

    /**
     * A quota summed over the units that it binds.
     *
     * @param object what is counted
     * @param target as the plan sets it, e.g. {@code ≥ 1 lần/tuần}
     * @param unitText what the number counts
     * @param total sum of what counts
     * @param parts where it comes from
     * @param silent names of units that it binds and that reported no figure
     * @param feeds id of the quota of the asking plan into which it goes, or null
     * @param blank the silent ones as parts without an amount
     */
    public record QuotaSum(
            String object,
            String target,
            String unitText,
            BigDecimal total,
            List<QuotaPart> parts,
            List<String> silent,
            Long feeds,
            List<QuotaPart> blank) {
        /** Replaces null. */
        public QuotaSum {
            blank = blank == null ? List.of() : blank;
        }

        static QuotaSum of(
                String object,
                String target,
                String unitText,
                Long feeds,
                List<QuotaPart> parts,
                List<QuotaPart> blank) {
            BigDecimal total = parts.stream().map(QuotaPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<String> silent = blank.stream().map(QuotaPart::unitName).toList();
            return new QuotaSum(object, target, unitText, total, parts, silent, feeds, blank);
        }

        /**
         * @return all units that it binds, those that reported no figure last
         */
        Stream<QuotaPart> everybody() {
            return Stream.concat(parts.stream(), blank.stream());
        }

        private QuotaSum corrected(Map<Long, Correction> by) {
            if (everybody().noneMatch(part -> by.containsKey(part.quotaId()))) {
                return this;
            }
            Map<Boolean, List<QuotaPart>> counted = everybody()
                    .map(part -> by.containsKey(part.quotaId()) ? part.corrected(by.get(part.quotaId())) : part)
                    .collect(Collectors.partitioningBy(part -> part.amount() != null));
            return of(object, target, unitText, feeds, counted.get(true), counted.get(false));
        }
    }

    /**
     * @param unit code
     * @param unitName name
     * @param amount what counts, or null: no figure
     * @param note the unit's remark
     * @param quotaId row of the plan's quota; 0 in what an earlier version kept
     * @param responseId the response, or null
     * @param document number of the unit's document, or null
     * @param date its date, or null
     * @param change what the officer changed, or null
     * @param below the rounds of the unit's own from which its figure came
     */
    public record QuotaPart(
            String unit,
            String unitName,
            BigDecimal amount,
            String note,
            long quotaId,
            Long responseId,
            String document,
            LocalDate date,
            Change change,
            List<Answer.Source> below) {
        /** Replaces null. */
        public QuotaPart {
            below = below == null ? List.of() : below;
        }

        private QuotaPart corrected(Correction made) {
            return new QuotaPart(
                    unit,
                    unitName,
                    made.amount(),
                    note,
                    quotaId,
                    responseId,
                    document,
                    date,
                    new Change(amount, made),
                    below);
        }
    }

    /**
     * @param reported what the unit had reported, or null
     * @param made what counts instead, why, by whom
     */
    public record Change(BigDecimal reported, Correction made) {}

    /**
     * What units tell of one task.
     *
     * @param taskId row of the plan's task
     * @param annexNumber number of its row in the annex, or empty
     * @param text what is to be done
     * @param remarks the units'
     */
    public record TaskRemarks(long taskId, String annexNumber, String text, List<Remark> remarks) {}

    /**
     * @param unitName whose
     * @param responseId the response
     * @param difficulties khó khăn, vướng mắc
     * @param recommendations kiến nghị, đề xuất
     */
    public record Remark(String unitName, Long responseId, String difficulties, String recommendations) {}

    /**
     * @param corrections what the officer changed
     * @return the same with sums over the figures that count; what the units reported stays beside them
     */
    public Material corrected(List<Correction> corrections) {
        Map<Long, Correction> by =
                corrections.stream().collect(Collectors.toMap(Correction::quotaId, Function.identity(), (a, b) -> b));
        return new Material(
                asOf,
                figures,
                answers,
                missing,
                quotas.stream().map(sum -> sum.corrected(by)).toList(),
                tasks,
                silent);
    }

    /**
     * @return the figures that the officer changed, with the quota of each
     */
    Stream<Map.Entry<QuotaSum, QuotaPart>> changes() {
        return quotas.stream()
                .flatMap(sum -> sum.parts().stream()
                        .filter(part -> part.change() != null)
                        .map(part -> Map.entry(sum, part)));
    }
}
