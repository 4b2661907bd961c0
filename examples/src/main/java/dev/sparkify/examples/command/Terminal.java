package dev.sparkify.examples.command;

import java.util.Objects;

/** Knows whether somebody watches. */
final class Terminal {
    /** The width that fits everywhere. */
    static final int COLUMNS = 79;

    private Terminal() {}

    /** Tells whether this runs in a terminal that can move its cursor. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        // From Java 22 on, the other kind of console is there even where input and output are files.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null
                && !Objects.requireNonNullElse(System.getenv("TERM"), "dumb").equals("dumb");
    }
}
