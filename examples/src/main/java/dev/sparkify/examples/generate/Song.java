package dev.sparkify.examples.generate;

/**
 * Is a recording with an entry in the song data.
 *
 * @param number its place in the catalogue
 * @param recording what is heard
 * @param year of release, 0 if unknown
 */
record Song(int number, Recording recording, int year) {
    private static final int LATE_EVERY = 10;

    boolean isLate() {
        return isLate(number);
    }

    static boolean isLate(int number) {
        return number % LATE_EVERY == LATE_EVERY - 1;
    }

    static int countLate(int songs) {
        return songs / LATE_EVERY;
    }
}
