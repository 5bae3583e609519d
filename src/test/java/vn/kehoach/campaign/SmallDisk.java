package vn.kehoach.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system of a few megabytes, which can grow. Needs the rights to mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    SmallDisk(int megabytes) throws IOException, InterruptedException {
        path = Files.createTempDirectory("campaign-disk");
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "campaign", path.toString());
    }

    Path path() {
        return path;
    }

    void grow(int megabytes) throws IOException, InterruptedException {
        run("mount", "-o", "remount,size=" + megabytes + "m", path.toString());
    }

    /** @return the files on it, with whatever was left half-written */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("case 17 needs a disk of its own, and mount says: " + said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", path.toString());
        Files.delete(path);
    }
}
