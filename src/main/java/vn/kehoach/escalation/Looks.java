package vn.kehoach.escalation;

import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;

/** Addressees, chasers and words that all go by one look at the organisation. */
@Component
class Looks {

    private final Organization organization;
    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;

    Looks(Organization organization, UnitAddressees addressees, Chasers chasers, RoundWords words) {
        this.organization = organization;
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
    }

    /**
     * For thousands of units in one go; not to be kept.
     *
     * @param organization that look
     * @param addressees who is written to
     * @param chasers in whose name
     * @param words with which words
     */
    record Look(Organization organization, UnitAddressees addressees, Chasers chasers, RoundWords words) {}

    Look now() {
        Organization atOnce = organization.atOnce();
        return new Look(atOnce, addressees.by(atOnce), chasers.by(atOnce), words.by(atOnce));
    }
}
