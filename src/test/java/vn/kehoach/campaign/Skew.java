package vn.kehoach.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Another time of day for one process: a few lines of C before its libraries, which add what a shared file says. */
final class Skew {

    private static final int BYTES = Long.BYTES;

    private final Path library;
    private final Path file;
    private final MappedByteBuffer seconds;

    private Skew(Path library, Path file) throws IOException {
        this.library = library;
        this.file = file;
        Files.write(file, new byte[BYTES]);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            seconds = channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES);
        }
        seconds.order(ByteOrder.nativeOrder());
    }

    /** Needs a C compiler (cc). */
    static Skew compile() throws IOException, InterruptedException {
        Path dir = Files.createTempDirectory("campaign-skew");
        Path source = dir.resolve("skew.c");
        try (InputStream content = Skew.class.getResourceAsStream("/campaign/skew.c")) {
            Files.write(source, content.readAllBytes());
        }
        Path library = dir.resolve("skew.so");
        int result = new ProcessBuilder(
                        "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start()
                .waitFor();
        if (result != 0) {
            throw new IllegalStateException("this case needs a C compiler");
        }
        return new Skew(library, dir.resolve("seconds"));
    }

    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "KEHOACH_SKEW", file.toString());
    }

    void seconds(long ahead) {
        ByteBuffer buffer = seconds.duplicate().order(ByteOrder.nativeOrder());
        buffer.putLong(0, ahead);
    }
}
