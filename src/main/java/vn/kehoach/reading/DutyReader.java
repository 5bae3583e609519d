package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Duty;

/** Reports and plans that somebody is to give, with the time limit where the text writes one. */
final class DutyReader {

    private static final Pattern REPORT = Spelt.pattern("(?<![\\p{L}])báo cáo(?! viên)(?![\\p{L}])");
    private static final Pattern REPORTS = Spelt.pattern(
            "^(?:[^;.]{0,120}?(?<![\\p{L}]))?(?:(?:tổng hợp|định kỳ|đánh giá|gửi|thực hiện)[^.;]{0,70})?(?<![\\p{L}])(?:báo cáo|tổng hợp, đánh giá)(?! viên| cáo)");
    private static final Pattern PLAN = Spelt.pattern(
            "(?<![\\p{L}])(?<!trong |việc |công tác |theo dõi )(?:xây dựng|ban hành|lập|tham mưu|hoàn thành xây dựng)(?:,? (?:và )?(?:xây dựng|ban hành|tổ chức thực hiện|triển khai|tổ chức|thực hiện|hoàn thiện))*(?: (?:các|nội dung))?(?: chương trình, ?)?\\s*(?:chương trình|kế hoạch)(?! kiểm tra)(?![\\p{L}])");
    /** To give something: a time limit of it is an answer's, any other is the task's. */
    private static final Pattern GIVES = Spelt.pattern(
            "(?<![\\p{L}])(?:báo cáo(?! viên)|gửi|nộp|đăng ký(?! (?:kinh doanh|khai|kết))|góp ý|tham gia ý kiến|phản hồi|trả lời|thông tin về|cung cấp (?:số liệu|thông tin|danh sách|hồ sơ|tài liệu))(?![\\p{L}])");

    private static final Pattern MEANT = Spelt.pattern("\\s*\\(?(?:đối với|với|cho) (?:các )?(?:báo cáo|kỳ)");
    private static final Pattern CONNECTS = Spelt.pattern(
            "[\\s,;()]*(?:và|đối với[^,;]*|năm|cả năm|quý|tháng|6 tháng|(?:và )?báo cáo[^,;]*|\\d+ tháng[^,;]*)?[\\s,;:()]*");
    private static final Pattern OPINION = Spelt.pattern("(?:góp ý|ý kiến (?:góp ý|tham gia))");
    private static final Pattern PERIODIC = Spelt.pattern(
            "(?<![\\p{L}])(?<half>(?:6|sáu|06) tháng(?: đầu năm)?)|(?<quarter>(?:hàng |hằng )?quý(?! [IV\\d]))|(?<month>(?:hàng |hằng |báo cáo )tháng(?! \\d))|(?<year>(?:(?:hàng |hằng |báo cáo |cả |một |cuối |quý,? )năm(?! \\d{4} của)|báo cáo (?:tổng kết )?năm|(?:^|[,;)]|và)\\s*năm\\s*(?=\\()))(?![\\p{L}])");
    private static final Pattern EMBEDDED = Spelt.pattern(
            "(?:lồng ghép|gắn)(?: nội dung)?\\s+(?:vào|trong|với)(?: nội dung)?\\s+(?<in>báo cáo[^();.]*?)(?=\\s+(?:để|gửi|về)(?![\\p{L}])|[();.]|$)");
    private static final Pattern GATHERS = Spelt.pattern("(?<![\\p{L}])tổng hợp(?![\\p{L}])");
    private static final Pattern DIFFICULTY = Spelt.pattern("khó khăn|vướng mắc|phát sinh");
    private static final Pattern GROUP =
            Spelt.pattern("^(?:các|những|UBND các|UBND cấp|thủ trưởng|tất cả|mỗi|từng).*|.*;.*");

    private final DueWords dues;
    private final List<Found<Duty>> duties = new ArrayList<>();

    private DutyReader(int year) {
        dues = new DueWords(year);
    }

    static List<Found<Duty>> of(Outline outline, int year) {
        DutyReader reader = new DutyReader(year);
        outline.paras().stream().filter(p -> !p.text().isBlank()).forEach(reader::paragraph);
        return reader.duties;
    }

    private void paragraph(Outline.Para para) {
        List<Found<Duty>> dated = new ArrayList<>();
        List<Found<Duty>> undated = new ArrayList<>();
        String carried = null;
        String before = "";
        for (String sentence : Sentences.of(timed(para))) {
            String named = Who.named(sentence);
            carried = named == null ? carried : named;
            Who who = Who.of(para, sentence, carried);
            List<Due> here = limits(sentence, who);
            List<Boolean> given = new ArrayList<>();
            for (int i = 0; i < here.size(); i++) {
                given.add(gives(para, sentence, before, here, i, i > 0 && given.get(i - 1)));
                if (given.get(i)) {
                    dated.add(dated(para, sentence, before, who(para, sentence, here, i, carried, who), here, i));
                }
            }
            if (!given.contains(true) && Outline.givesWork(para)) {
                for (String work : Sentences.works(sentence)) {
                    String own = Who.named(work);
                    carried = own == null ? carried : own;
                    undated(para, work, Who.of(para, work, carried), undated);
                }
            }
            before = sentence;
        }
        // A general sentence is not another report where the next ones give the days.
        boolean general = dated.stream().anyMatch(d -> d.value().kind().equals("REPORT"));
        boolean planned = dated.stream().anyMatch(d -> d.value().kind().equals("SUB_PLAN"));
        undated.removeIf(d -> d.value().kind().equals("SUB_PLAN") ? planned : general);
        duties.addAll(dated);
        duties.addAll(undated);
    }

    // What a label says of the time belongs to the sentence, where that asks for a paper.
    private static String timed(Outline.Para para) {
        boolean paper = Spelt.has(PLAN, para.text()) || Spelt.has(REPORT, para.text());
        String time = para.given().time();
        return paper && !time.isEmpty() ? para.text().replaceFirst("[.;]$", "") + " (" + time + ")" : para.text();
    }

    // In a sentence of several works the nearest body before the limit gives.
    private static Who who(Outline.Para para, String sentence, List<Due> here, int i, String carried, Who otherwise) {
        String lead = sentence.substring(0, here.get(i).start());
        String clause = clause(lead);
        String before = lead.substring(0, Math.max(0, lead.lastIndexOf(clause)));
        // "Các sở; UBND các huyện ban hành …": what stands before the semicolon is a body, no work.
        if (clause.isEmpty() || !Bodies.VERB.matcher(Spelt.one(before)).find()) {
            return otherwise;
        }
        if (Who.named(clause) != null) {
            return Who.of(para, clause, carried);
        }
        // "Chỉ đạo các trường …; gửi báo cáo …": who directs gives.
        return otherwise.directedBy() == null
                ? otherwise
                : new Who(otherwise.directedBy(), null, clause, Sureness.LIKELY);
    }

    private boolean gives(Outline.Para para, String sentence, String before, List<Due> here, int i, boolean previous) {
        Due due = here.get(i);
        String lead = clause(sentence.substring(i == 0 ? 0 : here.get(i - 1).end(), due.start()));
        boolean last = i + 1 == here.size();
        String tail = sentence.substring(
                        due.end(), last ? sentence.length() : here.get(i + 1).start())
                .split("[;.]", 2)[0];
        if (Spelt.has(GIVES, lead) || Spelt.has(PLAN, lead) || Spelt.has(OPINION, lead)) {
            return true;
        }
        if (i > 0 && Spelt.is(CONNECTS, lead)) {
            return previous;
        }
        boolean report = Spelt.has(GIVES, tail);
        boolean behind = last || "RECURRING".equals(due.bound()) || lead.isBlank() || Spelt.has(PERIODIC, lead);
        boolean titled = Spelt.has(REPORT, para.heading()) || Spelt.has(REPORT, para.section());
        boolean said = lead.isBlank() && Spelt.has(PLAN, sentence + " " + before);
        boolean named = Spelt.has(Spelt.pattern("^thời (?:gian|hạn)"), due.text() + lead)
                && Spelt.has(PLAN, before + " " + lead);
        return behind && (report || Spelt.has(PERIODIC, lead) && Spelt.has(GIVES, sentence)) || titled || said || named;
    }

    // The span of a quota is when its things happen, no time limit of an answer.
    private List<Due> limits(String sentence, Who who) {
        boolean counted = !QuotaReader.in(sentence, who, dues).isEmpty();
        return dues.in(sentence).stream()
                .filter(due -> !due.span() && !(counted && "WINDOW".equals(due.bound())))
                .filter(due -> !"NONE".equals(due.bound()) || Spelt.has(REPORT, sentence))
                .toList();
    }

    private Found<Duty> dated(Outline.Para para, String sentence, String before, Who who, List<Due> here, int i) {
        Due due = here.get(i);
        int from = i == 0 ? 0 : here.get(i - 1).end();
        int to = i + 1 < here.size() ? here.get(i + 1).start() : sentence.length();
        String lead = clause(sentence.substring(from, due.start()));
        String tail = sentence.substring(due.end(), to);
        String near = lead + " " + due.text() + " " + tail.split("[;.]", 2)[0];
        boolean reports = Spelt.has(GIVES, near)
                || Spelt.has(REPORT, para.heading())
                || (Spelt.has(REPORT, sentence) && !Spelt.has(PLAN, near));
        boolean plans = Spelt.has(PLAN, near) || (!reports && Spelt.has(PLAN, sentence + " " + before));
        String kind = plans && !Spelt.has(REPORT, lead)
                ? "SUB_PLAN"
                : Spelt.has(OPINION, near) && !reports ? "OPINION" : "REPORT";
        String period = kind.equals("REPORT")
                ? period(lead.isBlank() || Spelt.begins(MEANT, tail) ? tail : period(lead) != null ? lead : near)
                : null;
        if (period == null
                && kind.equals("REPORT")
                && Spelt.one(due.text()).toLowerCase(Locale.ROOT).contains("cuối năm")) {
            period = "YEAR";
        }
        Sureness sureness =
                due.date() == null || who.actor().isEmpty() || !(reports || plans) ? Sureness.DOUBTFUL : who.sureness();
        Duty duty = new Duty(
                kind,
                who.actor(),
                title(kind, period, lead, reports || plans),
                period,
                due,
                embedded(sentence),
                gathers(sentence, who));
        return new Found<>(
                duty, before.isEmpty() || kind.equals("REPORT") ? sentence : before + " " + sentence, sureness);
    }

    private void undated(Outline.Para para, String work, Who who, List<Found<Duty>> undated) {
        if (Spelt.has(DIFFICULTY, work)) {
            return;
        }
        if (Spelt.has(PLAN, work)) {
            undated.add(new Found<>(
                    new Duty("SUB_PLAN", who.actor(), title("SUB_PLAN", null, "", true), null, null, null, false),
                    work,
                    who.actor().isEmpty() ? Sureness.DOUBTFUL : Sureness.LIKELY));
        } else if (!who.actor().isEmpty() && Spelt.begins(REPORTS, who.words())) {
            String period = Spelt.has(PERIODIC, work) ? period(work) : null;
            undated.add(new Found<>(
                    new Duty(
                            "REPORT",
                            who.actor(),
                            title("REPORT", period, "", true),
                            period,
                            null,
                            embedded(work),
                            gathers(work, who)),
                    work,
                    Sureness.DOUBTFUL));
        }
    }

    private static String clause(String text) {
        int cut = Math.max(text.lastIndexOf(';'), text.lastIndexOf(". "));
        return text.substring(cut + 1).strip();
    }

    private static boolean gathers(String text, Who who) {
        boolean group = Spelt.is(GROUP, who.actor());
        return !group && Spelt.has(GATHERS, text);
    }

    private static String embedded(String text) {
        Matcher found = EMBEDDED.matcher(Spelt.one(text));
        return found.find() ? text.substring(found.start("in"), found.end("in")).strip() : null;
    }

    static String period(String text) {
        Matcher found = PERIODIC.matcher(Spelt.one(text));
        if (!found.find()) {
            return Spelt.has(Spelt.pattern("sơ kết"), text)
                    ? "HALF_YEAR"
                    : Spelt.has(Spelt.pattern("tổng kết"), text) ? "YEAR" : null;
        }
        return found.group("half") != null
                ? "HALF_YEAR"
                : found.group("quarter") != null ? "QUARTER" : found.group("month") != null ? "MONTH" : "YEAR";
    }

    private static String title(String kind, String period, String lead, boolean clear) {
        String words = lead.replaceFirst("[\\s,(:]*(?i:gửi|nộp|hoàn thành|được gửi|gửi về|xong)?[\\s,(:]*$", "")
                .strip();
        if (!clear && words.split("\\s+").length <= 25 && words.length() > 8) {
            return words;
        }
        return switch (kind) {
            case "SUB_PLAN" -> "Kế hoạch của đơn vị";
            case "OPINION" -> "Ý kiến góp ý";
            default ->
                period == null
                        ? "Báo cáo kết quả thực hiện"
                        : switch (period) {
                            case "HALF_YEAR" -> "Báo cáo 6 tháng";
                            case "QUARTER" -> "Báo cáo quý";
                            case "MONTH" -> "Báo cáo tháng";
                            default -> "Báo cáo năm";
                        };
        };
    }
}
