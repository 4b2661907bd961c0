package dev.sparkify.sql.execution;

/** Shortens what an engine says: the first line, without the statement it quotes. */
public final class EngineMessage {
    private static final int MOST = 300;

    private EngineMessage() {}

    /**
     * Shortens the message of a failure.
     *
     * @param failure what the driver threw
     * @return one line of at most 300 characters
     */
    public static String of(Throwable failure) {
        var first =
                String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("no reason given");
        return first.length() <= MOST ? first : first.substring(0, MOST) + " …";
    }
}
