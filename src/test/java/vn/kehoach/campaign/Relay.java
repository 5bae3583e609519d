package vn.kehoach.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between the nodes and the database: it passes on, breaks connections, or swallows everything in silence. */
final class Relay implements AutoCloseable {

    private static final int BUFFER = 16_384;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    Relay(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection; new ones are taken. */
    void cut() {
        open.forEach(Relay::close);
    }

    /** From now on nothing passes, and nobody is told: a cable is out. */
    void silence() {
        silent = true;
    }

    void speak() {
        silent = false;
        // What waited in the buffers of a network that was away for long does not come any more.
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                thread(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        while (silent && !client.isClosed()) {
            Await.pause(LOOK_AGAIN);
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            thread(() -> pump(client, server));
            pump(server, client);
        } catch (IOException refused) {
            close(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read;
            while ((read = in.read(buffer)) >= 0) {
                while (silent) {
                    Await.pause(LOOK_AGAIN);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The other side is closed as well.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        silent = false;
        cut();
    }
}
