package dev.sparkify.parity.standin.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says that the server, or what stands for it, refused a statement. */
public final class ServerError extends Exception {
    private static final long serialVersionUID = 1;

    private final String state;

    /**
     * Makes an error of the server.
     *
     * @param state the SQLSTATE
     * @param message what the client is told
     */
    public ServerError(String state, String message) {
        super(message);
        this.state = state;
    }

    /**
     * Names the kind of error.
     *
     * @return the SQLSTATE
     */
    public String state() {
        return state;
    }

    static ServerError of(Message message) {
        Map<Character, String> fields = new LinkedHashMap<>();
        var body = message.reader();
        for (char field = body.letter(); field != 0; field = body.letter()) {
            fields.put(field, body.text());
        }
        return new ServerError(fields.getOrDefault('C', "XX000"), fields.getOrDefault('M', ""));
    }

    Message message() {
        return Message.build(Message.ERROR)
                .letter('S')
                .text("ERROR")
                .letter('V')
                .text("ERROR")
                .letter('C')
                .text(state)
                .letter('M')
                .text(String.valueOf(getMessage()))
                .letter('\0')
                .message();
    }
}
