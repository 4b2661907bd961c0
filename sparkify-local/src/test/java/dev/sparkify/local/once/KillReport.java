package dev.sparkify.local.once;

import java.time.Duration;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes what the kills of the long form came to. */
final class KillReport {
    private KillReport() {}

    static String of(int kills, SortedMap<String, int[]> results, Duration duration) {
        var rows = results.entrySet().stream()
                .map(phase -> "| %s | %d | %d |\n"
                        .formatted(phase.getKey(), phase.getValue()[0] + phase.getValue()[1], phase.getValue()[1]))
                .collect(Collectors.joining());
        return """
                # Exactly once

                A process that loads a second batch into a database file is killed; the next run of the same load must end in
                the warehouse of a load that nobody disturbed. Compared are all rows of all tables, with their surrogate keys and
                the ledger, but for times, tokens and stamps of files; the audit must pass. Unless the next run is in another
                process, also what the dead one left is looked at: it is the state before its load, or the whole state after it.

                `.ci/kill` runs this; `KillTest` runs a sample of it in every build. The last run: %d kills, all recovered, in
                %d minutes %d seconds on %d cores, JDK %s.

                | phase | runs | of these, loaded before the kill |
                |---|---|---|
                %s
                Runs at random, those that commit and those that close are killed from outside (SIGKILL), every third one at random
                twice before it is allowed to end; the others halt at the place named. Every fourth of the runs that are not at
                random is loaded again in another process.
                """.formatted(
                        kills,
                        duration.toMinutes(),
                        duration.toSecondsPart(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        rows);
    }

    /** Gives the chapters of the page that the report does not write. */
    static String whatFollows(String page) {
        int next = page.indexOf("\n## ");
        return next < 0 ? "" : page.substring(next);
    }
}
