package vn.kehoach.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Map<String, String> SHORT = Map.of(
            "TTTU",
            "Thường trực Tỉnh ủy",
            "TTHĐND",
            "Thường trực HĐND",
            "TTĐT",
            "thông tin điện tử",
            "PT-TH",
            "Phát thanh và Truyền hình",
            "PTTH",
            "Phát thanh và Truyền hình",
            "TT.",
            "Thường trực",
            "PT&TH",
            "Phát thanh và Truyền hình");

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

    private List<String> one(String words, String issuer, LocalDate on) {
        for (String name : spellings(words)) {
            Optional<Unit> unit = directory.unitNamed(name, issuer, on);
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
        List<String> kinds = new ArrayList<>();
        KINDS.forEach((kind, pattern) -> {
            if (Spelt.is(pattern, words)) {
                ofKind(pattern, kind, issuer, on).ifPresent(kinds::add);
            }
        });
        if (!kinds.isEmpty() || !words.contains(",")) {
            return kinds.stream().sorted().toList();
        }
        // "Báo …, Cổng thông tin điện tử tỉnh": only where each of them is a body.
        List<String> each = new ArrayList<>();
        for (String part : words.split(",\\s*")) {
            List<String> found = Spelt.begins(Bodies.HEAD, part) ? one(part, issuer, on) : List.of();
            if (found.isEmpty()) {
                return List.of();
            }
            each.addAll(found);
        }
        return each;
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

    private static List<String> spellings(String words) {
        Set<String> all = new LinkedHashSet<>();
        String bare = words.replaceFirst("^[-–+]\\s*", "")
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceFirst("[;.,:]+$", "")
                .strip();
        all.add(bare);
        String full = bare;
        for (Map.Entry<String, String> abbreviation : SHORT.entrySet()) {
            full = full.replace(abbreviation.getKey(), abbreviation.getValue());
        }
        all.add(full);
        all.add(full.replace(" - ", " và "));
        all.add(full.replaceFirst("^(?iu)(?:Giám đốc|Thủ trưởng|Chủ tịch|Chánh|Trưởng|Lãnh đạo|Các)\\s+", ""));
        all.add(full.replaceFirst("(?iu)\\s+(?:thuộc|của|trực thuộc)\\s.*$", ""));
        return List.copyOf(all);
    }
}
