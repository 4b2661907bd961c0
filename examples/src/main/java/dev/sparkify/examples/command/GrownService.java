package dev.sparkify.examples.command;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.advice.ColumnEstimate;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.advice.Growth;
import dev.sparkify.sql.advice.TableEstimate;

/**
 * Estimates the star of a service that has grown up: a billion plays, of which 30 % are of songs that it does not know, a
 * million users, a million songs, a hundred thousand artists, and a time for nearly every play.
 */
final class GrownService {
    private static final long PLAYS = 1_000_000_000;
    private static final long TIMES = 950_000_000;
    private static final long USERS = 1_000_000;
    private static final long SONGS = 1_000_000;
    private static final long ARTISTS = 100_000;
    private static final double UNKNOWN_SONG = 0.3;
    private static final double BUSIEST_USER = 0.00001;
    private static final double BUSIEST_MOMENT = 0.00000001;
    private static final int PLAY_BYTES = 300;
    private static final int USER_BYTES = 60;
    private static final int SONG_BYTES = 80;
    private static final int ARTIST_BYTES = 70;

    private GrownService() {}

    static Estimates estimates(StarSchema star) {
        var estimates = Estimates.none();
        for (var table : star.tables()) {
            estimates = switch (table.name()) {
                case "fact_songplays" -> estimates.table(table.name(), plays(table));
                case "dim_time" -> estimates.table(table.name(), members(TIMES, Growth.WITH_FACT));
                case "dim_users" ->
                    estimates.table(table.name(), members(USERS, Growth.SLOW).rowBytes(USER_BYTES));
                case "dim_songs" ->
                    estimates.table(table.name(), members(SONGS, Growth.SLOW).rowBytes(SONG_BYTES));
                case "dim_artists" ->
                    estimates.table(table.name(), members(ARTISTS, Growth.SLOW).rowBytes(ARTIST_BYTES));
                default -> estimates;
            };
        }
        return estimates;
    }

    private static TableEstimate members(long rows, Growth growth) {
        return TableEstimate.rows(rows).growing(growth);
    }

    private static TableEstimate plays(Table fact) {
        var estimate = TableEstimate.rows(PLAYS).rowBytes(PLAY_BYTES).growing(Growth.WITH_FACT);
        for (var key : fact.foreignKeys()) {
            estimate = switch (key.dimension()) {
                case "dim_time" -> estimate.column(key.column(), values(TIMES, BUSIEST_MOMENT));
                case "dim_users" -> estimate.column(key.column(), values(USERS, BUSIEST_USER));
                case "dim_songs" -> estimate.column(key.column(), values(SONGS, UNKNOWN_SONG));
                default -> estimate.column(key.column(), values(ARTISTS, UNKNOWN_SONG));
            };
        }
        return estimate;
    }

    private static ColumnEstimate values(long distinct, double commonest) {
        return ColumnEstimate.unknown().values(distinct, commonest);
    }
}
