package vn.kehoach.campaign.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the campaign call the program's own services from outside, past its doors: on the loopback, in the campaign only. */
@Component
@Profile("campaign")
class ProbeServer implements ApplicationRunner {

    private final List<ProbeCommand> commands;
    private final int port;

    ProbeServer(List<ProbeCommand> commands, @Value("${kehoach.campaign.port}") int port) {
        this.commands = commands;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        // As many as the campaign has threads.
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "probe");
            thread.setDaemon(true);
            return thread;
        }));
        commands.forEach(command -> server.createContext("/" + command.name(), exchange -> answer(command, exchange)));
        server.start();
        System.out.println("probe listens");
    }

    private static void answer(ProbeCommand command, HttpExchange exchange) throws IOException {
        String answer;
        int status = 200;
        try {
            answer = command.run(parameters(exchange.getRequestURI().getRawQuery()));
        } catch (Exception e) {
            status = 500;
            answer = e.toString();
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> parameters(String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
