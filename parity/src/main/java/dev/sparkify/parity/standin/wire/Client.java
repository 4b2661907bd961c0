package dev.sparkify.parity.standin.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** Is the driver's side of a connection. Messages may be written by several threads. */
final class Client implements Closeable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    Client(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    DataInputStream in() {
        return in;
    }

    Optional<Message> next() throws IOException {
        return Message.read(in);
    }

    synchronized void answer(char letter) throws IOException {
        out.write(letter);
        out.flush();
    }

    synchronized void write(Message message) throws IOException {
        message.write(out);
    }

    synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
