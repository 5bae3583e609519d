package vn.kehoach.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Annex;
import vn.kehoach.reading.PlanReading.Quota;

/** Reads a paper as a plan. Knows the grammar of administrative Vietnamese and the decree's order, no plan in particular. */
final class PlanReader {

    private static final Pattern YEAR = Spelt.pattern("năm (20\\d{2})(?! ?-)");

    private PlanReader() {}

    static PlanReading read(SourceText source) {
        Zones zones = Zones.of(source.lines());
        FrontReader front = new FrontReader(zones.front(), afterKind(source.lines(), zones));
        Outline outline = new Outline(Paragraphs.of(zones.body(), source.whole()));
        FootReader foot = new FootReader(zones.foot());
        HeadReader head = new HeadReader(zones, front.text());
        int year = year(front, head, source.lines());
        Annex annex = AnnexReader.of(zones.annex(), source.grids());
        List<Found<Quota>> quotas = new java.util.ArrayList<>(QuotaReader.of(outline, year));
        quotas.addAll(AnnexQuotas.of(annex, year));
        List<Found<PlanReading.Duty>> duties = DutyReader.of(outline, year);
        String closing = outline.closing();
        return new PlanReading(
                head.issuer(),
                head.number(),
                head.symbol(),
                head.place(),
                head.date(),
                front.title(),
                front.bases(),
                front.opening(),
                outline.sections().stream()
                        .map(s -> new Found<>(
                                s,
                                SourceText.folded(s.number() + ". " + s.title()),
                                s.number().isEmpty() ? Sureness.LIKELY : Sureness.SURE))
                        .toList(),
                closing == null ? null : new Found<>(closing, closing, Sureness.SURE),
                foot.recipients(),
                foot.signer(),
                TaskReader.of(outline, year, duties),
                quotas,
                duties,
                annex);
    }

    private static String afterKind(List<String> lines, Zones zones) {
        int kind = zones.head().size();
        String line = kind < lines.size() ? lines.get(kind) : "";
        return Spelt.begins(Spelt.exact("KẾ\\s+HOẠCH"), line)
                ? line.replaceFirst("^\\S+\\s+\\S+", "").strip()
                : "";
    }

    /** The plan's year: of its title, else of its date, else the first one written. */
    private static int year(FrontReader front, HeadReader head, List<String> lines) {
        String title = front.title() == null ? "" : front.title().value();
        Matcher found = YEAR.matcher(Spelt.one(title));
        if (found.find()) {
            return Integer.parseInt(found.group(1));
        }
        if (head.date() != null) {
            return head.date().value().getYear();
        }
        Matcher any = YEAR.matcher(Spelt.one(String.join(" ", lines)));
        return any.find() ? Integer.parseInt(any.group(1)) : 2000;
    }
}
