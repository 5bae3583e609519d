package vn.kehoach.round;

/** A plan's last round may have ended; looked at once that is committed. */
record RoundsMayBeFulfilled(long planId) {}
