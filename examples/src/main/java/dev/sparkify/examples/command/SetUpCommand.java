package dev.sparkify.examples.command;

import dev.sparkify.aws.HourlyPrice;
import dev.sparkify.aws.LaunchPlan;
import dev.sparkify.aws.LaunchedRedshift;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the cluster or workgroup of a warehouse, with its role and network. */
@Command(
        name = "set-up",
        description = {
            "Makes what is missing of a warehouse on Amazon Redshift: the cluster or workgroup, the role that reads the"
                    + " sources, the network. Waits until it can be used, and may be run again at any time. It bills until"
                    + " 'sparkify tear-down'.",
            "Whatever is there already is used if it carries the tags of this warehouse, and refused if it does not."
        },
        footer = {
            "  sparkify set-up --dry-run",
            "  sparkify set-up --config dwh.cfg --expires-after PT8H",
            "  sparkify set-up --target redshift-serverless"
        })
@SuppressWarnings("NullAway.Init")
public final class SetUpCommand extends Job {
    @Mixin
    private LaunchedOptions which;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private LaunchOptions how;

    @Option(names = "--dry-run", description = "Only tell what would be made, and what it costs.")
    private boolean dryRun;

    @Override
    void run() {
        try (var progress = LaunchProgress.onTerminal("Setting up")) {
            var platform = which.launched(which.launch(this, sources), Ending.none(), how, progress);
            var plan = platform.plan();
            if (dryRun) {
                show(plan);
            } else {
                launch(platform, plan, progress);
            }
        }
        out().flush();
    }

    private void show(LaunchPlan plan) {
        for (var step : plan.steps()) {
            out().println(step.action().name().toLowerCase(Locale.ROOT) + "  " + step.resource());
            step.properties().forEach(property -> out().println("          " + property));
        }
        out().println(price(plan.price()));
    }

    private void launch(LaunchedRedshift<?> platform, LaunchPlan plan, LaunchProgress progress) {
        out().println(price(plan.price()));
        out().flush();
        platform.launch();
        progress.close();
        progress.lines().forEach(out()::println);
        EndpointCommand.print(platform, out());
    }

    static String price(Optional<HourlyPrice> price) {
        return price.map(known -> "Costs " + known)
                .orElse(
                        "Costs what https://aws.amazon.com/redshift/pricing/ says: the table of prices does not know it");
    }
}
