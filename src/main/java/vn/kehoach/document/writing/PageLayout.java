package vn.kehoach.document.writing;

/** The sheet: A4 with the margins of Decree 30/2020, Phụ lục I, mục I.3 and I.4, in millimetres. */
final class PageLayout {

    static final double SHORT = 210;
    static final double LONG = 297;

    static final double TOP = 20;
    static final double BOTTOM = 20;
    static final double LEFT = 30;
    static final double RIGHT = 15;

    /** Width of the text on an upright page. */
    static final double TEXT = SHORT - LEFT - RIGHT;

    /** Width of the text on a turned page. */
    static final double TURNED_TEXT = LONG - LEFT - RIGHT;

    /** Columns of the head: who issues (ô 2, 3, 10) and Quốc hiệu (ô 1, 4). */
    static final double HEAD_LEFT = 64;

    static final double HEAD_RIGHT = TEXT - HEAD_LEFT;

    /** Columns of the foot: Nơi nhận (ô 9b) and who signs (ô 7). */
    static final double FOOT_LEFT = 75;

    static final double FOOT_RIGHT = TEXT - FOOT_LEFT;

    /** First line of a paragraph (mục II.6d: 1 cm or 1.27 cm). */
    static final double INDENT = 12.7;

    /** Where several addressees begin, under the words Kính gửi. */
    static final double ADDRESSEES = 40;

    /** Free height between post and name (ô 7c). */
    static final double SIGNATURE_HEIGHT = 30;

    static final double SIGNATURE_WIDTH = 50;

    /** Real size of a round seal (ô 8). */
    static final double SEAL = 36;

    /** From how many columns on a table turns its page. */
    static final int WIDE = 6;

    private static final double POINTS_PER_MM = 72 / 25.4;

    private PageLayout() {}

    static double points(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** Rounded up, so that a margin is never a hair under what the decree asks. */
    static int twips(double millimetres) {
        return (int) Math.ceil(points(millimetres) * 20 - 0.0001);
    }
}
