package dev.sparkify.parity.standin.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what a client sends, each statement as the interpreter reads it. What is done here is answered here, once
 * everything before it is answered.
 */
final class Relay {
    private static final Logger LOGGER = LoggerFactory.getLogger(Relay.class);
    private static final String ABORT = "select 1 / 0";

    private final Client client;
    private final Server server;
    private final Interpreter interpreter;
    private final Map<String, Performance> prepared = new HashMap<>();
    private final Map<String, Performance> portals = new HashMap<>();

    /** Whether something failed here: up to the next Sync nothing more is done. */
    private boolean isSkipping;

    Relay(Client client, Server server, Interpreter interpreter) {
        this.client = client;
        this.server = server;
        this.interpreter = interpreter;
    }

    /** Hands on until the client is gone. */
    void run() throws IOException {
        for (var next = client.next(); next.isPresent(); next = client.next()) {
            var message = next.get();
            if (message.type() == 'S') {
                isSkipping = false;
            }
            if (!isSkipping) {
                handle(message);
            }
            if (client.in().available() == 0) {
                server.flush();
            }
            if (message.type() == 'X') {
                server.flush();
                return;
            }
        }
    }

    private void handle(Message message) throws IOException {
        switch (message.type()) {
            case 'Q' -> query(interpreter.read(message.reader().text()));
            case 'P' -> parse(message);
            case 'B' -> bind(message);
            case 'D' -> describe(message);
            case 'E' -> execute(message);
            case 'C' -> forget(message);
            default -> server.send(message);
        }
    }

    private void query(List<Work> works) throws IOException {
        if (works.stream().allMatch(Work.Pass.class::isInstance)) {
            server.send(Message.query(text(works)));
        } else if (settle()) {
            one(works);
            client.write(Message.ready(server.status()));
            client.flush();
        }
    }

    private static String text(List<Work> works) {
        var parts = new ArrayList<String>();
        for (var work : works) {
            parts.add(((Work.Pass) work).sql());
        }
        return String.join("; ", parts);
    }

    private void one(List<Work> works) throws IOException {
        try {
            for (var work : works) {
                if (work instanceof Work.Pass pass) {
                    server.show(pass.sql());
                } else if (work instanceof Work.Perform perform) {
                    client.write(Message.completed(perform(perform.performance())));
                }
            }
        } catch (ServerError error) {
            fail(error);
        }
    }

    /** What S3 does not answer fails the statement, not the connection. */
    private String perform(Performance performance) throws ServerError, IOException {
        try {
            return performance.perform(server);
        } catch (RuntimeException failed) {
            LOGGER.debug("Failed", failed);
            throw new ServerError("XX000", "The stand-in failed: " + failed.getMessage());
        }
    }

    /** A transaction takes nothing more after an error, on the server, too. */
    private void fail(ServerError error) throws IOException {
        if (server.status() == 'T') {
            abort();
        }
        client.write(error.message());
    }

    private void abort() throws IOException {
        try {
            server.query(ABORT);
        } catch (ServerError aborted) {
            LOGGER.debug("Aborted the transaction");
        }
    }

    private void parse(Message message) throws IOException {
        var body = message.reader();
        var name = body.text();
        var works = interpreter.read(body.text());
        if (works.size() == 1 && works.get(0) instanceof Work.Perform perform) {
            prepared.put(name, perform.performance());
            answer(Message.of('1'));
            return;
        }
        prepared.remove(name);
        server.send(Message.build('P')
                .text(name)
                .text(passed(works))
                .bytes(body.rest())
                .message());
    }

    private static String passed(List<Work> works) {
        return works.stream().allMatch(Work.Pass.class::isInstance)
                ? text(works)
                : "several statements cannot be prepared as one";
    }

    private void bind(Message message) throws IOException {
        var body = message.reader();
        var portal = body.text();
        var performance = prepared.get(body.text());
        if (performance == null) {
            portals.remove(portal);
            server.send(message);
        } else {
            portals.put(portal, performance);
            answer(Message.of('2'));
        }
    }

    private void describe(Message message) throws IOException {
        var body = message.reader();
        boolean isStatement = body.letter() == 'S';
        if (!(isStatement ? prepared : portals).containsKey(body.text())) {
            server.send(message);
        } else if (settle()) {
            if (isStatement) {
                client.write(Message.build('t').small(0).message());
            }
            client.write(Message.of('n'));
        }
    }

    private void execute(Message message) throws IOException {
        var performance = portals.get(message.reader().text());
        if (performance == null) {
            server.send(message);
        } else if (settle()) {
            try {
                client.write(Message.completed(perform(performance)));
            } catch (ServerError error) {
                isSkipping = true;
                fail(error);
            }
            client.flush();
        }
    }

    private void forget(Message message) throws IOException {
        var body = message.reader();
        var known = body.letter() == 'S' ? prepared : portals;
        if (known.remove(body.text()) == null) {
            server.send(message);
        } else {
            answer(Message.of('3'));
        }
    }

    private void answer(Message message) throws IOException {
        if (settle()) {
            client.write(message);
        }
    }

    /** The server skips what comes after an error up to the next Sync; so does this. */
    private boolean settle() throws IOException {
        isSkipping = !server.settle();
        return !isSkipping;
    }
}
