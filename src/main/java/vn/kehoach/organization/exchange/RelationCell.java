package vn.kehoach.organization.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.kehoach.organization.Relation;
import vn.kehoach.text.Folding;

/** Reads a relation by its word or its name. */
record RelationCell(Words words, Problems problems) {

    /** The relation, or null where there is none, which is told. */
    Relation read(Line line, Cells cells) {
        String text = cells.required(Column.RELATION);
        if (text == null) {
            return null;
        }
        for (Relation relation : Relation.values()) {
            if (relation.name().equals(text) || Folding.same(words.relation(relation), text)) {
                return relation;
            }
        }
        problems.at(
                line,
                Column.RELATION,
                "relationUnknown",
                text,
                Arrays.stream(Relation.values()).map(words::relation).collect(Collectors.joining("; ")));
        return null;
    }
}
