package vn.kehoach.organization.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.kehoach.organization.Succession;
import vn.kehoach.text.Folding;

/** Reads how a unit's work goes on, by its word or its name. */
record SuccessionCell(Words words, Problems problems) {

    /** The name of the kind, or null where there is none, which is told. */
    String read(Line line, Cells cells) {
        String text = cells.required(Column.SUCCESSION);
        if (text == null) {
            return null;
        }
        for (Succession.Kind kind : Succession.Kind.values()) {
            if (kind.name().equals(text) || Folding.same(words.succession(kind), text)) {
                if (kind != Succession.Kind.ABOLISHED
                        && line.get(Column.SUCCESSOR).isEmpty()) {
                    problems.at(line, Column.SUCCESSOR, "missing");
                }
                return kind.name();
            }
        }
        problems.at(
                line,
                Column.SUCCESSION,
                "successionUnknown",
                text,
                Arrays.stream(Succession.Kind.values()).map(words::succession).collect(Collectors.joining("; ")));
        return null;
    }
}
