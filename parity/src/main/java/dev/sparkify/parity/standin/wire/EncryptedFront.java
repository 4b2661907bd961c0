package dev.sparkify.parity.standin.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes encrypted connections of a driver on a port of 127.0.0.1 and hands what they say on to a port that takes plain ones.
 * A connection that is not encrypted is ended. Thread-safe.
 */
public final class EncryptedFront implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(EncryptedFront.class);

    /** The length of the message by which a driver asks for encryption, and its code. */
    private static final byte[] REQUEST = {0, 0, 0, 8, 4, -46, 22, 47};

    private final ServerSocket socket;
    private final int port;
    private final SSLContext context;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private EncryptedFront(ServerSocket socket, int port, SSLContext context) {
        this.socket = socket;
        this.port = port;
        this.context = context;
    }

    /**
     * Starts to listen.
     *
     * @param port the port on 127.0.0.1 that takes plain connections
     * @param context holds the key and the certificate that are shown
     * @return the front, to be closed
     * @throws UncheckedIOException if no port is to be had
     */
    public static EncryptedFront start(int port, SSLContext context) {
        try {
            var front = new EncryptedFront(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), port, context);
            spawn(front::accept);
            return front;
        } catch (IOException unusable) {
            throw new UncheckedIOException("No port is to be had on 127.0.0.1", unusable);
        }
    }

    /**
     * Names the port to connect to.
     *
     * @return the port on 127.0.0.1
     */
    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Counts the connections that are open.
     *
     * @return how many there are
     */
    public int connections() {
        return open.size() / 2;
    }

    /**
     * Ends all connections, as a network does that fails.
     *
     * @throws IOException if one does not end
     */
    public void cut() throws IOException {
        for (var connection : open) {
            connection.close();
        }
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            var accepted = socket.accept();
            spawn(() -> serve(accepted));
        }
    }

    private void serve(Socket accepted) throws IOException {
        try (accepted) {
            accepted.setTcpNoDelay(true);
            if (!Arrays.equals(accepted.getInputStream().readNBytes(REQUEST.length), REQUEST)) {
                return;
            }
            accepted.getOutputStream().write('S');
            var client = (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
            client.setUseClientMode(false);
            client.startHandshake();
            relay(client, new Socket(InetAddress.getLoopbackAddress(), port));
        }
    }

    private void relay(Socket client, Socket server) throws IOException {
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        try (client;
                server) {
            spawn(() -> {
                try (client;
                        server) {
                    server.getInputStream().transferTo(client.getOutputStream());
                }
            });
            client.getInputStream().transferTo(server.getOutputStream());
        } finally {
            open.remove(client);
            open.remove(server);
        }
    }

    private static void spawn(Task run) {
        var thread = new Thread(() -> run(run), "stand-in encrypts");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Task run) {
        try {
            run.run();
        } catch (IOException ended) {
            LOGGER.debug("Ended", ended);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
    }

    /** Is what a thread does until its connection ends. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }
}
