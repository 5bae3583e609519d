package vn.kehoach.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told: per command an answer, or silence. */
final class SmtpStub implements AutoCloseable {

    static final String SILENCE = "";

    final List<String> recipients = new CopyOnWriteArrayList<>();
    final List<String> messageIds = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;

    SmtpStub() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * @param command start of a line that the client sends, e.g. {@code RCPT TO:<a@b}, or {@code .} for the text's end
     * @param answer e.g. {@code 451 later}
     */
    SmtpStub answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    void asUsual() {
        answers.clear();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 stub");
        boolean text = false;
        for (String line; (line = in.readLine()) != null; ) {
            if (text && !line.equals(".")) {
                if (line.startsWith("Message-ID:")) {
                    messageIds.add(line.substring("Message-ID:".length()).strip());
                }
                continue;
            }
            String answer = answerTo(line);
            if (answer.equals(SILENCE)) {
                in.readLine();
                return;
            }
            if (line.startsWith("RCPT")) {
                recipients.add(line);
            }
            text = line.startsWith("DATA") && answer.startsWith("354");
            say(client, answer);
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
