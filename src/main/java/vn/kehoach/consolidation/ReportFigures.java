package vn.kehoach.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Column;
import vn.kehoach.document.OfficialDocument.Table;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.text.Amounts;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;

/**
 * Every figure of the document, written from the material and from nothing else: no person types one there. The annexes
 * show of whom each is.
 */
@Component
class ReportFigures {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);
    private static final List<String> NUMERALS = List.of("I", "II", "III");

    private final Texts texts;

    ReportFigures(Texts texts) {
        this.texts = texts;
    }

    String situation(Material material) {
        RoundFigures f = material.figures();
        String counts = say(
                "consolidation.situation",
                DATES.date(material.asOf()),
                f.ordered(),
                f.doneOnTime(),
                f.doneLate(),
                f.openInTime(),
                f.openOverdue(),
                f.invitedAnswered(),
                f.invited());
        return lines(Stream.of(
                counts,
                named("consolidation.missing", material.missing().stream(), this::missing),
                named("consolidation.late", late(material), a -> late(a.unitName(), a.workingDaysLate())),
                named("consolidation.silent", material.silent().stream(), Material.Missing::unitName)));
    }

    String quotas(Material material) {
        return lines(material.quotas().stream()
                .filter(sum -> !sum.parts().isEmpty())
                .map(sum -> say(
                        "consolidation.quota",
                        sum.object(),
                        Amounts.text(sum.total()),
                        sum.unitText(),
                        sum.target(),
                        sum.parts().size())));
    }

    List<Annex> annexes(Material material) {
        List<Table> tables = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        annex(tables, titles, "consolidation.annex.quotas", quotaTable(material));
        annex(tables, titles, "consolidation.annex.late", lateTable(material));
        annex(tables, titles, "consolidation.annex.evidence", evidenceTable(material));
        List<Annex> annexes = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            annexes.add(new Annex(tables.size() == 1 ? null : NUMERALS.get(i), titles.get(i), List.of(tables.get(i))));
        }
        return annexes;
    }

    private void annex(List<Table> tables, List<String> titles, String title, Table table) {
        if (!table.rows().isEmpty()) {
            tables.add(table);
            titles.add(say(title));
        }
    }

    private Table quotaTable(Material material) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Material.QuotaSum sum : material.quotas()) {
            if (sum.parts().isEmpty()) {
                continue;
            }
            number++;
            String total = Amounts.text(sum.total());
            rows.add(List.of(
                    String.valueOf(number),
                    say("consolidation.annex.sum", sum.object(), sum.target(), total, sum.unitText())));
            int row = 0;
            for (Material.QuotaPart part : sum.parts()) {
                rows.add(List.of(
                        number + "." + ++row,
                        part.unitName(),
                        Amounts.text(part.amount()),
                        document(part.document(), part.date()),
                        note(part)));
            }
        }
        return table(
                rows, column("number", 8), column("unit", 32), column("amount", 14), document(), column("note", 22));
    }

    private String note(Material.QuotaPart part) {
        Material.Change change = part.change();
        String changed = change == null
                ? ""
                : change.reported() == null
                        ? say("consolidation.annex.added", change.made().reason())
                        : say(
                                "consolidation.annex.changed",
                                Amounts.text(change.reported()),
                                change.made().reason());
        return lines(Stream.of(changed, part.note() == null ? "" : part.note().strip()));
    }

    private Table lateTable(Material material) {
        List<List<String>> rows = new ArrayList<>();
        material.missing()
                .forEach(unit -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        unit.unitName(),
                        say("consolidation.annex.notGiven"),
                        lateness(unit.workingDaysLate()))));
        late(material)
                .forEach(answer -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        answer.unitName(),
                        document(answer.document(), answer.date()),
                        lateness(answer.workingDaysLate()))));
        return table(rows, column("number", 8), column("unit", 42), document(), column("late", 26));
    }

    private Table evidenceTable(Material material) {
        List<List<String>> rows = new ArrayList<>();
        material.answers().stream()
                .filter(answer -> !answer.files().isEmpty())
                .forEach(answer -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        answer.unitName(),
                        document(answer.document(), answer.date()),
                        answer.files().stream().map(Material.Evidence::name).collect(Collectors.joining("; ")))));
        return table(rows, column("number", 8), column("unit", 34), document(), column("file", 34));
    }

    private String document(String number, LocalDate date) {
        return number == null || number.isBlank()
                ? ""
                : date == null ? number : say("consolidation.annex.document", number, DATES.date(date));
    }

    private String lateness(int days) {
        return days == 0 ? say("consolidation.annex.inTime") : say("consolidation.annex.lateBy", days);
    }

    private static Stream<Material.UnitAnswer> late(Material material) {
        return material.answers().stream().filter(answer -> answer.workingDaysLate() > 0);
    }

    private String missing(Material.Missing unit) {
        return late(unit.unitName(), unit.workingDaysLate());
    }

    private String late(String unit, int days) {
        return days == 0 ? unit : say("consolidation.missingLate", unit, days);
    }

    private <T> String named(String code, Stream<T> units, Function<T, String> name) {
        String names = units.map(name).collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : say(code, names);
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private Column document() {
        return column("document", 24);
    }

    private Column column(String name, int share) {
        return new Column(say("consolidation.column." + name), share);
    }

    private static Table table(List<List<String>> rows, Column... columns) {
        return new Table(List.of(columns), rows);
    }

    private String say(String code, Object... args) {
        return texts.in(Texts.VIETNAMESE, code, args);
    }
}
