package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;

/** Takes a document apart: by words that the decree fixes, by where they stand, never by how they look alone. */
final class Anatomy {

    private static final int LONG = 4_000;

    private final List<Line> all;
    private final Heading heading;
    private final List<Line> title = new ArrayList<>();
    private final List<Line> addressees = new ArrayList<>();
    private final List<Line> bases = new ArrayList<>();
    private int at;

    private Anatomy(List<Line> all) {
        this.all = all;
        this.heading = new Heading(all);
        this.at = heading.end;
        if (heading.kind != null) {
            title();
        }
        addressees();
        bases();
    }

    static Paper of(DocxLines docx, Integer pages) {
        List<Line> all = docx.lines();
        Anatomy anatomy = new Anatomy(all);
        Heading heading = anatomy.heading;
        Annexes annexes = new Annexes(all, anatomy.at);
        Ending ending = new Ending(all, anatomy.at, annexes.begin);
        List<Line> body = new ArrayList<>();
        for (Line line : all.subList(anatomy.at, Math.max(anatomy.at, ending.begin))) {
            if (!line.blank() && !line.table() && !line.boxed()) {
                body.add(line);
            }
        }
        boolean breaks = all.subList(0, Math.max(anatomy.at, ending.begin)).stream()
                .skip(1)
                .anyMatch(Line::newPage);
        int letters = body.stream().mapToInt(line -> line.text().length()).sum();
        return new Paper(
                docx.setups(),
                all,
                heading.nation,
                heading.motto,
                heading.governing,
                heading.issuer,
                heading.number,
                heading.date,
                heading.kind,
                anatomy.title,
                heading.subject,
                heading.letter(),
                anatomy.addressees,
                anatomy.bases,
                body,
                ending.signer,
                ending.signerName,
                ending.recipientsHead,
                ending.recipients,
                heading.marks,
                ending.drafter,
                annexes.found,
                breaks || letters > LONG || pages != null && pages > 1);
    }

    private void skipBlank() {
        while (at < all.size() && all.get(at).blank()) {
            at++;
        }
    }

    // The first line below the kind is the title whatever it looks like; the next ones as long as they look like it.
    private void title() {
        skipBlank();
        while (at < all.size()
                && (title.isEmpty() || goesOn(all.get(at)))
                && !beginsContent(all.get(at))
                && !authority(all.get(at))) {
            title.add(all.get(at++));
        }
    }

    private static boolean goesOn(Line line) {
        return !line.blank() && (line.look().centred() || !line.begins());
    }

    // Mẫu 1.2: above the bases of a decision stands who decides, in capitals as the title is not.
    private boolean authority(Line line) {
        return !title.isEmpty()
                && line.capitals()
                && line.look().centred()
                && !title.get(title.size() - 1).capitals();
    }

    private static boolean beginsContent(Line line) {
        String folded = Words.fold(line.text());
        return line.table()
                || folded.startsWith("can cu ")
                || folded.startsWith("kinh gui")
                || folded.matches("(phan|chuong|dieu) .*|[ivx]+\\. .*");
    }

    private void addressees() {
        int before = at;
        skipBlank();
        if (at >= all.size() || !Words.fold(all.get(at).text()).startsWith("kinh gui")) {
            at = before;
            return;
        }
        Line head = all.get(at++);
        addressees.add(head);
        for (; at < all.size(); at++) {
            Line line = all.get(at);
            boolean same = head.table()
                    ? line.table() && line.cell().table() == head.cell().table()
                    : line.plain().matches("[-–+•].*");
            if (!line.blank() && !same) {
                return;
            }
            if (!line.blank()) {
                addressees.add(line);
            }
        }
    }

    // A series may begin with other words too; alone they open a sentence of the content.
    private boolean beginsBasis(Line line) {
        String folded = Words.fold(line.text());
        return folded.startsWith("can cu ")
                || !bases.isEmpty() && folded.matches("(theo|xet) (de nghi|to trinh).*")
                || bases.isEmpty() && folded.matches("(thuc hien|trien khai|theo|xet) .*;");
    }

    private void bases() {
        int before = at;
        skipBlank();
        while (at < all.size() && authority(all.get(at))) {
            at++;
            skipBlank();
        }
        boolean goesOn = false;
        for (; at < all.size() && !all.get(at).table(); at++) {
            Line line = all.get(at);
            if (line.blank()) {
                continue;
            }
            if (!goesOn && !beginsBasis(line)) {
                break;
            }
            bases.add(line);
            goesOn = line.plain().endsWith(";");
        }
        at = bases.isEmpty() ? before : at;
    }
}
