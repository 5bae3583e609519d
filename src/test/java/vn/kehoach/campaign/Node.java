package vn.kehoach.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The real program in its profile production, in a JVM of its own, with nothing of the tests but the probe. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String UP = "probe listens";
    private static final String ASKING = "probe asking ";

    private final String name;
    private final Process process;
    private final int port;
    private final int probe;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile int asking;
    private volatile boolean up;

    Node(String name, Path logs, List<String> settings, Map<String, String> environment) {
        this.name = name;
        this.port = freePort();
        this.probe = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the tests' own (pom.xml, short-lived.jvm).
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Xmx400m",
                "-cp",
                NodeClassPath.of(),
                "vn.kehoach.KehoachApplication",
                "--spring.profiles.active=production,campaign",
                "--server.port=" + port,
                "--kehoach.campaign.port=" + probe));
        command.addAll(settings);
        try {
            Files.createDirectories(logs);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing outlives the campaign, not even when it is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread reader = new Thread(() -> read(logs.resolve(name + ".log")), "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Path log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var copy = Files.newBufferedWriter(
                        log, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith(ASKING)) {
                    asking = Integer.parseInt(line.substring(ASKING.length()));
                } else {
                    up |= line.equals(UP);
                    output.add(line);
                    copy.write(line);
                    copy.newLine();
                    copy.flush();
                }
            }
        } catch (IOException e) {
            output.add("killed while writing");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Node awaitUp() {
        await("the start of " + name, PATIENCE, () -> up);
        return this;
    }

    /** Waits for something as long as the program lives. */
    Duration await(String what, Duration atMost, java.util.concurrent.Callable<Boolean> there) {
        return Await.until(what, atMost, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " has died:\n" + String.join("\n", output));
            }
            return there.call();
        });
    }

    /** @return how many units it has asked since its start, committed or not */
    int asking() {
        return asking;
    }

    boolean says(String words) {
        return output.stream().anyMatch(line -> line.contains(words));
    }

    boolean alive() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    String name() {
        return name;
    }

    /** SIGKILL: nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        Await.until("the end of " + name, PATIENCE, () -> !process.isAlive());
    }

    /** SIGTERM, as a service manager stops it. */
    void stop() {
        process.destroy();
        Await.until("the end of " + name, PATIENCE, () -> !process.isAlive());
    }

    /** SIGSTOP: alive, and does nothing. */
    void freeze() {
        signal("-STOP");
    }

    void wake() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " did not work");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param command a path of the probe with its parameters
     * @return what it answers
     * @throws UncheckedIOException if the node is gone or the probe failed: what was asked may or may not have happened
     */
    String probe(String command) {
        return get("http://localhost:" + probe + "/" + command, Duration.ofMinutes(2))
                .body();
    }

    /** @return 200 when people may be sent here; 0 if nobody answers in time */
    int readiness() {
        return status("/actuator/health/readiness");
    }

    int status(String path) {
        try {
            return http.send(
                            request("http://localhost:" + port + path, Duration.ofSeconds(15)),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            return 0;
        }
    }

    String health() {
        try {
            return http.send(
                            request("http://localhost:" + port + "/actuator/health/node", Duration.ofSeconds(15)),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    private HttpResponse<String> get(String url, Duration atMost) {
        try {
            HttpResponse<String> answer = http.send(request(url, atMost), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String url, Duration atMost) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(atMost).build();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
