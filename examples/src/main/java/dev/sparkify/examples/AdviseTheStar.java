package dev.sparkify.examples;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.advice.Advisor;
import dev.sparkify.sql.advice.Cluster;
import dev.sparkify.sql.advice.ColumnEstimate;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.advice.Growth;
import dev.sparkify.sql.advice.TableEstimate;

/** Reviews how a star would lie on Amazon Redshift, without a cluster. */
public final class AdviseTheStar {
    private AdviseTheStar() {}

    /**
     * Runs the example.
     *
     * @param none nothing
     */
    public static void main(String... none) {
        System.out.println(better().name());
    }

    private static StarSchema better() {
        // tag::advise[]
        var estimates = Estimates.none()
                .on(Cluster.nodes(4))
                .table(
                        "fact_songplays",
                        TableEstimate.rows(1_000_000_000)
                                .rowBytes(300)
                                .column("song_id", ColumnEstimate.unknown().values(1_000_000, 0.3)))
                .table("dim_songs", TableEstimate.rows(1_000_000).rowBytes(80).growing(Growth.SLOW));

        System.out.print(Advisor.review(SparkifyStar.schema(), estimates).asText());
        StarSchema better = Advisor.layout(SparkifyStar.schema(), estimates);
        // end::advise[]
        return better;
    }
}
