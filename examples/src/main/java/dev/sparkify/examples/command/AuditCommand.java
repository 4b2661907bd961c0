package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.local.DuckDb;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a whole warehouse. */
@Command(
        name = "audit",
        description =
                "Runs all checks over all rows of a database file: keys, references, history. Changes nothing; exit code"
                        + " 1 tells that a check failed.",
        footer = "  sparkify audit --database plays.duckdb")
@SuppressWarnings("NullAway.Init")
public final class AuditCommand extends Job {
    @Option(
            names = "--database",
            paramLabel = "FILE",
            required = true,
            description = "A file that 'sparkify etl' made.")
    private Path database;

    @Override
    void run() {
        try (var warehouse =
                Warehouse.attach(DuckDb.file(database), Star.of(database).schema())) {
            var report = warehouse.audit();
            out().print(report.asText());
            out().flush();
            if (!report.passed()) {
                throw new InputException(
                        report.failures().size() + " of " + report.checks().size() + " checks failed");
            }
        }
    }
}
