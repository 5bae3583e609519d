package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Section;

/** The content as paragraphs, each with the heading it stands under and the body that the headings speak of. */
final class Outline {

    private static final Pattern ROMAN = Pattern.compile(
            "^(?:(?:Phần|PHẦN|Mục|MỤC|Chương|CHƯƠNG)\\s+)?(?<n>[IVX]{1,6}|[A-D])[.):]\\s*(?<t>.+)$", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile(
            "^(?<mark>\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]?(?=\\s)|\\(?[a-zđ][.)]|[-–—+•*▪●])\\s*(?<t>.+)$",
            Pattern.DOTALL);
    private static final Pattern CLOSING = Spelt.pattern("trên đây là .*");
    private static final Pattern ROLE = Spelt.pattern(
            ".*(?:tổ chức thực hiện|nhiệm vụ|trách nhiệm|phân công|chế độ (?:thông tin,? )?báo cáo|tổ chức triển khai|giải pháp|yêu cầu|triển khai).*");

    private final List<Section> sections = new ArrayList<>();
    private final List<Para> paras = new ArrayList<>();
    private String closing;

    /**
     * A paragraph of the content.
     *
     * @param text without its mark
     * @param section heading of its section
     * @param heading nearest heading above that is no body, e.g. {@code Chế độ báo cáo}, or empty
     * @param actor the body that a heading above names, or null
     * @param inline whether the paragraph itself begins with that body
     * @param asked whether a heading says {@code Đề nghị}
     */
    record Para(String text, String section, String heading, String actor, boolean inline, boolean asked) {}

    private String section = "";
    private String heading = "";
    private String actor;
    private int actorLevel;
    private boolean asked;
    private final StringBuilder body = new StringBuilder();
    private String number = "";

    Outline(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            if (Spelt.is(CLOSING, paragraph) || paragraph.matches("(?s).*\\./\\.?$")) {
                closing = paragraph;
                actor = null;
                heading = "";
                paras.add(new Para(paragraph, "", "", null, false, false));
            } else {
                take(paragraph);
            }
        }
        endSection();
    }

    private void take(String paragraph) {
        Matcher roman = ROMAN.matcher(paragraph);
        if (roman.matches() && titled(roman.group("t"))) {
            endSection();
            number = roman.group("n");
            section = roman.group("t").strip();
            heading = "";
            actor = null;
            return;
        }
        body.append(body.isEmpty() ? "" : "\n").append(paragraph);
        Matcher mark = MARK.matcher(paragraph);
        boolean marked = mark.matches();
        String text = marked ? mark.group("t").strip() : paragraph;
        int level = !marked ? 9 : level(mark.group("mark"));
        if (level < 8 && level <= actorLevel) {
            actor = null;
            asked = false;
        }
        Bodies.Subject subject = Bodies.subject(text);
        if (subject != null
                && level < 8
                && (subject.rest().isBlank()
                        || text.contains(":")
                        || subject.rest().length() < 3)) {
            actor = subject.actor();
            asked = subject.asked();
            actorLevel = level;
            if (!subject.rest().isBlank()) {
                paras.add(new Para(subject.rest(), section, heading, actor, true, asked));
            }
            return;
        }
        if (level < 8 && actor == null && Paragraphs.heading(paragraph) && !text.matches("(?s).*[.;]$")) {
            heading = text;
            return;
        }
        paras.add(new Para(text, section, heading, actor, false, asked));
    }

    // In the numbering of a plan a section's title stands in capitals; "I." before a sentence is an item.
    private static boolean titled(String text) {
        return text.equals(text.toUpperCase()) || text.length() < 90 && !text.endsWith(";");
    }

    private static int level(String mark) {
        if (mark.matches("[-–—•*▪●]")) {
            return 8;
        }
        if (mark.matches("\\+")) {
            return 9;
        }
        return mark.matches("\\(?\\d.*")
                ? 1 + (int) mark.chars().filter(c -> c == '.').count()
                : 6;
    }

    private void endSection() {
        if (!number.isEmpty() || !body.isEmpty()) {
            sections.add(new Section(number, section, body.toString()));
        }
        body.setLength(0);
        number = "";
    }

    /** Whether the headings above a paragraph give work out. */
    static boolean givesWork(Para para) {
        return para.actor() != null || Spelt.is(ROLE, para.section()) || Spelt.is(ROLE, para.heading());
    }

    List<Para> paras() {
        return paras;
    }

    List<Section> sections() {
        return sections;
    }

    String closing() {
        return closing;
    }
}
