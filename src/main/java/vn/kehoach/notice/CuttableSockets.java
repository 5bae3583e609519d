package vn.kehoach.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Remembers the socket of a conversation, so that it can be cut from outside. JavaMail's time-outs are for each read and
 * write: a server that sends a letter every 20 seconds outlasts them. What JavaMail lays upon the socket, such as TLS,
 * falls with it.
 */
final class CuttableSockets extends SocketFactory {

    private volatile Socket socket;

    @Override
    public Socket createSocket() {
        Socket fresh = new Socket();
        socket = fresh;
        return fresh;
    }

    void cut() {
        Socket current = socket;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                // It is gone, which is what was wanted.
            }
        }
    }

    // JavaMail connects what createSocket() gives by itself, with its time-out; it uses none of these.
    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
