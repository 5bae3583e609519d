package vn.kehoach.ladder;

import vn.kehoach.time.Rung;

/**
 * A rung with whom it speaks to and how.
 *
 * @param rung when
 * @param audience to whom
 * @param way how
 */
public record LadderRung(Rung rung, Audience audience, Way way) {

    /**
     * @return stable name, part of what makes a notice unique
     */
    public String name() {
        return rung.name();
    }
}
