package dev.sparkify.examples;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.export.Compression;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.statement.Query;
import java.nio.file.Path;

/** Hands tables and answers on to other programs, as files. */
public final class ExportTables {
    private ExportTables() {}

    /**
     * Runs the example.
     *
     * @param folders the folder of the events, that of the songs, and the one that the exports go to
     */
    public static void main(String... folders) {
        var out = Path.of(folders[2]);
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            var loaded = warehouse.load(SparkifyStar.sources(folders[0], folders[1]));
            print(plays(loaded, out.resolve("plays")));
            print(hours(loaded, out.resolve("hours")));
        }
    }

    private static void print(ExportReport report) {
        System.out.println(report.rows() + " rows in " + report.files());
    }

    private static ExportReport plays(ReadyWarehouse<DuckDbWarehouse> warehouse, Path folder) {
        // tag::table[]
        var plays = ExportTarget.of(Location.of(folder), ExportFormat.parquet())
                .partitionedBy("level")
                .replacing();

        return warehouse.export(Export.of("fact_songplays", plays).orderedBy("songplay_id"));
        // end::table[]
    }

    private static ExportReport hours(ReadyWarehouse<DuckDbWarehouse> warehouse, Path folder) {
        // tag::query[]
        var query = new Query.Raw("""
                select hour, count(*) as plays
                from fact_songplays join dim_time using (start_time)
                group by hour
                order by hour""");
        var target = ExportTarget.of(
                Location.of(folder), ExportFormat.csv().delimitedBy(';').compressed(Compression.GZIP));

        return warehouse.handle().export(query, target);
        // end::query[]
    }
}
