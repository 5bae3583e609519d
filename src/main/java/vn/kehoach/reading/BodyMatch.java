package vn.kehoach.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Folding;

/** Finds the units and groups that a plan names. What it cannot tell for certain it leaves to the drafter. */
@Component
class BodyMatch {

    /** What "all of a kind" reads like, whatever the plan calls them. */
    private static final Map<String, Pattern> KINDS = Map.of(
            "departments", Spelt.pattern(".*(?:sở, ?(?:ban, ?)?ngành|cơ quan chuyên môn).*"),
            "districts",
                    Spelt.pattern(
                            ".*(?:UBND|uỷ ban nhân dân|chủ tịch).*(?:các|cấp) (?:huyện|quận|thị xã,|thành phố,).*"),
            "communes",
                    Spelt.pattern(
                            ".*(?:UBND|uỷ ban nhân dân|chủ tịch|huyện).*(?:(?:các|cấp) (?:xã|phường)|, cấp xã).*"),
            "leaders", Spelt.pattern("(?:chủ tịch|CT|lãnh đạo),? .*(?:phó chủ tịch|PCT|lãnh đạo|UBND).*"));

    private static final int MOST_LEVELS = 10;
    /** A name that says which place it means. */
    private static final Pattern PLACE =
            Spelt.exact("(?:tỉnh|thành phố|TP\\.?|thị xã|huyện|quận|xã|phường|thị trấn) \\p{Lu}");

    /** "Sở Tài chính, Nội vụ", "Các Sở: Tài chính, Nội vụ": what stands before the first holds for all. */
    private static final Pattern SHARED =
            Spelt.pattern("(?:các |lãnh đạo |giám đốc )*(?<head>sở|phòng|ban|chi cục|trung tâm)\\s*:?\\s+(?<names>.+)");

    private final Organization organization;
    private final Directory directory;

    BodyMatch(Organization organization, Directory directory) {
        this.organization = organization;
        this.directory = directory;
    }

    /**
     * @param bodies as written, each perhaps several
     * @param issuer code of the body that issues
     * @param on the day
     * @return references {@code unit:…} and {@code group:…} in order, without those that were not found
     */
    List<String> references(List<String> bodies, String issuer, LocalDate on) {
        Set<String> found = new LinkedHashSet<>();
        for (String body : bodies) {
            Bodies.parts(body).forEach(part -> found.addAll(one(part, issuer, on)));
        }
        return List.copyOf(found);
    }

    /** What the references are called on that day, for the drafter's eyes. */
    List<String> names(List<String> references, LocalDate on) {
        return references.stream()
                .map(reference -> {
                    String code = reference.substring(reference.indexOf(':') + 1);
                    return reference.startsWith("group:")
                            ? directory.groups().stream()
                                    .filter(g -> g.code().equals(code))
                                    .map(Directory.Group::name)
                                    .findFirst()
                                    .orElse(code)
                            : organization.unit(code, on).map(Unit::name).orElse(code);
                })
                .toList();
    }

    // "Đài Phát thanh và Truyền hình tỉnh" of another province bears the name too.
    private boolean near(Unit unit, String issuer, LocalDate on) {
        return unit.parent() == null || top(unit.code(), on).equals(top(issuer, on));
    }

    private String top(String code, LocalDate on) {
        String top = code;
        Optional<Unit> unit = organization.unit(top, on);
        for (int steps = 0;
                steps < MOST_LEVELS && unit.isPresent() && unit.get().parent() != null;
                steps++) {
            top = unit.get().parent();
            unit = organization.unit(top, on);
        }
        return top;
    }

    private List<String> single(String words, String issuer, LocalDate on) {
        for (String name : BodySpellings.of(words)) {
            Optional<Unit> unit =
                    directory.unitNamed(name, issuer, on).filter(u -> Spelt.has(PLACE, name) || near(u, issuer, on));
            if (unit.isPresent()) {
                return List.of("unit:" + unit.get().code());
            }
            Optional<Directory.Group> group = directory.groups().stream()
                    .filter(g -> Folding.same(g.name(), name) && concerns(g, issuer, on))
                    .findFirst();
            if (group.isPresent()) {
                return List.of("group:" + group.get().code());
            }
        }
        return List.of();
    }

    private List<String> one(String words, String issuer, LocalDate on) {
        List<String> known = single(words, issuer, on);
        if (!known.isEmpty()) {
            return known;
        }
        List<String> kinds = new ArrayList<>();
        KINDS.forEach((kind, pattern) -> {
            if (Spelt.is(pattern, words)) {
                ofKind(pattern, kind, issuer, on).ifPresent(kinds::add);
            }
        });
        return kinds.isEmpty()
                ? several(words, issuer, on)
                : kinds.stream().sorted().toList();
    }

    // "Báo …, Cổng thông tin điện tử tỉnh", "Sở Tài chính, Nội vụ": only where each of them is a body. A name may have
    // a
    // comma itself ("Văn hóa, Thể thao và Du lịch").
    private List<String> several(String words, String issuer, LocalDate on) {
        Matcher shared = SHARED.matcher(Spelt.one(words));
        String head = shared.matches() ? words.substring(shared.start("head"), shared.end("head")) + " " : "";
        String names = head.isEmpty() ? words : words.substring(shared.start("names"));
        String[] pieces = names.split(",\\s*|\\s+và\\s+(?=\\p{Lu})");
        List<String> all = new ArrayList<>();
        int from = 0;
        while (from < pieces.length) {
            int to = pieces.length;
            List<String> found = List.of();
            while (to > from && found.isEmpty()) {
                boolean whole = from == 0 && to == pieces.length;
                String name = cut(names, pieces, from, to);
                String full =
                        from == 0 && !names.equals(words) || !Spelt.begins(Bodies.HEAD, name) ? head + name : name;
                found = whole || full.isBlank() ? List.of() : single(full, issuer, on);
                to--;
            }
            if (found.isEmpty()) {
                return List.of();
            }
            all.addAll(found);
            from = to + 1;
        }
        return all;
    }

    private static String cut(String names, String[] pieces, int from, int to) {
        int start = 0;
        for (int i = 0; i < from; i++) {
            start = names.indexOf(pieces[i], start) + pieces[i].length();
        }
        start = names.indexOf(pieces[from], start);
        int end = start;
        for (int i = from; i < to; i++) {
            end = names.indexOf(pieces[i], end) + pieces[i].length();
        }
        return names.substring(start, end);
    }

    // The one group of that kind whose units stand under the issuer.
    private Optional<String> ofKind(Pattern pattern, String kind, String issuer, LocalDate on) {
        List<String> groups = directory.groups().stream()
                .filter(g -> Spelt.is(pattern, g.name()))
                .filter(g -> kind.equals("communes") || !Spelt.is(KINDS.get("communes"), g.name()))
                .filter(g -> concerns(g, issuer, on))
                .map(g -> "group:" + g.code())
                .toList();
        return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
    }

    private boolean concerns(Directory.Group group, String issuer, LocalDate on) {
        return organization.unitsOfGroup(group.code(), on).stream()
                .anyMatch(unit -> unit.code().equals(issuer)
                        || organization.relation(unit.code(), issuer, on).ordered());
    }
}
