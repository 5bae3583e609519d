package vn.kehoach.round;

/** Something happened after which a round may have nobody left to wait for; looked at once it is committed. */
record RoundMayClose(long roundId) {}
