package vn.kehoach.layout;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Looks whether a DOCX is laid out as Decree 30/2020/NĐ-CP, Phụ lục I, Phần I asks. */
@Component
public class LayoutCheck {

    private static final int SHOWN = 8;

    private final Texts texts;

    LayoutCheck(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param name of the file, for the report
     * @param docx its content, already taken for a DOCX by the check of uploads
     * @return the report
     * @throws Refusal if it cannot be measured; field {@code file}
     */
    public LayoutReport check(String name, byte[] docx) {
        return check(name, () -> DocxParts.of(docx));
    }

    /**
     * @param name of the file, for the report
     * @param docx where it lies, as {@link #check(String, byte[])}
     * @return the report
     * @throws Refusal as {@link #check(String, byte[])}
     */
    public LayoutReport check(String name, Path docx) {
        return check(name, () -> DocxParts.of(docx));
    }

    private interface Source {
        DocxParts parts() throws Unreadable;
    }

    private LayoutReport check(String name, Source source) {
        Paper paper;
        try {
            paper = paper(source.parts());
        } catch (Unreadable e) {
            throw Refusal.invalid(
                    List.of(Problem.of("file", "layout.unreadable", name, texts.get("layout.unreadable." + e.reason))));
        }
        List<LayoutReport.Finding> findings = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            List<Spot> spots = rule.look().apply(paper).toList();
            if (!spots.isEmpty()) {
                findings.add(new LayoutReport.Finding(
                        rule.id(),
                        texts.get("layout.rule." + rule.id()),
                        texts.get("layout.article", rule.article()),
                        spots.size(),
                        spots.stream().limit(SHOWN).map(this::place).toList()));
            }
        }
        return new LayoutReport(name, Rules.ALL.size(), paper.kindWords(), findings);
    }

    /** A document taken apart. */
    static Paper paper(DocxParts parts) {
        Integer pages;
        try {
            pages = Integer.valueOf(
                    parts.part("docProps/app.xml").child("x:Pages").text().strip());
        } catch (NumberFormatException e) {
            pages = null;
        }
        return Anatomy.of(DocxLines.of(parts), pages);
    }

    private LayoutReport.Place place(Spot spot) {
        String where = texts.get("layout.where." + spot.where());
        Object[] args = spot.args().stream().map(LayoutCheck::shown).toArray();
        return new LayoutReport.Place(
                spot.number() == 0 ? where : texts.get("layout.nth." + spot.where(), where, spot.number()),
                spot.quote(),
                texts.get("layout.found." + spot.found(), args));
    }

    private static Object shown(Object arg) {
        if (!(arg instanceof Double number)) {
            return arg;
        }
        NumberFormat format = NumberFormat.getInstance(Texts.readerLocale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
