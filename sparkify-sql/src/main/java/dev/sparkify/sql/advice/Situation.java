package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.type.TypeFamily;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Knows what a star and its estimates say together. */
record Situation(StarSchema star, Estimates estimates) {
    private static final StoredBytes STORED = new StoredBytes();

    Cluster cluster() {
        return estimates.cluster();
    }

    CostModel costs() {
        return new CostModel(cluster());
    }

    OptionalLong rows(Table table) {
        return estimates
                .find(table.name())
                .map(found -> OptionalLong.of(found.rows()))
                .orElse(OptionalLong.empty());
    }

    boolean isEmpty(Table table) {
        var rows = rows(table);
        return rows.isPresent() && rows.getAsLong() == 0;
    }

    Optional<ColumnEstimate> column(Table table, String column) {
        return estimates.find(table.name()).flatMap(found -> found.find(column));
    }

    /** Tells how many bytes all rows have, not compressed. */
    OptionalLong bytes(Table table) {
        var rows = rows(table);
        var width = rowBytes(table);
        return rows.isPresent() && width.isPresent()
                ? OptionalLong.of(Math.round(rows.getAsLong() * width.getAsDouble()))
                : OptionalLong.empty();
    }

    private OptionalDouble rowBytes(Table table) {
        var given = estimates.find(table.name()).map(TableEstimate::rowBytes).orElse(OptionalDouble.empty());
        if (given.isPresent()) {
            return given;
        }
        double sum = 0;
        for (var column : table.columns()) {
            var width = width(table, column);
            if (width.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += width.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private OptionalDouble width(Table table, Column column) {
        var known =
                column(table, column.name()).map(ColumnEstimate::averageBytes).orElse(OptionalDouble.empty());
        return known.isPresent() ? known : column.type().accept(STORED);
    }

    /** Lists the columns whose average length would tell how long a row is. */
    List<String> columnsOfUnknownWidth(Table table) {
        return rowBytes(table).isPresent()
                ? List.of()
                : table.columns().stream()
                        .filter(column -> width(table, column).isEmpty())
                        .map(Column::name)
                        .toList();
    }

    /** Tells what AUTO comes to; empty if that depends on a size that is not known. */
    Optional<Distribution> distribution(Table table) {
        if (!(table.distribution() instanceof Distribution.Auto)) {
            return Optional.of(table.distribution());
        }
        var bytes = bytes(table);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        if (bytes.getAsLong() <= Limits.AUTO_COPIES_BYTES) {
            return Optional.of(Distribution.all());
        }
        var key = table.primaryKey();
        return Optional.of(key.size() == 1 ? Distribution.key(key.get(0)) : Distribution.even());
    }

    /** Tells what a join moves as the tables are laid out. */
    Movement movement(Join join) {
        var from = distribution(join.from()).map(found -> Placement.of(found, join.column()));
        var to = distribution(join.to()).map(found -> Placement.of(found, join.key()));
        return from.isPresent() && to.isPresent() ? movement(join, from.get(), to.get()) : Movement.notKnown();
    }

    /** Tells what a join would move if its tables were placed otherwise. */
    Movement movement(Join join, Placement from, Placement to) {
        return costs().join(new CostModel.Side(from, bytes(join.from())), new CostModel.Side(to, bytes(join.to())));
    }

    Optional<Growth> growth(Table table) {
        return estimates
                .find(table.name())
                .flatMap(TableEstimate::growth)
                .or(() -> table instanceof DimensionTable dimension && hasRowPerMoment(dimension)
                        ? Optional.of(Growth.WITH_FACT)
                        : Optional.empty());
    }

    /** A dimension of time stamps that is made from the records of the fact has a row for each time that occurs there. */
    private boolean hasRowPerMoment(DimensionTable dimension) {
        return dimension.naturalKey().stream()
                        .flatMap(key -> dimension.find(key).stream())
                        .anyMatch(key -> isTimeStamp(key.type().family()))
                && facts(dimension).stream()
                        .anyMatch(fact -> staging(fact.mapping()).equals(staging(dimension.mapping())));
    }

    private static boolean isTimeStamp(TypeFamily family) {
        return family == TypeFamily.TIMESTAMP || family == TypeFamily.TIMESTAMP_WITH_ZONE;
    }

    private static Optional<String> staging(Optional<Mapping> mapping) {
        return mapping.map(Mapping::staging);
    }

    /** Lists the facts that refer to a dimension. */
    List<FactTable> facts(DimensionTable dimension) {
        return star.facts().stream()
                .filter(fact -> fact.foreignKeys().stream()
                        .anyMatch(key -> key.dimension().equals(dimension.name())))
                .toList();
    }

    /** Weighs what only hurts between nodes: on a single one it is but good to know. */
    Severity betweenNodes(Severity severity) {
        return cluster().nodes() == 1 ? Severity.NOTE : severity;
    }
}
