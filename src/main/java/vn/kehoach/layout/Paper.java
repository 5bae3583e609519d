package vn.kehoach.layout;

import java.util.List;

/**
 * A document taken apart into the elements of the decree. A line is null, a list empty where there is none.
 *
 * @param all every line, tables and frames too
 * @param governing cơ quan chủ quản (ô số 2, above)
 * @param issuer cơ quan ban hành (ô số 2)
 * @param subject V/v of a công văn (ô số 5b)
 * @param letter whether it is a công văn
 * @param addressees Kính gửi and the lines below (ô số 9a)
 * @param bases căn cứ
 * @param body content outside of tables, without bases
 * @param signer form of authority and post (ô số 7a)
 * @param recipients lines below Nơi nhận (ô số 9b)
 * @param marks urgency, secrecy, circulation (ô số 10, 11)
 * @param drafter sign of who typed it and number of copies (ô số 12)
 * @param longPaper whether it surely has more than one page
 */
record Paper(
        List<PageSetup> setups,
        List<Line> all,
        Line nation,
        Line motto,
        List<Line> governing,
        List<Line> issuer,
        Line number,
        Line date,
        Line kind,
        List<Line> title,
        List<Line> subject,
        boolean letter,
        List<Line> addressees,
        List<Line> bases,
        List<Line> body,
        List<Line> signer,
        Line signerName,
        Line recipientsHead,
        List<Line> recipients,
        List<Line> marks,
        Line drafter,
        List<Annex> annexes,
        boolean longPaper) {

    /**
     * @param head the line {@code Phụ lục} and its number
     * @param title its name
     * @param note the words in brackets that say to which document it belongs, or null
     */
    record Annex(Line head, List<Line> title, Line note) {}

    /** Name of the kind in capitals, or nothing. */
    String kindWords() {
        return letter ? "CÔNG VĂN" : kind == null ? "" : Words.upper(kind.plain());
    }
}
