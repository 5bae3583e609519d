package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands below the content: who signs, who receives it (ô số 7, 9, 12). */
final class Ending {

    static final Pattern AUTHORITY = Pattern.compile("(TM|KT|TL|TUQ|TUN|Q)\\s*[./]?\\s.*|(T/M|K/T|T/L)\\b.*");
    private static final Pattern POST = Pattern.compile(
            "(PHÓ |QUYỀN |Q\\. ?)?(CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG|"
                    + "VIỆN TRƯỞNG|TỔNG|VĂN PHÒNG|ỦY BAN|ỦY VIÊN|PHÓ|BAN|SỞ).*");
    private static final Pattern DRAFTER = Pattern.compile("\\p{Lu}[\\p{L}.]{0,7}\\.?\\s*\\(\\s*\\d{1,5}\\s*\\)\\.?");

    /** More lines than any office writes to; a paper with more is read no longer for it. */
    private static final int MOST = 500;

    final List<Line> signer = new ArrayList<>();
    final List<Line> recipients = new ArrayList<>();
    Line signerName;
    Line recipientsHead;
    Line drafter;
    /** Index of the first line that is no more content. */
    int begin;

    private final List<Line> all;

    /** Between the first line of the content and the first of the annexes. */
    Ending(List<Line> all, int from, int to) {
        this.all = all;
        begin = to;
        int head = last(from, to, line -> Words.fold(line.text()).startsWith("noi nhan"));
        int post = last(from, to, Ending::post);
        if (head >= 0) {
            recipientsHead = all.get(head);
            begin = first(head, from);
            receivers(head, to);
        } else if (post >= 0) {
            begin = first(post, from);
        }
        if (head >= 0 || post >= 0) {
            signers(to, head < 0 ? all.get(post) : null);
        }
    }

    private int last(int from, int to, Predicate<Line> wanted) {
        for (int i = to - 1; i >= from; i--) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean post(Line line) {
        String text = Words.blanks(line.text());
        return AUTHORITY.matcher(text).matches()
                || line.capitals() && POST.matcher(text).matches();
    }

    // Beside each other they are cells of one table; one below the other, who signs stands above.
    private int first(int head, int from) {
        Line line = all.get(head);
        int at = head;
        for (int i = head - 1; !line.table() && i >= Math.max(from, head - 15); i--) {
            at = post(all.get(i)) ? i : at;
        }
        if (all.get(at).table()) {
            int table = all.get(at).cell().table();
            while (at > from
                    && all.get(at - 1).table()
                    && all.get(at - 1).cell().table() == table) {
                at--;
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

    // Beside Nơi nhận; without it in the cell of the post, or among what follows the content.
    private boolean signs(Line line, Line post) {
        if (line.blank() || line.plain().startsWith("(") || line == drafter) {
            return false;
        }
        if (recipientsHead != null && recipientsHead.table()) {
            return line.table()
                    && line.cell().table() == recipientsHead.cell().table()
                    && line.cell().column() > recipientsHead.cell().column();
        }
        return post != null && post.table()
                ? post.cell().equals(line.cell())
                : line != recipientsHead && recipients.stream().limit(MOST).noneMatch(r -> r == line);
    }

    private void signers(int to, Line post) {
        List<Line> lines = all.subList(begin, to).stream()
                .filter(line -> signs(line, post))
                .toList();
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
}
