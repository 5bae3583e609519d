package vn.kehoach.campaign;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import vn.kehoach.document.Garbling;

/** Files garbled at random: each gets an answer within a second, and nothing is thrown. */
final class Case19Garbled implements Case {

    private static final int TIMES = 300;

    @Override
    public int number() {
        return 19;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Garbling garbling = new Garbling(random, Files.createTempDirectory("campaign-garbled"));
        int times = world.scale().of(TIMES);
        Duration longest = garbling.longest(times);
        return new Verdict()
                .took("the slowest, of " + garbling.slowest(), longest, Duration.ofSeconds(1))
                .note(times * garbling.size() + " files");
    }
}
