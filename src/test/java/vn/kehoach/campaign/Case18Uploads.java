package vn.kehoach.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import vn.kehoach.document.SentFiles;

/** Sixty bad uploads and sixty good ones, eight at a time, on a node: none bad taken, none good refused, heap +64 MB. */
final class Case18Uploads implements Case {

    private static final int MOST_HEAP = 64_000_000;

    @Override
    public int number() {
        return 18;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Path folder = Files.createTempDirectory("campaign-uploads");
        int good = SentFiles.write(folder, true);
        int bad = SentFiles.write(folder, false);
        Node node = world.node().awaitUp();
        String[] answer = node.probe("upload?threads=8&folder=" + folder).split(" ");
        long heap = Long.parseLong(answer[2]);
        return new Verdict()
                .lost(Integer.parseInt(answer[0]))
                .must(Integer.parseInt(answer[1]) == 0, answer[1] + " bad ones were taken")
                .must(heap <= MOST_HEAP, "the heap grew by " + heap / 1_000_000 + " MB")
                .note(good + " good, " + bad + " bad, heap +" + heap / 1_000_000 + " MB");
    }
}
