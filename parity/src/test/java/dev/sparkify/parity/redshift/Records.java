package dev.sparkify.parity.redshift;

/** Writes records of the Sparkify star, each on one line. */
final class Records {
    private static final long FIRST = 1_541_105_830_796L;

    private Records() {}

    /** Writes a play of the user 8, so many milliseconds after the first. */
    static String play(int number) {
        return play(number, "8", "free");
    }

    static String play(int number, String user, String level) {
        return ("{\"artist\":\"Björk\",\"firstName\":\"Zoë\",\"gender\":\"F\",\"itemInSession\":%d,\"lastName\":\"Lee\","
                        + "\"length\":246.5,\"level\":\"%s\",\"location\":\"\",\"page\":\"NextSong\",\"sessionId\":7,"
                        + "\"song\":\"Jóga\",\"ts\":%d,\"userAgent\":\"\",\"userId\":\"%s\"}")
                .formatted(number, level, FIRST + number, user);
    }

    static String song(String id, String title) {
        return "{\"song_id\":\"%s\",\"title\":\"%s\",\"artist_id\":\"AR1\",\"artist_name\":\"Björk\",\"duration\":246.5,\"year\":1997}"
                .formatted(id, title);
    }
}
