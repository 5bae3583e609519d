package vn.kehoach.document;

/** Makes files of official documents. */
public interface DocumentWriter {

    /**
     * @param document what to write
     * @return an editable file for Word and LibreOffice with named styles
     */
    Rendered docx(OfficialDocument document);

    /**
     * Number and date that are not given yet are reserved, empty form fields {@value #NUMBER_FIELD} and
     * {@value #DATE_FIELD}; the places of the two signatures are empty signature fields {@value #SIGNER_FIELD} and
     * {@value #ORGANIZATION_FIELD}, so that filling them later changes nothing else of the file.
     *
     * @param document what to write
     * @return a file with embedded fonts
     */
    Rendered pdf(OfficialDocument document);

    /** Text field for the number alone, before the stroke (Decree 30/2020, Phụ lục I, mục II.3). */
    String NUMBER_FIELD = "kehoach.number";

    /** Text field for {@code ngày … tháng … năm …} after the place (mục II.4). */
    String DATE_FIELD = "kehoach.date";

    /** Signature of the person, between the post and the name (mục II.7). */
    String SIGNER_FIELD = "kehoach.signer";

    /** Signature of the body, over the left third of the person's (mục II.8). */
    String ORGANIZATION_FIELD = "kehoach.organization";
}
