package dev.sparkify.examples.command;

import dev.sparkify.aws.ExpiredWarehouse;
import dev.sparkify.aws.ExpiredWarehouses;
import dev.sparkify.aws.Redshift;
import dev.sparkify.error.InputException;
import dev.sparkify.spi.TeardownReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds warehouses that have outlived their purpose, and ends them. */
@Command(
        name = "expired",
        description = {
            "Lists the warehouses on Amazon Redshift, in this account and region, whose time is over: 'sparkify set-up"
                    + " --expires-after' says when that is. What carries no such tag is never listed and never touched.",
            "With --tear-down each is torn down, without a question: for a scheduler."
        },
        footer = {"  sparkify expired --region us-west-2", "  sparkify expired --tear-down --final-snapshot last-of-"})
@SuppressWarnings("NullAway.Init")
public final class ExpiredCommand extends Job {
    @Mixin
    private AccountOptions account;

    @Option(names = "--tear-down", description = "Tear down what is listed; the data go with it.")
    private boolean tearDown;

    @Option(
            names = "--final-snapshot",
            paramLabel = "PREFIX",
            description = "Keeps the data of each in a snapshot, called after this prefix and its id.")
    private @Nullable String prefix;

    @Override
    void run() {
        var expired = Redshift.expired(account.access(this));
        if (tearDown) {
            end(prefix == null ? expired : expired.withFinalSnapshot(prefix));
        } else {
            list(expired.all());
        }
        out().flush();
    }

    private void list(List<ExpiredWarehouse> warehouses) {
        for (var warehouse : warehouses) {
            out().println(label(warehouse) + ", of " + warehouse.owner() + ", for " + warehouse.purpose() + ", expired "
                    + warehouse.since());
            warehouse.resources().forEach(resource -> out().println("  " + resource));
        }
        if (warehouses.isEmpty()) {
            out().println("nothing has expired");
        }
    }

    private void end(ExpiredWarehouses expired) {
        var reports = expired.tearDown();
        if (reports.isEmpty()) {
            list(List.of());
        }
        reports.forEach((warehouse, report) -> {
            out().println(label(warehouse));
            new Removal(report, out()).show("removed");
        });
        var left = reports.entrySet().stream()
                .filter(entry -> isLeft(entry.getValue()))
                .map(entry -> label(entry.getKey()))
                .toList();
        if (!left.isEmpty()) {
            throw new InputException("Not all could be removed, and what remains may bill: " + String.join(", ", left));
        }
    }

    private static boolean isLeft(TeardownReport report) {
        return !report.remaining().isEmpty();
    }

    private static String label(ExpiredWarehouse warehouse) {
        return warehouse.kind().name().toLowerCase(Locale.ROOT) + " " + warehouse.id();
    }
}
