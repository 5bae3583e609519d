package vn.kehoach.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.SignerBlock;

/**
 * What no template says: who issues, under which number, who signs.
 *
 * @param issuer the body
 * @param unitSymbol the body's part of a symbol, e.g. {@code SNV}
 * @param number or null
 * @param symbol as registered, or null: made of the kind and the body
 * @param place where and when
 * @param signer who signs
 * @param archive what follows Lưu
 * @param annexes phụ lục
 * @param asOf the moment whose template holds: when it was signed, or null for now
 */
public record PaperFrame(
        Issuer issuer,
        String unitSymbol,
        Integer number,
        String symbol,
        Place place,
        SignerBlock signer,
        String archive,
        List<Annex> annexes,
        Instant asOf) {

    /** Replaces null. */
    public PaperFrame {
        annexes = annexes == null ? List.of() : List.copyOf(annexes);
    }

    /**
     * @param given number, or null
     * @param registered symbol, or null
     * @param date day of issue, or null
     * @return the same with a number and a date
     */
    public PaperFrame numbered(Integer given, String registered, LocalDate date) {
        return new PaperFrame(
                issuer, unitSymbol, given, registered, new Place(place.name(), date), signer, archive, annexes, asOf);
    }

    /**
     * @param text number and symbol as kept, e.g. {@code 45/BC-STC}
     * @param date day of issue, or null
     * @return the same with them
     */
    public PaperFrame numbered(String text, LocalDate date) {
        int stroke = text.indexOf('/');
        String before = stroke < 0 ? "" : text.substring(0, stroke);
        Integer given = before.matches("\\d{1,6}") ? Integer.valueOf(before) : null;
        return numbered(given, text.substring(stroke + 1), date);
    }

    /**
     * @param block who signs
     * @return the same with him
     */
    public PaperFrame signedBy(SignerBlock block) {
        return new PaperFrame(issuer, unitSymbol, number, symbol, place, block, archive, annexes, asOf);
    }

    /**
     * @param signedAt when it was signed, or null
     * @return the same with the template of that moment
     */
    public PaperFrame at(Instant signedAt) {
        return new PaperFrame(issuer, unitSymbol, number, symbol, place, signer, archive, annexes, signedAt);
    }

    /**
     * @param text what follows Lưu
     * @return the same with it
     */
    public PaperFrame archivedIn(String text) {
        return new PaperFrame(issuer, unitSymbol, number, symbol, place, signer, text, annexes, asOf);
    }

    /**
     * @param all phụ lục
     * @return the same with them
     */
    public PaperFrame with(List<Annex> all) {
        return new PaperFrame(issuer, unitSymbol, number, symbol, place, signer, archive, all, asOf);
    }
}
