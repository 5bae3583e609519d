package vn.kehoach.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire to an S3-compatible store; docs/adr/0031 tells on which real one it was tried. */
class S3StoreTest {

    private static final String SHA256 = "ab".repeat(32);

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private HttpServer server;
    private S3Store store;
    private volatile boolean full;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
        store = new S3Store(new ContentSettings.S3(endpoint, "hn-1", "tinh", "kehoach/", "AK", "secret"));
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] answer = new byte[0];
        int status = 200;
        if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=AK/") || !signed.contains("/hn-1/s3/aws4_request")) {
            status = 403;
        } else if (full) {
            status = 507;
        } else {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> objects.put(path, sent);
                case "DELETE" -> objects.remove(path);
                default -> {
                    status = objects.containsKey(path) ? 200 : 404;
                    answer = objects.getOrDefault(path, answer);
                }
            }
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }

    @Test
    void content_goes_there_comes_back_and_leaves(@TempDir Path folder) throws IOException {
        byte[] content = new byte[300_000];
        content[299_999] = 7;
        store.put(SHA256, Files.write(folder.resolve("a"), content));
        assertThat(objects).containsOnlyKeys("/tinh/kehoach/" + SHA256);
        assertThat(objects.values()).containsExactly(content);
        try (InputStream in = store.open(SHA256)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        store.delete(SHA256);
        store.delete(SHA256);
        assertThatThrownBy(() -> store.open(SHA256)).isInstanceOf(IOException.class);
    }

    @Test
    void a_store_that_is_full_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[10]);
        full = true;
        assertThatThrownBy(() -> store.put(SHA256, file)).isInstanceOf(IOException.class);
        assertThat(objects).isEmpty();
        full = false;
        store.put(SHA256, file);
        assertThat(objects).hasSize(1);
    }
}
