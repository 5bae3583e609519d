package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands below the content: who signs, who receives it, the annexes (ô số 7, 9, 12). */
final class Ending {

    static final Pattern AUTHORITY = Pattern.compile("(TM|KT|TL|TUQ|TUN|Q)\\s*[./]?\\s.*|(T/M|K/T|T/L)\\b.*");
    private static final Pattern POST = Pattern.compile(
            "(PHÓ |QUYỀN |Q\\. ?)?(CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG|"
                    + "VIỆN TRƯỞNG|TỔNG|VĂN PHÒNG|ỦY BAN|ỦY VIÊN|PHÓ|BAN|SỞ).*");
    private static final Pattern ANNEX = Pattern.compile("phu luc( so)?( [ivxlc]+| \\d+)?\\s*[.:]?");
    private static final Pattern DRAFTER = Pattern.compile("\\p{Lu}[\\p{L}.]{0,7}\\.?\\s*\\(\\s*\\d{1,5}\\s*\\)\\.?");
    private static final int TITLE_LINES = 6;

    final List<Line> signer = new ArrayList<>();
    final List<Line> recipients = new ArrayList<>();
    final List<Paper.Annex> annexes = new ArrayList<>();
    Line signerName;
    Line recipientsHead;
    Line drafter;
    /** Index of the first line that is no more content. */
    int begin;

    private final List<Line> all;

    Ending(List<Line> all, int contentBegin) {
        this.all = all;
        int annex = annexes(contentBegin);
        begin = annex;
        int head = last(contentBegin, annex, "noi nhan");
        if (head >= 0) {
            recipientsHead = all.get(head);
            begin = first(head, contentBegin);
            receivers(head, annex);
        }
        signers(contentBegin, annex);
    }

    private int last(int from, int to, String beginning) {
        for (int i = to - 1; i >= from; i--) {
            if (Words.fold(all.get(i).text()).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    // Beside each other they are cells of one table; one below the other, who signs stands above.
    private int first(int head, int from) {
        Line line = all.get(head);
        int at = head;
        if (line.table()) {
            while (at > from
                    && all.get(at - 1).table()
                    && all.get(at - 1).cell().table() == line.cell().table()) {
                at--;
            }
            return at;
        }
        for (int i = head - 1; i >= Math.max(from, head - 15); i--) {
            if (AUTHORITY.matcher(Words.upper(all.get(i).text())).matches()) {
                at = i;
            }
        }
        return at;
    }

    private void receivers(int head, int to) {
        for (int i = head + 1; i < to; i++) {
            Line line = all.get(i);
            boolean same = line.table()
                    ? recipientsHead.table() && line.cell().equals(recipientsHead.cell())
                    : !recipientsHead.table() && line.plain().matches("[-–+•].*");
            if (!line.blank() && DRAFTER.matcher(line.plain()).matches()) {
                drafter = line;
            } else if (!line.blank() && same) {
                recipients.add(line);
            }
        }
    }

    private void signers(int from, int to) {
        List<Line> lines = new ArrayList<>();
        for (int i = Math.max(from, begin); i < to; i++) {
            Line line = all.get(i);
            boolean beside = recipientsHead != null && recipientsHead.table()
                    ? line.table()
                            && line.cell().table() == recipientsHead.cell().table()
                            && line.cell().column() > recipientsHead.cell().column()
                    : line != recipientsHead && !recipients.contains(line) && line != drafter;
            if (beside && !line.blank() && !line.plain().startsWith("(")) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            Line end = lines.get(lines.size() - 1);
            String upper = Words.upper(end.text());
            boolean name = lines.size() > 1
                    && !POST.matcher(upper).matches()
                    && !AUTHORITY.matcher(upper).matches();
            signerName = name ? end : null;
            signer.addAll(name ? lines.subList(0, lines.size() - 1) : lines);
        }
    }

    private int annexes(int from) {
        int firstAnnex = all.size();
        for (int i = from; i < all.size(); i++) {
            Line line = all.get(i);
            if (!line.table()
                    && ANNEX.matcher(Words.fold(line.text())).matches()
                    && (line.newPage() || line.look().centred() || line.capitals())) {
                firstAnnex = Math.min(firstAnnex, i);
                annexes.add(annex(i));
            }
        }
        return firstAnnex;
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
