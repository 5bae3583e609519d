package vn.kehoach.signature;

/**
 * A paper on its way through the signatures.
 *
 * @param id of the row
 * @param subjectKey what it is the paper of, e.g. {@code KH-17}
 * @param state where it stands
 * @param given number, date and seal, or null before they are given
 * @param problem why the job could not fill in or seal, in words, or null
 */
public record SignedPaper(long id, String subjectKey, PaperState state, Given given, String problem) {

    /**
     * What the clerk gave (Decree 30/2020, article 15).
     *
     * @param number as printed before the stroke, e.g. {@code 05}
     * @param date e.g. {@code ngày 05 tháng 4 năm 2023}
     * @param place địa danh
     * @param unit code of the body that issues and seals
     * @param unitName its name
     * @param clerk log-in of who gave it
     * @param sealHere whether this server signs for the body; otherwise the clerk does so elsewhere and uploads
     */
    public record Given(
            String number, String date, String place, String unit, String unitName, String clerk, boolean sealHere) {}
}
