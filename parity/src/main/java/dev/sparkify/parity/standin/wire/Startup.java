package dev.sparkify.parity.standin.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** Reads how a driver begins a connection, and leaves out what only Redshift understands. */
final class Startup {
    /** What the driver of Redshift tells of itself; PostgreSQL ends a connection that names a parameter it does not know. */
    private static final Set<String> UNKNOWN =
            Set.of("driver_version", "os_version", "client_protocol_version", "driver_discovery_version");

    private static final int SSL = 80877103;
    private static final int GSS = 80877104;
    private static final int CANCEL = 80877102;
    private static final int LONGEST = 1 << 16;

    private Startup() {}

    /**
     * Reads up to the message that begins a session.
     *
     * @return the message for PostgreSQL; empty if there will be no session
     */
    static Optional<byte[]> read(Client client, InetSocketAddress server) throws IOException {
        while (true) {
            int length = client.in().readInt() - Integer.BYTES;
            if (length < Integer.BYTES || length > LONGEST) {
                throw new IOException("No message that begins a session has " + length + " bytes");
            }
            var body = ByteBuffer.wrap(client.in().readNBytes(length));
            int code = body.getInt();
            if (code == CANCEL) {
                cancel(body.array(), server);
                return Optional.empty();
            } else if (code != SSL && code != GSS) {
                return Optional.of(known(code, new Message.Reader(body)));
            }
            client.answer('N');
        }
    }

    private static void cancel(byte[] body, InetSocketAddress address) throws IOException {
        try (var server = new Socket(address.getAddress(), address.getPort())) {
            server.getOutputStream().write(framed(body));
            server.getOutputStream().flush();
            try (var in = new DataInputStream(server.getInputStream())) {
                in.readAllBytes();
            }
        }
    }

    private static byte[] known(int version, Message.Reader parameters) {
        var message = Message.build(' ')
                .bytes(ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
        for (var name = parameters.text(); !name.isEmpty(); name = parameters.text()) {
            var value = parameters.text();
            if (!UNKNOWN.contains(name)) {
                message.text(name).text(value);
            }
        }
        return framed(message.letter('\0').message().body());
    }

    private static byte[] framed(byte[] body) {
        var framed = new ByteArrayOutputStream();
        framed.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(body.length + Integer.BYTES)
                .array());
        framed.writeBytes(body);
        return framed.toByteArray();
    }
}
