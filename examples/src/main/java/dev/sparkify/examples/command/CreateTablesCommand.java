package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.local.DuckDb;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the tables of the star. */
@Command(
        name = "create-tables",
        description = "Makes the tables of a warehouse that was set up, or finds that they are there.",
        footer = {
            "  sparkify create-tables",
            "  sparkify create-tables --drop --config dwh.cfg",
            "  sparkify create-tables --database plays.duckdb"
        })
@SuppressWarnings("NullAway.Init")
public final class CreateTablesCommand extends Job {
    @Mixin
    private TablesOptions where;

    @Option(
            names = "--star",
            paramLabel = "STAR",
            defaultValue = "plain",
            description = "plain, history or tuned (default: ${DEFAULT-VALUE}).")
    private Star star;

    @Option(
            names = "--drop",
            description = "Drop the tables of the warehouse first, with all that was loaded into them.")
    private boolean drop;

    @Override
    void run() {
        switch (where.target(this)) {
            case DUCKDB -> create(DuckDb.file(where.database(this)));
            case REDSHIFT, REDSHIFT_SERVERLESS ->
                create(where.redshift(this, TablesOptions.Work.CREATE, Map.of())
                        .platform()
                        .dropTables());
        }
        out().flush();
    }

    private <H extends WarehouseHandle> void create(Platform<H> platform) {
        if (drop) {
            Warehouse.provision(platform, star.schema())
                    .teardown()
                    .removed()
                    .forEach(thing -> out().println("removed  " + thing));
        }
        try (var warehouse = Warehouse.provision(platform, star.schema())) {
            warehouse.createSchema();
            out().println("The tables are there");
        }
    }
}
