package vn.kehoach.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Kind;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Part;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Section;
import vn.kehoach.document.OfficialDocument.Table;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;

/** A document as the pages show it, element by element. */
final class PaperView {

    private PaperView() {}

    /** What stands between two headings. */
    private record Piece(String number, String title, StringBuilder body) {}

    static Map<String, Object> of(OfficialDocument document) {
        List<Piece> pieces = pieces(document.body());
        if (document.kind() == Kind.DECISION) {
            pieces.get(0).body().insert(0, Kind.DECISION.words() + ":\n");
        }
        boolean letter = document.kind() == Kind.LETTER;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", letter ? "" : document.kind().words());
        view.put("letter", letter);
        view.put("superiorName", upper(document.issuer().governing()));
        view.put("issuingUnitName", upper(document.issuer().name()));
        view.put(
                "number",
                document.reference().number() == null
                        ? ""
                        : "%02d".formatted(document.reference().number()));
        view.put("symbol", document.reference().symbol());
        view.put(
                "placeAndDate",
                document.place().date() == null
                        ? document.place().name() + ", ngày … tháng … năm …"
                        : document.place().name() + ", "
                                + DateTexts.of(Texts.VIETNAMESE)
                                        .longDate(document.place().date()));
        view.put("title", document.title());
        view.put("addressees", document.addressees());
        view.put("legalBases", document.legalBases());
        view.put("opening", pieces.get(0).body().toString());
        view.put("sections", pieces.stream().skip(1).map(PaperView::section).toList());
        view.put("closing", "");
        view.put(
                "signerBlock",
                Map.of(
                        "authority", "",
                        "lines", document.signer().lines(),
                        "name", document.signer().name()));
        List<String> recipients = new ArrayList<>(document.recipients().lines());
        recipients.add("Lưu: " + document.recipients().archive());
        view.put("recipients", recipients);
        view.put("annexes", annexes(document));
        return view;
    }

    private static Map<String, Object> section(Piece piece) {
        return Map.of(
                "number",
                piece.number(),
                "title",
                piece.title(),
                "body",
                piece.body().toString());
    }

    private static List<Piece> pieces(List<Block> blocks) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("", "", new StringBuilder()));
        for (Block block : blocks) {
            if (block instanceof Section section) {
                pieces.add(new Piece(section.number(), section.title(), new StringBuilder()));
            } else {
                pieces.get(pieces.size() - 1).body().append(line(block)).append('\n');
            }
        }
        return pieces;
    }

    private static String line(Block block) {
        if (block instanceof Clause clause) {
            return clause.number() + ". "
                    + (clause.title() == null ? "" : clause.title())
                    + (clause.title() != null && clause.text() != null ? "\n" : "")
                    + (clause.text() == null ? "" : clause.text());
        }
        if (block instanceof Point point) {
            return point.letter() + ") " + point.text();
        }
        if (block instanceof Dash dash) {
            return "- " + dash.text();
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.text();
        }
        return block instanceof Part part ? (part.number() + " " + part.title()).strip() : "";
    }

    private static List<Map<String, Object>> annexes(OfficialDocument document) {
        return document.annexes().stream()
                .flatMap(annex -> annex.blocks().stream()
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .map(table -> annex(annex, table)))
                .toList();
    }

    private static Map<String, Object> annex(OfficialDocument.Annex annex, Table table) {
        int columns = table.columns().size();
        return Map.of(
                "title",
                annex.numeral() == null ? annex.title() : "Phụ lục " + annex.numeral() + ". " + annex.title(),
                "columns",
                table.columns().stream().map(OfficialDocument.Column::header).toList(),
                "rows",
                table.rows().stream()
                        .map(cells -> Map.of("heading", cells.size() < columns, "cells", cells))
                        .toList());
    }

    private static String upper(String name) {
        return name == null ? null : name.toUpperCase(Texts.VIETNAMESE);
    }
}
