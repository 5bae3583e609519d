package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who signs, as the block of the signature has it (Decree 30/2020, article 13; Phụ lục I, II.7).
 *
 * @param authority how he signs, or null where the head of a body that is led by one signs for himself
 * @param onBehalfOf what is printed after it: the body after {@code TM}, the title after {@code KT}, {@code TL}, {@code TUQ}
 * @param second a second line of the kind, e.g. {@code KT. CHỦ TỊCH} under {@code TM. ỦY BAN NHÂN DÂN}, or null
 * @param title the signer's title as printed
 * @param name the signer's name, or null where the text has none: whoever heads the body on the day
 * @param basis what allows TL. (quy chế) or TUQ. (the written authorisation), or null: the drafter is asked
 * @param inferred true where the block is not printed in our text of the plan but follows from how the body is led
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signer(
        Authority authority,
        String onBehalfOf,
        Line second,
        String title,
        String name,
        String basis,
        Boolean inferred) {

    /** Left out means printed. */
    public Signer {
        inferred = inferred != null && inferred;
    }

    /** In whose name somebody signs. */
    public enum Authority {
        /** Thay mặt: for a body that decides together. */
        TM,
        /** Ký thay: a deputy in place of the head. */
        KT,
        /** Thừa lệnh: the head of a part by order. */
        TL,
        /** Thừa ủy quyền: by written authority. */
        TUQ,
        /** Quyền: charged with the post. */
        Q
    }

    /**
     * @param authority how
     * @param onBehalfOf what is printed after it
     */
    public record Line(Authority authority, String onBehalfOf) {}

    /**
     * @return whether a deputy signs in place of the head
     */
    public boolean deputy() {
        return authority == Authority.KT || second != null && second.authority() == Authority.KT;
    }
}
