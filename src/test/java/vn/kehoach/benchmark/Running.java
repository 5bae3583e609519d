package vn.kehoach.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A program in a JVM of its own, from its start to the first page of Tasklist.
 *
 * @param seconds until that page came
 * @param megabytes what the process held then, resident
 */
record Running(double seconds, double megabytes) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Running measured(String classPath, String main, List<String> arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.timezone=Asia/Ho_Chi_Minh");
        command.addAll(List.of(System.getProperty("benchmark.jvm", "").split(" ")));
        command.addAll(List.of("-cp", classPath, main, "--server.port=" + port, "--spring.main.banner-mode=off"));
        command.addAll(arguments);
        command.removeIf(String::isBlank);
        long begin = System.nanoTime();
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log(main)))
                    .start();
            awaitTasklist(port, process);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Running(seconds, resident(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (process != null) {
                process.destroy();
                process.onExit().join();
            }
        }
    }

    private static java.io.File log(String main) throws IOException {
        Path log = Path.of("target", "benchmark", main + ".log");
        Files.createDirectories(log.getParent());
        return log.toFile();
    }

    private static void awaitTasklist(int port, Process process) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/"))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not there yet.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("no page of Tasklist; see target/benchmark");
    }

    private static double resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
