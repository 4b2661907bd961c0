package dev.sparkify.examples.guide;

import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftCluster;
import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LoadPlanner;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.type.ColumnType;
import java.time.Duration;

/** Brings the star of the library to Amazon Redshift, as far as that goes without an account. */
public final class LibraryOnRedshift {
    private LibraryOnRedshift() {}

    /**
     * Names the sources in Amazon S3.
     *
     * @return loans and books
     */
    public static Sources sources() {
        // tag::sources[]
        return Sources.of(
                Source.json("staging_loans", Location.of("s3://city-library/loans/")),
                Source.json("staging_books", Location.of("s3://city-library/books/")));
        // end::sources[]
    }

    /**
     * Writes the script that creates the tables.
     *
     * @return SQL
     */
    public static String tables() {
        // tag::tables[]
        return new SchemaPlanner(LibraryStar.plain())
                .creation(Ledger.Made.TABLES)
                .script(Dialect.redshift());
        // end::tables[]
    }

    /**
     * Writes the script that loads them.
     *
     * @return SQL
     */
    public static String load() {
        // tag::load[]
        var redshift = Dialect.redshift();
        return new LoadPlanner(LibraryStar.plain(), redshift)
                .script(LoadRequest.of(sources()))
                .script(redshift);
        // end::load[]
    }

    /**
     * Says how a table lies, and who may read.
     *
     * @param fact a fact with a column lent_on
     * @param dimension a small dimension
     * @return a star of both
     */
    public static StarSchema laidOut(FactTable fact, DimensionTable dimension) {
        // tag::layout[]
        return StarSchema.of(
                        "library",
                        fact.degenerate(Column.of("branch", ColumnType.varchar(16))
                                        .encoded(Encoding.BYTEDICT)
                                        .commented("where the book was handed out"))
                                .distributed(Distribution.even())
                                .sorted(SortKey.compound("lent_on")),
                        dimension.distributed(Distribution.all()))
                .in("lending")
                .readableBy(Grantee.role("analysts"), Grantee.user("dashboard"));
        // end::layout[]
    }

    /**
     * Describes a cluster of its own.
     *
     * @return the platform; nothing is made
     */
    public static RedshiftCluster cluster() {
        // tag::cluster[]
        return Redshift.cluster("city-library")
                .withFinalSnapshot("city-library-last")
                .reading(sources())
                .documentsIn("s3://city-library/sparkify/")
                .expiringAfter(Duration.ofHours(8))
                .tagged("team", "data");
        // end::cluster[]
    }

    /**
     * Writes the policy that a load needs.
     *
     * @return JSON for IAM
     */
    public static String policy() {
        // tag::policy[]
        return LoadPolicy.of(sources()).managedPolicy();
        // end::policy[]
    }
}
