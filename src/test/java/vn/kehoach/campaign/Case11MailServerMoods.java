package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** 4xx, 5xx and silence: 4xx goes again later, 5xx is listed for people, silence is cut, and the rest does not notice. */
final class Case11MailServerMoods implements Case {

    private static final int UNITS = 200;
    private static final int KINDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public int number() {
        return 11;
    }

    @Override
    public Verdict run(World world, Random random) {
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        world.sink().mood(to -> {
            int number = Integer.parseInt(to.replaceAll("\\D", ""));
            int tried = tries.merge(to, 1, Integer::sum);
            return switch (number % KINDS) {
                case 1 -> tried <= 2 ? Sink.Mood.LATER : Sink.Mood.TAKE;
                case 2 -> Sink.Mood.NEVER;
                case 3 -> tried <= 1 ? Sink.Mood.HANG : Sink.Mood.TAKE;
                default -> Sink.Mood.TAKE;
            };
        });
        int each = UNITS / KINDS;
        Node node = world.node().awaitUp();
        FanOut.begin(world, node, UNITS, 0).awaitOver();
        long begun = System.nanoTime();
        world.seed().late();
        int fine = UNITS - 3 * each;
        Await.until("the rest has gone", PATIENCE, () -> takenAtOnce(world) >= fine);
        Verdict verdict = new Verdict();
        Duration cut = world.scale() == Scale.PRODUCTION
                ? Duration.ofSeconds(30)
                : world.scale().lease().dividedBy(2);
        // A few lines to the server, each held up by its share of those that hang.
        verdict.took(
                "the rest",
                Duration.ofNanos(System.nanoTime() - begun),
                cut.multipliedBy(each).plusSeconds(30));
        Await.until(
                "4xx and silence have gone again",
                PATIENCE,
                () -> world.oracle().waitingMails() == 0);
        long listed = world.oracle().count("select count(distinct person) from notice where notice_state = 'FAILED'");
        world.sink().hangs().forEach(hang -> verdict.took("silence", hang, cut.plusSeconds(3)));
        int minTries = tries.entrySet().stream()
                .filter(entry -> Integer.parseInt(entry.getKey().replaceAll("\\D", "")) % KINDS == 1)
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
        long people =
                world.sink().taken().stream().map(Sink.Taken::to).distinct().count();
        return verdict.lost(UNITS - each - people)
                .twice(world.sink().taken().size() - people)
                .must(listed == each, listed + " of " + each + " that were refused for good are listed")
                .must(minTries >= 3, "4xx was not tried again")
                .must(
                        world.sink().hangs().size() >= each,
                        "only " + world.sink().hangs().size() + " hung");
    }

    private static long takenAtOnce(World world) {
        return world.sink().taken().stream()
                .map(Sink.Taken::to)
                .map(to -> Integer.parseInt(to.replaceAll("\\D", "")) % KINDS)
                .filter(kind -> kind < 1 || kind > 3)
                .count();
    }
}
