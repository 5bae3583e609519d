package vn.kehoach.campaign.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Refusal;

/** Sends the files of a folder; answers how many good were refused, how many bad taken, and by how much the heap grew. */
@Component
@Profile("campaign")
class UploadFiles implements ProbeCommand {

    private final vn.kehoach.document.Files files;

    UploadFiles(vn.kehoach.document.Files files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String run(Map<String, String> parameters) throws Exception {
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        long before = live();
        long most = before;
        ExecutorService senders = Executors.newFixedThreadPool(Integer.parseInt(parameters.get("threads")));
        for (Path file : files(Path.of(parameters.get("folder")))) {
            boolean good = file.getFileName().toString().startsWith("good-");
            senders.execute(() -> {
                if (sent(file) != good) {
                    (good ? refused : taken).incrementAndGet();
                }
            });
        }
        senders.shutdown();
        // What lives while they are at work, not what waits to be collected.
        while (!senders.awaitTermination(50, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, live());
        }
        return refused + " " + taken + " " + (most - before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.toString().endsWith(".name")).toList();
        }
    }

    private boolean sent(Path file) {
        try {
            String name = Files.readString(file.resolveSibling(file.getFileName() + ".name"));
            files.store(
                    "UPLOAD-" + file.getFileName(), null, "attachment", name, new FileSystemResource(file), "campaign");
            return true;
        } catch (Refusal e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
