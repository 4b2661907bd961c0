package dev.sparkify.parity.standin.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Is the server's side of a connection. One thread sends, another hands answers to the client, unless they are answers to
 * statements of {@link ServerSession}, which the client does not see.
 */
final class Server implements ServerSession, Closeable {
    private static final int CHUNK = 1 << 16;

    private final Socket socket;
    private final Client client;
    private final DataInputStream in;
    private final OutputStream out;

    /** For each answer «ready» that is due: whether the client is to see it. */
    private final Queue<Boolean> due = new ArrayDeque<>(List.of(true));

    private final Deque<Message> hidden = new ArrayDeque<>();
    private boolean isHidden;
    private boolean isPipelined;
    private boolean hasFailed;
    private boolean isClosed;
    private char status = 'I';

    Server(Socket socket, Client client) throws IOException {
        this.socket = socket;
        this.client = client;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), CHUNK));
        out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
    }

    void begin(byte[] startup) throws IOException {
        out.write(startup);
        out.flush();
    }

    /** Hands answers on until the server ends the connection. */
    void pump() throws IOException {
        for (var next = Message.read(in); next.isPresent(); next = Message.read(in)) {
            accept(next.get());
            if (in.available() == 0) {
                client.flush();
            }
        }
    }

    private void accept(Message message) throws IOException {
        boolean isReady = message.type() == Message.READY;
        synchronized (this) {
            if (isReady) {
                status = (char) message.body()[0];
            }
            if (isHidden && !isUnasked(message)) {
                hidden.add(message);
                notifyAll();
                return;
            }
            hasFailed |= message.type() == Message.ERROR;
        }
        if (isReady) {
            ready(message);
        } else {
            client.write(SuperType.told(message));
        }
    }

    private void ready(Message message) throws IOException {
        boolean isSeen;
        synchronized (this) {
            isSeen = Boolean.TRUE.equals(due.peek());
            hasFailed &= !isSeen;
        }
        if (isSeen) {
            client.write(message);
        }
        synchronized (this) {
            due.poll();
            notifyAll();
        }
    }

    /** Notices, parameters and notifications come whenever the server likes. */
    private static boolean isUnasked(Message message) {
        return "NSA".indexOf(message.type()) >= 0;
    }

    void send(Message message) throws IOException {
        synchronized (this) {
            switch (message.type()) {
                case 'Q', 'S' -> {
                    due.add(true);
                    isPipelined = false;
                }
                case 'p', 'X' -> {}
                default -> isPipelined = true;
            }
        }
        message.write(out);
    }

    void flush() throws IOException {
        out.flush();
    }

    /**
     * Waits until everything that was sent is answered.
     *
     * @return whether nothing failed since the client's last Sync
     */
    boolean settle() throws IOException {
        boolean isSynced;
        synchronized (this) {
            isSynced = !isPipelined;
            if (!isSynced) {
                due.add(false);
                isPipelined = false;
            }
        }
        if (!isSynced) {
            Message.of('S').write(out);
        }
        out.flush();
        synchronized (this) {
            await(due::isEmpty);
            return !hasFailed;
        }
    }

    @Override
    public synchronized char status() {
        return status;
    }

    @Override
    public Reply query(String sql) throws ServerError, IOException {
        hide();
        Message.query(sql).write(out);
        out.flush();
        return reply();
    }

    @Override
    public Reply copyIn(String sql, byte[] rows) throws ServerError, IOException {
        hide();
        Message.query(sql).write(out);
        for (int begin = 0; begin < rows.length; begin += CHUNK) {
            new Message('d', Arrays.copyOfRange(rows, begin, Math.min(rows.length, begin + CHUNK))).write(out);
        }
        Message.of('c').write(out);
        out.flush();
        return reply();
    }

    /** Runs statements whose answers the client sees, except that the server is ready again. */
    void show(String sql) throws ServerError, IOException {
        hide();
        Message.query(sql).write(out);
        out.flush();
        @Nullable ServerError error = null;
        for (var next = take(); next.type() != Message.READY; next = take()) {
            if (next.type() == Message.ERROR) {
                error = ServerError.of(next);
            } else {
                client.write(SuperType.told(next));
            }
        }
        if (error != null) {
            throw error;
        }
    }

    private synchronized void hide() {
        isHidden = true;
    }

    private Reply reply() throws ServerError, IOException {
        var rows = new ArrayList<List<@Nullable String>>();
        var tag = "";
        @Nullable ServerError error = null;
        for (var next = take(); next.type() != Message.READY; next = take()) {
            switch (next.type()) {
                case 'D' -> rows.add(row(next));
                case 'C' -> tag = next.reader().text();
                case Message.ERROR -> error = ServerError.of(next);
                default -> {}
            }
        }
        if (error != null) {
            throw error;
        }
        return new Reply(rows, tag);
    }

    private static List<@Nullable String> row(Message message) {
        var body = message.reader();
        var values = new ArrayList<@Nullable String>();
        for (int left = body.small(); left > 0; left--) {
            int length = body.number();
            values.add(length < 0 ? null : new String(body.bytes(length), StandardCharsets.UTF_8));
        }
        return values;
    }

    private synchronized Message take() throws IOException {
        await(() -> !hidden.isEmpty());
        var next = hidden.remove();
        isHidden = next.type() != Message.READY;
        return next;
    }

    private synchronized void await(BooleanSupplier isDone) throws IOException {
        try {
            while (!isDone.getAsBoolean()) {
                if (isClosed) {
                    throw new EOFException("The server closed the connection");
                }
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server works", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        socket.close();
    }
}
