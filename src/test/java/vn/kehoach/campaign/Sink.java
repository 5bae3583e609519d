package vn.kehoach.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** A mail server that keeps what it took, in order, and misbehaves when it is told to. */
final class Sink implements AutoCloseable {

    /**
     * A mail that the server took, whether the sender has learned of it or not.
     *
     * @param messageId of its header
     * @param to its recipient
     * @param text all of it
     */
    record Taken(String messageId, String to, String text) {}

    /** How a recipient's mail is met. */
    enum Mood {
        TAKE,
        LATER,
        NEVER,
        HANG
    }

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> hangs = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;
    private volatile Function<String, Mood> mood = to -> Mood.TAKE;
    private volatile Consumer<Taken> beforeAnswer = mail -> {};

    Sink() {
        door = listen(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How long senders waited for an answer that did not come. */
    List<Duration> hangs() {
        return List.copyOf(hangs);
    }

    void mood(Function<String, Mood> byRecipient) {
        mood = byRecipient;
    }

    /** Called when a mail is taken and kept, before the sender is told. */
    void beforeAnswer(Consumer<Taken> hook) {
        beforeAnswer = hook;
    }

    void down() {
        close();
    }

    void up() {
        door = listen(port);
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
            thread(() -> accept(fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                open.add(client);
                thread(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)),
                    client.getOutputStream());
        } catch (IOException gone) {
            // The sender was killed, or the server went down: both happen here.
        } finally {
            open.remove(client);
        }
    }

    private void talk(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 sink.example");
        String to = "";
        String line;
        while ((line = in.readLine()) != null) {
            String verb = line.toUpperCase(java.util.Locale.ROOT);
            if (verb.startsWith("RCPT TO:")) {
                to = line.replaceAll(".*<(.*)>.*", "$1");
                switch (mood.apply(to)) {
                    case TAKE -> say(out, "250 fine");
                    case LATER -> say(out, "451 4.3.2 try again later");
                    case NEVER -> say(out, "550 5.1.1 no such person");
                    case HANG -> hang(in);
                }
            } else if (verb.equals("DATA")) {
                say(out, "354 go on");
                Taken mail = read(in, to);
                taken.add(mail);
                beforeAnswer.accept(mail);
                say(out, "250 taken");
            } else if (verb.equals("QUIT")) {
                say(out, "221 goodbye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private void hang(BufferedReader in) throws IOException {
        long begun = System.nanoTime();
        try {
            while (in.readLine() != null) {
                // Whatever is said, there is no answer.
            }
        } finally {
            hangs.add(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static Taken read(BufferedReader in, String to) throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            lines.add(line);
        }
        if (line == null) {
            throw new IOException("the sender went in the middle of a mail");
        }
        String id = lines.stream()
                .filter(each -> each.regionMatches(true, 0, "Message-ID:", 0, 11))
                .map(each -> each.substring(11).strip())
                .findFirst()
                .orElse("");
        return new Taken(id, to, String.join("\n", lines));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
