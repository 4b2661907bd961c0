package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadReport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads sources into a database file, or into Redshift. */
@Command(
        name = "etl",
        description = {
            "Loads events and songs into a database file and prints the receipt. The file is made if it is not there; files"
                    + " that were loaded before and are unchanged are skipped. All is loaded or nothing.",
            "With --config, the warehouse on Amazon Redshift is loaded that 'sparkify set-up' made. Files of this machine are"
                    + " staged for it in the folder of --scratch, compressed; they stay there, so that the next load neither"
                    + " uploads nor loads again what is unchanged."
        },
        footer = {
            "  sparkify etl --log-data data/log_data --song-data data/song_data --database plays.duckdb",
            "  sparkify etl --log-data '2018-11-*.json' --song-data songs --database plays.duckdb --format json",
            "  sparkify etl --config dwh.cfg",
            "  sparkify etl --config dwh.cfg --log-data data/log_data --song-data data/song_data --scratch s3://mine/scratch/"
        })
@SuppressWarnings("NullAway.Init")
public final class EtlCommand extends Job {
    @Mixin
    private SourceOptions from;

    @Mixin
    private TablesOptions into;

    @Mixin
    private LoadOptions how;

    @Override
    void run() {
        var local = into.isUnsaid() || into.target(this) == WarehouseTarget.DUCKDB;
        out().print(how.written(local ? loadFile() : loadRedshift()));
        out().flush();
    }

    private LoadReport loadFile() {
        var missing = new ArrayList<>(from.missing());
        if (into.isUnsaid()) {
            missing.add("'--database=FILE'");
        }
        demand(missing);
        return new FileLoad(into.database(this), how).of(from.local());
    }

    /** Says it as picocli does where an option is always required. */
    private void demand(List<String> missing) {
        if (!missing.isEmpty()) {
            throw wrongUsage(
                    "Missing required option" + (missing.size() == 1 ? ": " : "s: ") + String.join(", ", missing));
        }
    }

    private LoadReport loadRedshift() {
        var entrance = into.redshift(this, TablesOptions.Work.LOAD, from.given());
        entrance.description().demandFiles();
        try (var warehouse =
                Warehouse.provision(entrance.platform(), how.star()).createSchema()) {
            return new RedshiftLoad(how, how.people(this)).of(warehouse, entrance.description());
        }
    }
}
