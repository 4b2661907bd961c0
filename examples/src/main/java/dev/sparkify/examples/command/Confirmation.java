package dev.sparkify.examples.command;

/** Asks whoever sits at the terminal. */
interface Confirmation {
    /** Names what was answered. */
    enum Answer {
        /** Go on. */
        YES,
        /** Leave it. */
        NO,
        /** There was nobody to ask. */
        NOBODY
    }

    /**
     * Asks.
     *
     * @param question ends with a question mark
     * @return the answer; anything but «yes» is no
     */
    Answer ask(String question);

    /** Asks at the terminal of this process. */
    @SuppressWarnings("SystemConsoleNull")
    static Confirmation ofProcess() {
        return question -> {
            var console = System.console();
            if (console == null || !Terminal.isWatched()) {
                return Answer.NOBODY;
            }
            return "yes".equalsIgnoreCase(console.readLine("%s [yes/no] ", question)) ? Answer.YES : Answer.NO;
        };
    }
}
