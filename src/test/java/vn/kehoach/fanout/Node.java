package vn.kehoach.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The real program in a JVM of its own, with nothing of the tests but the brake and the 2,000 units. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private volatile int asking;
    private volatile boolean done;

    Node(Path dir, List<String> database) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx500m",
                "-cp",
                classPath(dir),
                "vn.kehoach.KehoachApplication",
                "--spring.profiles.active=demo,fanout",
                "--server.port=0",
                "--kehoach.data-dir=" + dir,
                "--camunda.bpm.job-execution.lock-time-in-millis=10000",
                "--camunda.bpm.job-execution.max-wait=1000"));
        command.addAll(database);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing outlives the tests, not even when they are interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread reader = new Thread(this::read, "node output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith(SlowAsking.ASKING)) {
                    asking = Integer.parseInt(line.substring(SlowAsking.ASKING.length()));
                } else {
                    done |= line.equals(SlowAsking.DONE);
                    output.add(line);
                }
            }
        } catch (IOException e) {
            output.add("killed while writing");
        }
    }

    /** Waits until it is at its {@code n}th unit since its start, and kills it there: SIGKILL, nothing is tidied up. */
    void killWhileAsking(int n) {
        await(() -> asking >= n);
        close();
    }

    void awaitAllAsked() {
        await(() -> done);
    }

    private void await(Callable<Boolean> there) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(process.isAlive()).as(() -> String.join("\n", output)).isTrue();
            return there.call();
        });
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private static String classPath(Path dir) {
        Path extra = dir.resolve("extra");
        List<String> entries = new ArrayList<>(List.of(extra.toString()));
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .forEach(entries::add);
        copy(SlowAsking.class, extra);
        copy(TwoThousandUnits.class, extra);
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Class<?> type, Path to) {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = to.resolve(name);
        try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
            Files.createDirectories(target.getParent());
            Files.write(target, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
