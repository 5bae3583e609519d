package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands above the content: names, number, date, kind (ô số 1 to 5, 10, 11). */
final class Heading {

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("so\\s*[:;]?\\s*[\\d.…_]*\\s*[/-].*|so\\s*:.*|so\\s+\\d.*");
    private static final Pattern DATE = Pattern.compile(".*ngay.*thang.*nam.*|.*\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}");
    private static final Pattern SUBJECT = Pattern.compile("v\\s*/\\s*v\\b.*");
    /** First words of names of bodies; a line that begins otherwise goes on with the name above. */
    private static final Pattern BODY = Pattern.compile(
            "(ỦY BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|BAN|PHÒNG|VĂN PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|TRUNG TÂM|TRƯỜNG|THANH TRA|HỘI|ĐÀI|"
                    + "BÁO|CÔNG AN|TÒA ÁN|VIỆN|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|LIÊN ĐOÀN|MẶT TRẬN|CHÍNH PHỦ|TỔNG CÔNG TY|CÔNG TY)"
                    + "(\\s.*)?");

    static final Set<String> URGENT = Set.of("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HỎA TỐC HẸN GIỜ");
    private static final Set<String> OTHER_MARKS =
            Set.of("MẬT", "TỐI MẬT", "TUYỆT MẬT", "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ");

    final List<Line> lines = new ArrayList<>();
    final List<Line> governing = new ArrayList<>();
    final List<Line> issuer = new ArrayList<>();
    final List<Line> subject = new ArrayList<>();
    final List<Line> marks = new ArrayList<>();
    Line nation;
    Line motto;
    Line number;
    Line date;
    Line kind;
    private boolean addressed;
    /** Index of the first line below. */
    int end;

    Heading(List<Line> all) {
        end = end(all);
        all.subList(0, end).stream()
                .filter(line -> !line.blank() && line != kind)
                .forEach(lines::add);
        lines.forEach(this::sort);
        names();
        subjects();
    }

    // Down to the kind; without one to Kính gửi; without that as far as the lines that only a heading has.
    private int end(List<Line> all) {
        int known = 0;
        for (int i = 0; i < Math.min(all.size(), LONGEST); i++) {
            Line line = all.get(i);
            String folded = Words.fold(line.text());
            if (Kinds.known(Words.upper(line.text()))) {
                kind = line;
                return i + 1;
            }
            if (folded.startsWith("kinh gui")) {
                addressed = true;
                return i;
            }
            boolean heading = folded.contains("cong hoa xa hoi chu nghia")
                    || folded.length() < 60 && NUMBER.matcher(folded).matches()
                    || i < LONGEST / 2
                            && folded.length() < 90
                            && DATE.matcher(folded).matches();
            known = heading ? i + 1 : known;
        }
        // What stands in the same table belongs to it.
        while (known > 0
                && known < all.size()
                && all.get(known).table()
                && all.get(known - 1).table()
                && all.get(known).cell().table() == all.get(known - 1).cell().table()) {
            known++;
        }
        return known;
    }

    /** A công văn has no kind, but a subject after V/v, or at least somebody to whom it goes. */
    boolean letter() {
        return kind == null && (addressed || !subject.isEmpty());
    }

    private void sort(Line line) {
        String folded = Words.fold(line.text());
        String upper = Words.upper(line.text());
        if (nation == null && folded.contains("cong hoa xa hoi chu nghia")) {
            nation = line;
        } else if (motto == null && folded.contains("doc lap") && folded.contains("hanh phuc")) {
            motto = line;
        } else if (URGENT.contains(upper) || OTHER_MARKS.contains(upper)) {
            marks.add(line);
        } else if (number == null
                && folded.length() < 60
                && NUMBER.matcher(folded).matches()) {
            number = line;
        } else if (date == null && folded.length() < 90 && DATE.matcher(folded).matches()) {
            date = line;
        }
    }

    private void names() {
        List<List<Line>> bodies = new ArrayList<>();
        for (Line line : lines) {
            if (line == number
                    || line == date
                    || SUBJECT.matcher(Words.fold(line.text())).matches()) {
                break;
            }
            boolean name = line != nation && line != motto && !marks.contains(line) && left(line);
            if (name
                    && (bodies.isEmpty()
                            || BODY.matcher(Words.upper(line.text())).matches())) {
                bodies.add(new ArrayList<>(List.of(line)));
            } else if (name) {
                bodies.get(bodies.size() - 1).add(line);
            }
        }
        if (!bodies.isEmpty()) {
            issuer.addAll(bodies.remove(bodies.size() - 1));
            bodies.forEach(governing::addAll);
        }
    }

    private boolean left(Line line) {
        return nation == null
                || nation.cell() == null
                || line.cell() != null
                        && line.cell().table() == nation.cell().table()
                        && line.cell().column() < nation.cell().column();
    }

    private void subjects() {
        for (Line line : lines) {
            boolean begins = subject.isEmpty()
                    && SUBJECT.matcher(Words.fold(line.text())).matches();
            boolean goesOn = !subject.isEmpty()
                    && line != date
                    && line.table()
                    && line.cell().equals(subject.get(0).cell());
            if (begins || goesOn) {
                subject.add(line);
            }
        }
    }
}
