package vn.kehoach.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the mails: the letters of the glossary, one after the other where a person is told several things. */
@Component
public class MailTexts {

    /** The word that holds a body written by people in place of the letter's own, with the same placeholders. */
    public static final String OWN_BODY = "noi_dung_thu";

    private static final String LIST = "danh_sach_viec";
    private static final String COUNT = "so_viec";

    private final Map<Letter, MailTemplate> templates = new EnumMap<>(Letter.class);
    private final String line = read("mail/line.txt");
    private final String footer = read("mail/footer.txt");
    private final String urgent = read("mail/urgent.txt");

    MailTexts() {
        for (Letter letter : Letter.values()) {
            templates.put(letter, MailTemplate.parse(read(letter.resource())));
        }
    }

    /**
     * Makes one mail of what one person is to be told. Of several notices on one subject only the most serious is
     * said: after a standstill nobody is reminded of what is overdue already.
     *
     * @param notices at least one
     * @return the mail, its subject that of the most serious letter
     * @throws IllegalStateException if a letter lacks a word
     */
    Mail write(List<Notice> notices) {
        List<Notice> said = mostSerious(notices);
        Notice first = said.get(0);
        MailTemplate frame = templates.get(first.letter());
        Map<String, String> words = new HashMap<>(first.words());
        words.put(
                COUNT,
                String.valueOf(
                        said.stream().filter(n -> n.letter() == first.letter()).count()));
        String subject = MailTemplate.fill(frame.subject(), words);
        if (first.words().containsKey(OWN_BODY)) {
            return new Mail(subject, MailTemplate.fill(words.get(OWN_BODY), words) + "\n\n" + footer + "\n");
        }
        String middle = sections(said).values().stream().map(this::section).collect(Collectors.joining("\n\n"));
        return new Mail(
                subject,
                String.join(
                                "\n\n",
                                MailTemplate.fill(frame.greeting(), words),
                                middle,
                                MailTemplate.fill(frame.leave(), words),
                                footer)
                        + "\n");
    }

    /**
     * @param letter a letter
     * @return its body with the placeholders open, for people to work on
     */
    public String bodyOf(Letter letter) {
        return templates.get(letter).body();
    }

    /**
     * @param letter a letter
     * @param words what its placeholders stand for, with {@link #OWN_BODY} where people changed the text
     * @return its body as it would go out, without the footer
     */
    public String preview(Letter letter, Map<String, String> words) {
        return MailTemplate.fill(words.getOrDefault(OWN_BODY, bodyOf(letter)), words);
    }

    /**
     * @param notice something that somebody might be told
     * @return subject and body of a mail that would tell it, without being sent
     */
    public String sample(Notice notice) {
        Mail mail = write(List.of(notice));
        return mail.subject() + "\n\n" + mail.body();
    }

    /**
     * @param letter a letter
     * @param text a body that people wrote for it
     * @return the placeholders in it that the letter does not know
     */
    public Set<String> unknownPlaceholders(Letter letter, String text) {
        Set<String> unknown = new TreeSet<>(MailTemplate.placeholders(text));
        MailTemplate template = templates.get(letter);
        unknown.removeAll(MailTemplate.placeholders(template.subject() + template.body()));
        return unknown;
    }

    /** What a mail says of itself that did not wait for its reader's hour. */
    String urgentLine() {
        return urgent;
    }

    private static List<Notice> mostSerious(List<Notice> notices) {
        Map<String, Notice> bySubject = new LinkedHashMap<>();
        for (Notice notice : notices) {
            bySubject.merge(notice.subject(), notice, (a, b) -> b.letter().compareTo(a.letter()) >= 0 ? b : a);
        }
        return bySubject.values().stream()
                .sorted(Comparator.comparing(Notice::letter).reversed().thenComparing(Notice::dueAt))
                .toList();
    }

    // Things said in the same words but for the list are one section with a longer list.
    private Map<String, List<Notice>> sections(List<Notice> notices) {
        return notices.stream().collect(Collectors.groupingBy(this::wording, LinkedHashMap::new, Collectors.toList()));
    }

    private String wording(Notice notice) {
        String middle = templates.get(notice.letter()).middle();
        return notice.letter()
                + MailTemplate.placeholders(middle).stream()
                        .filter(name -> !name.equals(LIST))
                        .map(name -> name + "=" + notice.words().get(name))
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    private String section(List<Notice> notices) {
        Map<String, String> words = new HashMap<>(notices.get(0).words());
        String middle = templates.get(notices.get(0).letter()).middle();
        if (middle.contains("{" + LIST + "}")) {
            words.put(
                    LIST,
                    notices.stream()
                            .map(n -> MailTemplate.fill(line, n.words()))
                            .collect(Collectors.joining("\n")));
        }
        return MailTemplate.fill(middle, words);
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
