package dev.sparkify.examples;

import com.amazon.redshift.jdbc.DataSource;
import dev.sparkify.Warehouse;
import dev.sparkify.aws.Redshift;
import dev.sparkify.load.LoadReport;
import dev.sparkify.music.SparkifyStar;
import java.sql.SQLException;
import software.amazon.awssdk.services.s3.S3Client;

/** Loads a Redshift that exists: the chain of the quick start on another platform. */
public final class LoadRedshift {
    private LoadRedshift() {}

    /**
     * Runs the example.
     *
     * @param arguments the URL of the database, such as {@code jdbc:redshift:iam://cluster:us-west-2/dev}, and the place in
     *     Amazon S3 that holds the folders log_data and song_data, such as {@code s3://lake/}
     * @throws SQLException if the URL cannot be read
     */
    public static void main(String... arguments) throws SQLException {
        var dataSource = new DataSource();
        dataSource.setURL(arguments[0]);
        try (var s3 = S3Client.create()) {
            System.out.print(load(dataSource, s3, arguments[1]).asText());
        }
    }

    /**
     * Loads what is new below a place.
     *
     * @param dataSource gives connections to the database
     * @param s3 reaches the place
     * @param lake ends with a slash
     * @return the receipt
     */
    public static LoadReport load(javax.sql.DataSource dataSource, S3Client s3, String lake) {
        // tag::redshift[]
        var redshift = Redshift.existing(dataSource, s3).documentsIn(lake + "sparkify/");
        try (var warehouse = Warehouse.provision(redshift, SparkifyStar.schema())) {
            return warehouse
                    .createSchema()
                    .load(SparkifyStar.sources(lake + "log_data/", lake + "song_data/"))
                    .report();
        }
        // end::redshift[]
    }
}
