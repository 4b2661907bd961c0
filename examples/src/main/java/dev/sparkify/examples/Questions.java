package dev.sparkify.examples;

import java.util.List;

/**
 * Five questions to the Sparkify star, asked of what was heard ({@code song_title}, {@code artist_name}), so that plays of
 * songs that nobody catalogued count too. The SQL runs on DuckDB and on Redshift alike; equal counts are ordered by the
 * bytes of the text.
 */
public final class Questions {
    private Questions() {}

    /**
     * Is a question.
     *
     * @param title the question in a few words
     * @param sql the query that answers it
     */
    public record Question(String title, String sql) {}

    /**
     * Lists all five.
     *
     * @return the questions
     */
    public static List<Question> all() {
        return List.of(topSongs(), topArtists(), playsByHour(), freeAndPaid(), busiestCities());
    }

    /**
     * Asks which ten songs were played most.
     *
     * @return columns song_title, artist_name, plays
     */
    public static Question topSongs() {
        return new Question("Which songs are played most?", """
                SELECT song_title, artist_name, COUNT(*) AS plays
                FROM fact_songplays
                WHERE song_title IS NOT NULL
                GROUP BY song_title, artist_name
                ORDER BY plays DESC, song_title, artist_name
                LIMIT 10
                """);
    }

    /**
     * Asks which ten artists were played most.
     *
     * @return columns artist_name, plays
     */
    public static Question topArtists() {
        return new Question("Which artists are played most?", """
                SELECT artist_name, COUNT(*) AS plays
                FROM fact_songplays
                WHERE artist_name IS NOT NULL
                GROUP BY artist_name
                ORDER BY plays DESC, artist_name
                LIMIT 10
                """);
    }

    /**
     * Asks at which hours of the day songs are played.
     *
     * @return columns hour (0 to 23, UTC; hours without plays are missing), plays
     */
    public static Question playsByHour() {
        return new Question("At which hours (UTC) do people listen?", """
                SELECT dim_time.hour, COUNT(*) AS plays
                FROM fact_songplays
                JOIN dim_time ON dim_time.start_time = fact_songplays.start_time
                GROUP BY dim_time.hour
                ORDER BY dim_time.hour
                """);
    }

    /**
     * Asks how many users are free and paid now, and how many plays there were at each level at their time.
     *
     * @return columns level, users, plays
     */
    public static Question freeAndPaid() {
        return new Question("How much do free and paid users listen?", """
                SELECT level, COUNT(user_id) AS users, COUNT(songplay_id) AS plays
                FROM (
                  SELECT level, user_id, CAST(NULL AS BIGINT) AS songplay_id FROM dim_users WHERE user_id <> 'unknown'
                  UNION ALL
                  SELECT level, CAST(NULL AS VARCHAR(64)) AS user_id, songplay_id FROM fact_songplays
                ) AS heard
                GROUP BY level
                ORDER BY level
                """);
    }

    /**
     * Asks in which ten cities songs are played most.
     *
     * @return columns location, plays
     */
    public static Question busiestCities() {
        return new Question("Which cities are busiest?", """
                SELECT location, COUNT(*) AS plays
                FROM fact_songplays
                WHERE location IS NOT NULL
                GROUP BY location
                ORDER BY plays DESC, location
                LIMIT 10
                """);
    }
}
