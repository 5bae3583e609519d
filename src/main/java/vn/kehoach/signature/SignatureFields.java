package vn.kehoach.signature;

import java.util.Set;

/** Names of the fields that the writer of a PDF reserves: what is given after the personal signature, and two signatures. */
public final class SignatureFields {

    /** The number before the stroke of số, ký hiệu. */
    public static final String NUMBER = "kehoach.number";

    /** Day, month and year of issue. */
    public static final String DATE = "kehoach.date";

    /** Signature of who signs, between his title and his name (Decree 30/2020, Phụ lục I, II.7c). */
    public static final String SIGNER = "kehoach.signer";

    /** Signature of the body, over the left third of the personal one (Phụ lục I, II.8). */
    public static final String ORGANIZATION = "kehoach.organization";

    /** What may still be filled in after the personal signature, and not after that of the body. */
    static final Set<String> RESERVED = Set.of(NUMBER, DATE);

    private SignatureFields() {}
}
