package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;

/** What a reader of the text would stumble over: numbering, purposes, periods, an annex that is not there, the signer. */
@Component
class TextLook implements DraftLook {

    private static final Pattern ANNEX = Pattern.compile("phụ lục", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final SignerBlocks signers;
    private final Files files;

    TextLook(SignerBlocks signers, Files files) {
        this.signers = signers;
        this.files = files;
    }

    @Override
    public void look(Plan plan, PlanContent content, Found found) {
        purposes(content, found);
        quotas(content, found);
        numbering(content, found);
        annex(plan, content, found);
        signer(plan, content, found);
    }

    private static void purposes(PlanContent content, Found found) {
        List<String> unmarked = content.recipients().stream()
                .filter(line -> line.purpose().equals("UNMARKED"))
                .map(PlanContent.Recipient::line)
                .toList();
        int first = IntStream.range(0, content.recipients().size())
                .filter(i -> content.recipients().get(i).purpose().equals("UNMARKED"))
                .findFirst()
                .orElse(0);
        found.warnIf(
                !unmarked.isEmpty(),
                "recipients[%d].purpose".formatted(first),
                "plan.warnPurpose",
                String.join("; ", unmarked));
    }

    private static void quotas(PlanContent content, Found found) {
        for (int i = 0; i < content.quotas().size(); i++) {
            PlanContent.Quota quota = content.quotas().get(i);
            found.warnIf(
                    quota.period().equals("UNKNOWN"),
                    "quotas[%d].period".formatted(i),
                    "plan.warnQuotaPeriod",
                    quota.object());
        }
    }

    private static void numbering(PlanContent content, Found found) {
        List<String> numbers =
                content.sections().stream().map(PlanContent.Section::number).toList();
        for (Numbering.Jump jump : Numbering.ofSections(numbers)) {
            found.warnIf(
                    true,
                    "sections[%d].number".formatted(jump.at()),
                    "plan.warnNumbering",
                    jump.before(),
                    jump.found(),
                    "");
        }
        for (int i = 0; i < content.sections().size(); i++) {
            PlanContent.Section section = content.sections().get(i);
            for (Numbering.Jump jump : Numbering.ofLines(section.body())) {
                found.warnIf(
                        true,
                        "sections[%d].body".formatted(i),
                        "plan.warnNumbering",
                        jump.before(),
                        jump.found(),
                        Stream.of(section.number(), section.title())
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(". ", " (", ")")));
            }
        }
    }

    private void annex(Plan plan, PlanContent content, Found found) {
        if (!content.annex().rows().isEmpty() || !files.of(plan.businessKey()).isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>(List.of(content.opening(), content.closing()));
        content.sections().forEach(section -> texts.add(section.body()));
        content.tasks().forEach(task -> texts.add(task.text()));
        found.warnIf(
                texts.stream().anyMatch(text -> ANNEX.matcher(text).find()), "annex.rows", "plan.warnAnnexMissing");
    }

    // A People's Committee or Council signs as a body, TM.; a body led by its head does not (Decree 30/2020, article
    // 13).
    private void signer(Plan plan, PlanContent content, Found found) {
        boolean collective = signers.collective(plan);
        String onBehalf = content.signing().onBehalf();
        boolean ownName = List.of("BY_ORDER", "AUTHORISED").contains(content.signer());
        found.warnIf(
                collective && onBehalf.equals("NONE") && !ownName, "signing.onBehalf", "plan.warnSignerCollective");
        found.warnIf(!collective && onBehalf.equals("TM"), "signing.onBehalf", "plan.warnSignerHead");
    }
}
