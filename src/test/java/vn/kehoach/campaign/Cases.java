package vn.kehoach.campaign;

import java.util.List;

/** All of them. */
final class Cases {

    static final List<Case> ALL = List.of(
            new Case01KilledFanOut(),
            new Case02KilledNode(),
            new Case03FrozenNode(),
            new Case04LongJob(),
            new Case05DatabaseCrash(),
            new Case06NetworkCut(),
            new Case07Numbers(),
            new Case08YearChange(),
            new Case09MailServerDown(),
            new Case10KilledAfterAccept(),
            new Case11MailServerMoods(),
            new Case12AllLate(),
            new Case13WeekOff(),
            new Case14Zones(),
            new Case15WrongClock(),
            new Case16LastInstant(),
            new Case17DiskFull(),
            new Case18Uploads(),
            new Case19Garbled());

    private Cases() {}

    static Case numbered(int number) {
        return ALL.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case " + number));
    }
}
