package dev.sparkify.examples.command;

import dev.sparkify.aws.WarehouseStatus;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how a warehouse stands. */
@Command(
        name = "status",
        description = "Tells how a warehouse on Amazon Redshift stands, and what exists of it.",
        footer = {"  sparkify status", "  sparkify status --config dwh.cfg --target redshift-serverless"})
@SuppressWarnings("NullAway.Init")
public final class StatusCommand extends Job {
    @Mixin
    private LaunchedOptions which;

    @Override
    void run() {
        show(which.controlled(this, Ending.none()).status());
        out().flush();
    }

    private void show(WarehouseStatus status) {
        line("warehouse", Optional.of(status.id()));
        line("state", Optional.of(status.state().name().toLowerCase(Locale.ROOT) + " (" + status.said() + ")"));
        line("since", status.since());
        line("endpoint", status.endpoint().map(at -> at.host() + ":" + at.port() + "/" + at.database()));
        status.roles().forEach(role -> line("role", Optional.of(role)));
        line("expires", status.expires());
        status.resources().forEach(resource -> line("exists", Optional.of(resource)));
    }

    private void line(String name, Optional<?> value) {
        value.ifPresent(known -> out().println(String.format(Locale.ROOT, "%-10s %s", name, known)));
    }
}
