package dev.sparkify.sql.advice;

/** Is what is known of the Sparkify star: of the sample, and of a service that has grown up. */
final class Plays {
    private Plays() {}

    /** The counts of a load of the sample: 6,819 of 6,820 plays are of the unknown song. */
    static Estimates sample() {
        return Estimates.none()
                .table(
                        "fact_songplays",
                        TableEstimate.rows(6_820)
                                .rowBytes(248)
                                .column("start_time", values(6_813, 2.0 / 6_820))
                                .column("user_id", values(96, 689.0 / 6_820))
                                .column("song_id", values(2, 6_819.0 / 6_820))
                                .column("artist_id", values(2, 6_819.0 / 6_820)))
                .table("dim_time", TableEstimate.rows(6_813))
                .table("dim_users", TableEstimate.rows(97).rowBytes(19))
                .table("dim_songs", TableEstimate.rows(72).rowBytes(68))
                .table("dim_artists", TableEstimate.rows(70).rowBytes(55));
    }

    /** A billion plays, of which 30 % are of songs that the service does not know. */
    static Estimates grown() {
        return Estimates.none()
                .on(Cluster.nodes(4))
                .table(
                        "fact_songplays",
                        TableEstimate.rows(1_000_000_000)
                                .rowBytes(300)
                                .growing(Growth.WITH_FACT)
                                .column("start_time", values(950_000_000, 0.00000001))
                                .column("user_id", values(1_000_000, 0.00001))
                                .column("song_id", values(1_000_000, 0.3))
                                .column("artist_id", values(100_000, 0.3)))
                .table("dim_time", TableEstimate.rows(950_000_000).growing(Growth.WITH_FACT))
                .table("dim_users", members(1_000_000, 60))
                .table("dim_songs", members(1_000_000, 80))
                .table("dim_artists", members(100_000, 70));
    }

    private static TableEstimate members(long rows, int bytes) {
        return TableEstimate.rows(rows).rowBytes(bytes).growing(Growth.SLOW);
    }

    private static ColumnEstimate values(long distinct, double commonest) {
        return ColumnEstimate.unknown().values(distinct, commonest);
    }
}
