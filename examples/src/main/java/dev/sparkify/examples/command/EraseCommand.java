package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.local.DuckDb;
import dev.sparkify.personal.Erasure;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a member of a dimension. */
@Command(
        name = "erase",
        description = {
            "Erases a member of a dimension everywhere in a warehouse, in one transaction: its rows with all versions, what plays"
                    + " tell of it, and rejected records that hold its key. Plays stay, and refer to the unknown member.",
            "Files at the source are not touched: clean those that are listed, or a reload brings the member back."
        },
        footer = {
            "  sparkify erase --database plays.duckdb --table dim_users --key 42",
            "  sparkify erase --database plays.duckdb --star history --table dim_users --key 42 --pseudonymise --yes",
            "  sparkify erase --config dwh.cfg --table dim_users --key 42 --yes --format json"
        })
@SuppressWarnings("NullAway.Init")
public final class EraseCommand extends Job {
    private final Confirmation confirmation;

    @Mixin
    private TablesOptions where;

    @Option(
            names = "--star",
            paramLabel = "STAR",
            description = "plain, history or tuned (default: what the database file was made for, else plain).")
    private @Nullable Star star;

    @Option(names = "--table", paramLabel = "TABLE", required = true, description = "The dimension, such as dim_users.")
    private String table;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "The natural key of the member, such as a user_id.")
    private String key;

    @Option(
            names = "--pseudonymise",
            description =
                    "Give the member a key drawn at random instead of removing it, so that it still counts as one.")
    private boolean isPseudonymised;

    @Option(names = "--yes", description = "Do not ask. Needed where nobody sits at a terminal.")
    private boolean yes;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the report is written: text or json (default: ${DEFAULT-VALUE}).")
    private PlanCommand.Format format;

    /** Makes the command; picocli fills it. */
    public EraseCommand() {
        this(Confirmation.ofProcess());
    }

    EraseCommand(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    void run() {
        switch (where.target(this)) {
            case DUCKDB -> {
                var file = where.database(this);
                erase(DuckDb.file(file), star == null ? Star.of(file) : star);
            }
            case REDSHIFT, REDSHIFT_SERVERLESS ->
                erase(
                        where.redshift(this, TablesOptions.Work.CREATE, Map.of())
                                .platform(),
                        star == null ? Star.PLAIN : star);
        }
        out().flush();
    }

    private <H extends WarehouseHandle> void erase(Platform<H> platform, Star made) {
        demandConsent();
        var erasure = Erasure.of(table, key);
        try (var warehouse = Warehouse.attach(platform, made.schema())) {
            var report = warehouse.erase(isPseudonymised ? erasure.pseudonymised() : erasure);
            if (format == PlanCommand.Format.JSON) {
                out().println(report.asJson());
            } else {
                out().print(report.asText());
            }
        }
    }

    private void demandConsent() {
        if (!yes) {
            switch (confirmation.ask("Erase this member of " + table + "? It cannot be undone.")) {
                case YES -> {}
                case NO -> throw new InputException("Nothing was erased");
                case NOBODY -> throw wrongUsage("nobody can be asked here: say --yes");
            }
        }
    }
}
