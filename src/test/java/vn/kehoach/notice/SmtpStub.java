package vn.kehoach.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server that answers as it is told: per command an answer, or silence, or worse. In a test it is an object; as a
 * process of its own it is told over another port, see {@link #main}.
 */
final class SmtpStub implements AutoCloseable {

    /** Says nothing more, and keeps the line open. */
    static final String SILENCE = "";
    /** Hangs up without a word. */
    static final String DROP = "drop";
    /** Takes the mail, then hangs up without saying so. Only for {@code .}. */
    static final String TAKE_AND_DROP = "take-and-drop";
    /** Answers one letter every half second: each read succeeds, and the mail never ends. */
    static final String DRIP = "drip";

    /** Each mail taken, in this order. */
    final List<String> messageIds = new CopyOnWriteArrayList<>();

    final List<String> recipients = new CopyOnWriteArrayList<>();
    final AtomicInteger conversations = new AtomicInteger();
    /** What happens while the client waits to be let say the text. */
    volatile Runnable atData = () -> {};

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Path log;
    private volatile ServerSocket server;
    private volatile long delayMillis;

    SmtpStub() throws IOException {
        this(0, null);
    }

    SmtpStub(int port, Path log) throws IOException {
        this.log = log;
        listen(port);
    }

    /**
     * {@code SmtpStub <smtp port> <control port> <log>}: the log gets a line {@code Message-ID recipient} for each mail
     * taken. The control port takes lines, one answer to each: {@code answer RCPT|451 later}, {@code answer .|take-and-drop},
     * {@code answer DATA|} (silence), {@code usual}, {@code delay 200}, {@code down}, {@code up}, {@code count}.
     */
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        SmtpStub stub = new SmtpStub(port, Path.of(args[2]));
        try (ServerSocket control = new ServerSocket(Integer.parseInt(args[1]), 50, InetAddress.getLoopbackAddress())) {
            System.out.println("ready");
            while (true) {
                try (Socket client = control.accept()) {
                    BufferedReader in = reader(client);
                    for (String line; (line = in.readLine()) != null; ) {
                        say(client, stub.obey(line, port));
                    }
                } catch (IOException e) {
                    // The one who told it hung up.
                }
            }
        }
    }

    private String obey(String line, int port) throws IOException {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "answer" -> {
                String[] rule = words[1].split("\\|", 2);
                answer(rule[0], rule[1]);
            }
            case "usual" -> asUsual();
            case "delay" -> delayMillis = Long.parseLong(words[1]);
            case "down" -> close();
            case "up" -> listen(port);
            case "count" -> {
                return String.valueOf(messageIds.size());
            }
            default -> {
                return "unknown";
            }
        }
        return "ok";
    }

    private void listen(int port) throws IOException {
        ServerSocket fresh = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        server = fresh;
        inBackground(() -> serve(fresh));
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * @param command start of a line that the client sends, e.g. {@code RCPT TO:<a@b}, or {@code .} for the text's end
     * @param answer e.g. {@code 451 later}, or one of the constants
     */
    SmtpStub answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    void asUsual() {
        answers.clear();
        delayMillis = 0;
    }

    private void serve(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                open.add(client);
                inBackground(() -> {
                    try (client) {
                        conversations.incrementAndGet();
                        talk(client);
                    } catch (IOException e) {
                        // The client hung up, or the test is over.
                    }
                    open.remove(client);
                });
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = reader(client);
        say(client, "220 stub");
        boolean text = false;
        String id = "";
        String to = "";
        for (String line; (line = in.readLine()) != null; ) {
            if (text && !line.equals(".")) {
                if (line.startsWith("Message-ID:")) {
                    id = line.substring("Message-ID:".length()).strip();
                    id = id.isEmpty() ? in.readLine().strip() : id;
                }
                continue;
            }
            LockSupport.parkNanos(delayMillis * 1_000_000);
            if (line.startsWith("DATA")) {
                atData.run();
            }
            String answer = answerTo(line);
            if (line.startsWith("RCPT")) {
                recipients.add(line);
                to = line;
            }
            if (text && (answer.startsWith("2") || answer.equals(TAKE_AND_DROP))) {
                take(id, to);
            }
            if (answer.equals(SILENCE)) {
                in.readLine();
                return;
            }
            if (answer.equals(DROP) || answer.equals(TAKE_AND_DROP)) {
                return;
            }
            if (answer.equals(DRIP)) {
                drip(client);
            }
            text = line.startsWith("DATA") && answer.startsWith("354");
            say(client, answer);
        }
    }

    private void take(String id, String to) throws IOException {
        messageIds.add(id);
        if (log != null) {
            String line = id + " " + to.replaceFirst("^RCPT TO:", "") + "\n";
            synchronized (this) {
                Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static void drip(Socket client) throws IOException {
        while (true) {
            client.getOutputStream().write('2');
            client.getOutputStream().flush();
            LockSupport.parkNanos(500_000_000L);
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
