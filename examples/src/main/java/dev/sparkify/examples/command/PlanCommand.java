package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what would become of a warehouse, and changes nothing. */
@Command(
        name = "plan",
        description = {
            "Looks at a warehouse and tells what would be created (+), changed where it is (~), rebuilt (-/+) and destroyed (-)"
                    + " to make it that of the star, in AWS and in the database. Changes nothing.",
            "A file kept by --out is for 'sparkify apply --plan', which does that and nothing else."
        },
        footer = {
            "  sparkify plan --database plays.duckdb --star history",
            "  sparkify plan --config dwh.cfg --format json --out plan.json",
            "  sparkify plan --database plays.duckdb --rename dim_users.level=tier --destroy dim_users.gender"
        })
@SuppressWarnings("NullAway.Init")
public final class PlanCommand extends Job {
    @Mixin
    private EvolutionOptions what;

    @Mixin
    private TablesOptions where;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the plan is written: text or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Keep the plan in this file, as JSON.")
    private @Nullable Path file;

    /** Names how a plan is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    void run() {
        var plan = Warehouse.plan(where.whole(this), what.star().schema(), what.evolution())
                .plan();
        if (file != null) {
            keep(plan.json(), file);
        }
        out().println(format == Format.JSON ? plan.json() : plan.text());
        out().flush();
    }

    private static void keep(String json, Path file) {
        try {
            Files.writeString(file, json + "\n");
        } catch (IOException failure) {
            throw new InputException("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
