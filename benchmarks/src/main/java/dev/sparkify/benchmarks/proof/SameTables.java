package dev.sparkify.benchmarks.proof;

import dev.sparkify.benchmarks.measure.Contest;
import dev.sparkify.benchmarks.measure.Round;
import dev.sparkify.schema.StarSchema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Demands that all databases of a round hold the same tables.
 *
 * @param star names tables and columns
 */
public record SameTables(StarSchema star) implements Contest.Referee {
    @Override
    public void judge(Round round) {
        judge(round, round.names());
    }

    /**
     * Demands it of some contestants.
     *
     * @param round what was left
     * @param names the contestants, at least one; the first one's tables are taken to be right
     * @throws IllegalStateException if another one's tables differ; the message says which, and by how many rows
     */
    public void judge(Round round, List<String> names) {
        var comparison = new TableComparison(star);
        for (var name : names) {
            var differences = comparison.between(round.database(names.get(0)), round.database(name));
            if (!differences.isEmpty()) {
                throw new IllegalStateException("%s made other tables than %s: %s"
                        .formatted(
                                name,
                                names.get(0),
                                differences.stream().map(Difference::asText).collect(Collectors.joining("; "))));
            }
        }
    }
}
