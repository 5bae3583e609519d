package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Section;

/** The content as paragraphs, each with the heading it stands under and the body that the headings speak of. */
final class Outline {

    private static final Pattern ROMAN = Pattern.compile(
            "^(?:(?:Phần|PHẦN|Mục|MỤC|Chương|CHƯƠNG)\\s+)?(?<n>[IVX]{1,6}|[A-D])(?:[.):/]|\\s?[-–](?=\\s))[-.]?\\s*(?<t>.+)$",
            Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile(
            "^(?<mark>\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:[.)/]|-(?=\\s))*(?=\\s)|\\(?[a-zđ](?:[.)/]|-(?=\\s))|[-–—+•*▪●])\\s*(?<t>.+)$",
            Pattern.DOTALL);
    private static final Pattern CLOSING = Spelt.pattern("trên đây là .*");
    private static final Pattern ROLE = Spelt.pattern(
            ".*(?:tổ chức thực hiện|nhiệm vụ|trách nhiệm|phân công|chế độ (?:thông tin,? )?báo cáo|tổ chức triển khai|giải pháp|yêu cầu|triển khai|kinh phí).*");

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
     * @param given what labels say of it
     */
    record Para(String text, String section, String heading, String actor, boolean inline, boolean asked, Given given) {

        /** Whom the paragraph binds by what stands above or behind it: its label before its heading; or null. */
        String bound() {
            return given.lead().isEmpty() ? actor : given.lead();
        }
    }

    private String section = "";
    private String heading = "";
    private String actor;
    private int actorLevel;
    private boolean asked;
    private final StringBuilder body = new StringBuilder();
    private String number = "";
    private int since;
    private int headingLevel;
    private int lastLevel;
    private boolean labelled;

    Outline(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            if (Spelt.is(CLOSING, paragraph) || paragraph.matches("(?s).*\\./\\.?$")) {
                closing = paragraph;
                actor = null;
                heading = "";
                paras.add(new Para(paragraph, "", "", null, false, false, Given.NONE));
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
            fresh();
            return;
        }
        body.append(body.isEmpty() ? "" : "\n").append(paragraph);
        Matcher mark = MARK.matcher(paragraph);
        boolean marked = mark.matches();
        String text = marked ? mark.group("t").strip() : paragraph;
        int level = !marked ? 9 : level(mark.group("mark"));
        if (Given.only(text) && labels(text, marked, level)) {
            return;
        }
        if (labelled) {
            fresh();
        }
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
            fresh();
            if (!subject.rest().isBlank()) {
                add(subject.rest(), true, level);
            }
            return;
        }
        if (level < 8
                && actor == null
                && Paragraphs.heading(paragraph)
                && !text.matches("(?s).*[.;)]$")
                && Given.split(text).given().isEmpty()) {
            heading = text;
            headingLevel = level;
            fresh();
            return;
        }
        add(text, false, level);
    }

    private void add(String text, boolean inline, int level) {
        Given.Split split = Given.split(text);
        paras.add(new Para(split.text(), section, heading, actor, inline, asked, split.given()));
        lastLevel = level;
    }

    private void fresh() {
        since = paras.size();
        labelled = false;
    }

    // Labels below a task: they speak of what stands since the last heading or label, else of the heading itself.
    private boolean labels(String text, boolean marked, int level) {
        Given given = Given.split(text).given();
        boolean own = since == paras.size();
        boolean below = !marked || level > (own ? headingLevel : lastLevel) || level >= 8;
        if (!below
                || own && heading.isEmpty()
                || own && Spelt.is(ROLE, heading) && given.lead().isEmpty()) {
            return false;
        }
        if (own) {
            paras.add(new Para(heading, section, "", actor, false, asked, Given.NONE));
        }
        // Below "a)" and "b)" they are those of the last; below dashes, of all of them.
        for (int i = lastLevel < 8 && !own ? paras.size() - 1 : since; i < paras.size(); i++) {
            Para p = paras.get(i);
            paras.set(i, new Para(p.text, p.section, p.heading, p.actor, p.inline, p.asked, p.given.and(given)));
        }
        labelled = true;
        return true;
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
        return para.bound() != null || Spelt.is(ROLE, para.section()) || Spelt.is(ROLE, para.heading());
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
