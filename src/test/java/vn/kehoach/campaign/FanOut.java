package vn.kehoach.campaign;

import java.time.Duration;
import java.time.LocalDate;
import vn.kehoach.time.BusinessClock;

/** The round that asks many units, which most cases disturb. */
final class FanOut {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** Else thousands are asked before anybody can be killed. */
    static final int PACE_MICROS = 1_500;

    private final World world;
    private final int units;

    private FanOut(World world, int units) {
        this.world = world;
        this.units = units;
    }

    /** The first node is up and asks, at its pace. */
    static FanOut begin(World world, Node node, int units) {
        return begin(world, node, units, PACE_MICROS);
    }

    static FanOut begin(World world, Node node, int units, int paceMicros) {
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        String key = world.seed().units(units).plan(today, today.plusDays(60));
        node.probe("pace?micros=" + paceMicros);
        node.probe("start-plan?key=" + key);
        return new FanOut(world, units);
    }

    int units() {
        return units;
    }

    long asked() {
        return world.oracle().asked();
    }

    boolean over() {
        return world.oracle().allAsked(units);
    }

    /** @return how long it took until another unit was asked */
    Duration goesOn(long from) {
        return Await.until("asking goes on", PATIENCE, () -> asked() > from || over());
    }

    void awaitOver() {
        Await.until("all are asked", PATIENCE, this::over);
    }

    /** Until this node is at its n-th unit, in the middle of a chunk as well as between two; false if all is over. */
    boolean awaitAsking(Node node, int n) {
        Await.until(node.name() + " asks", PATIENCE, () -> node.asking() >= n || over());
        return !over();
    }
}
