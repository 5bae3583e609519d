package vn.kehoach.campaign;

import java.util.List;

/** All of them. */
final class Cases {

    static final List<Case> ALL =
            List.of(new Case01KilledFanOut(), new Case03FrozenNode(), new Case10KilledAfterAccept());

    private Cases() {}

    static Case numbered(int number) {
        return ALL.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case " + number));
    }
}
