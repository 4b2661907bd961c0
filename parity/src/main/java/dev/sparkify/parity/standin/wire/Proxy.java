package dev.sparkify.parity.standin.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes connections of a driver on a port of 127.0.0.1 and leads each to a server of PostgreSQL there. Closing it ends all
 * of them. Thread-safe.
 */
public final class Proxy implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Proxy.class);

    private final ServerSocket socket;
    private final InetSocketAddress server;
    private final Interpreter interpreter;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Proxy(ServerSocket socket, InetSocketAddress server, Interpreter interpreter) {
        this.socket = socket;
        this.server = server;
        this.interpreter = interpreter;
    }

    /**
     * Starts to listen.
     *
     * @param port the port of the server
     * @param interpreter decides what becomes of statements
     * @return the proxy, to be closed
     * @throws UncheckedIOException if no port is to be had
     */
    public static Proxy start(int port, Interpreter interpreter) {
        var here = InetAddress.getLoopbackAddress();
        try {
            var proxy = new Proxy(new ServerSocket(0, 0, here), new InetSocketAddress(here, port), interpreter);
            proxy.spawn("accepts", proxy::accept);
            return proxy;
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

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            var accepted = socket.accept();
            spawn("reads the client", () -> serve(accepted));
        }
    }

    private void serve(Socket accepted) throws IOException {
        try (var client = opened(new Client(accepted))) {
            var startup = Startup.read(client, server);
            if (startup.isPresent()) {
                relay(client, startup.get());
            }
            open.remove(client);
        }
    }

    private void relay(Client client, byte[] startup) throws IOException {
        try (var there = opened(new Server(new Socket(server.getAddress(), server.getPort()), client))) {
            there.begin(startup);
            spawn("reads the server", () -> answer(there, client));
            new Relay(client, there, interpreter).run();
        } finally {
            open.remove(client);
        }
    }

    private void answer(Server there, Client client) throws IOException {
        try (there;
                client) {
            there.pump();
        } finally {
            open.removeAll(List.of(there, client));
        }
    }

    private <T extends Closeable> T opened(T resource) throws IOException {
        open.add(resource);
        if (socket.isClosed()) {
            resource.close();
        }
        return resource;
    }

    private void spawn(String task, Task run) {
        var thread = new Thread(() -> run(task, run), "stand-in " + port() + " " + task);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(String task, Task run) {
        try {
            run.run();
        } catch (IOException ended) {
            LOGGER.debug("Ended: {}", task, ended);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var resource : open) {
            resource.close();
        }
    }

    /** Is what a thread does until its connection ends. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }
}
