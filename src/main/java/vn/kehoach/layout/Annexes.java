package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The annexes of a document, by their headings (mục III.1). */
final class Annexes {

    private static final Pattern ANNEX = Pattern.compile("phu luc( so)?( [ivxlc]+| \\d+)?\\s*[.:]?");
    private static final int TITLE_LINES = 6;

    final List<Paper.Annex> found = new ArrayList<>();
    /** Index of the first line that belongs to them. */
    final int begin;

    private final List<Line> all;

    Annexes(List<Line> all, int from) {
        this.all = all;
        int firstAnnex = all.size();
        for (int i = from; i < all.size(); i++) {
            Line line = all.get(i);
            if (!line.table()
                    && ANNEX.matcher(Words.fold(line.text())).matches()
                    && (line.newPage() || line.look().centred() || line.capitals())) {
                firstAnnex = Math.min(firstAnnex, i);
                found.add(annex(i));
            }
        }
        begin = firstAnnex;
    }

    private Paper.Annex annex(int head) {
        List<Line> title = new ArrayList<>();
        Line note = null;
        for (int i = head + 1; i < all.size() && title.size() < TITLE_LINES && note == null; i++) {
            Line line = all.get(i);
            if (line.table()) {
                break;
            }
            if (line.plain().startsWith("(") && Words.fold(line.text()).contains("kem theo")) {
                note = line;
            } else if (!line.blank()) {
                title.add(line);
            }
        }
        // Without the words in brackets the title ends where the lines are no more in the middle.
        if (note == null) {
            for (int i = 1; i < title.size(); i++) {
                if (!title.get(i).look().centred()) {
                    title.subList(i, title.size()).clear();
                }
            }
        }
        return new Paper.Annex(all.get(head), title, note);
    }
}
