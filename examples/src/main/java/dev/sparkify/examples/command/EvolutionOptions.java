package dev.sparkify.examples.command;

import dev.sparkify.evolve.Evolution;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Says what cannot be told from a warehouse and a star: what was renamed, and what may be destroyed. */
@SuppressWarnings("NullAway.Init")
final class EvolutionOptions {
    @Option(
            names = "--star",
            paramLabel = "STAR",
            defaultValue = "plain",
            description = "What the warehouse is to be: plain, history or tuned (default: ${DEFAULT-VALUE}).")
    private Star star;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "A table, or a column as TABLE.OLD=NEW, that has a new name; may be said several times.")
    private Map<String, String> renamed = Map.of();

    @Option(
            names = "--destroy",
            paramLabel = "NAME",
            description =
                    "A table, or a column as TABLE.COLUMN, that may go with what it holds; may be said several times. What is"
                            + " not named is never destroyed.")
    private List<String> destroyed = List.of();

    Star star() {
        return star;
    }

    Evolution evolution() {
        var evolution = Evolution.none().destroying(destroyed.toArray(String[]::new));
        for (var renaming : renamed.entrySet()) {
            evolution = with(evolution, renaming.getKey(), renaming.getValue());
        }
        return evolution;
    }

    private static Evolution with(Evolution evolution, String from, String to) {
        int point = from.indexOf('.');
        return point < 0
                ? evolution.renamingTable(from, to)
                : evolution.renaming(from.substring(0, point), from.substring(point + 1), to);
    }
}
