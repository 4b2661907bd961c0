package dev.sparkify.sql.advice;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.Table;
import dev.sparkify.type.TypeFamily;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Judges a column as a distribution key. */
record KeyFitness(Situation situation, Table table, Column column) {
    static KeyFitness of(Situation situation, Table table, String column) {
        return new KeyFitness(situation, table, table.find(column).orElseThrow());
    }

    /** Rows of equal key lie on one slice; the others are taken to spread evenly. */
    OptionalDouble fullestSlice() {
        var commonest = commonest();
        if (commonest.isEmpty()) {
            return OptionalDouble.empty();
        }
        double share = commonest.getAsDouble();
        return OptionalDouble.of(share + (1 - share) / situation.cluster().slices());
    }

    /** Tells how many times its fair share the fullest slice has. */
    OptionalDouble skew() {
        var fullest = fullestSlice();
        return fullest.isPresent()
                ? OptionalDouble.of(fullest.getAsDouble() * situation.cluster().slices())
                : OptionalDouble.empty();
    }

    OptionalDouble commonest() {
        if (isUnique()) {
            var rows = situation.rows(table);
            return rows.isPresent() && rows.getAsLong() > 0
                    ? OptionalDouble.of(1.0 / rows.getAsLong())
                    : OptionalDouble.empty();
        }
        return situation
                .column(table, column.name())
                .map(ColumnEstimate::commonest)
                .orElse(OptionalDouble.empty());
    }

    OptionalLong distinct() {
        return isUnique()
                ? situation.rows(table)
                : situation
                        .column(table, column.name())
                        .map(ColumnEstimate::distinct)
                        .orElse(OptionalLong.empty());
    }

    boolean isUnique() {
        return table.primaryKey().size() == 1 && table.primaryKey().contains(column.name());
    }

    /** Of a date, all rows lie on one slice; of times that hardly repeat, the rows of any range lie on all of them. */
    boolean isHot() {
        var perMoment = rowsPerMoment();
        return isMoment()
                && !isUnique()
                && (perMoment.isPresent()
                        ? perMoment.getAsLong() >= Limits.ROWS_PER_MOMENT
                        : column.type().family() == TypeFamily.DATE);
    }

    boolean isMoment() {
        return column.type().family().isMoment();
    }

    OptionalLong rowsPerMoment() {
        var rows = situation.rows(table);
        var distinct = distinct();
        return rows.isPresent() && distinct.isPresent() && distinct.getAsLong() > 0
                ? OptionalLong.of(rows.getAsLong() / distinct.getAsLong())
                : OptionalLong.empty();
    }

    /** Tells whether it is known to be good. */
    boolean isGood() {
        var skew = skew();
        var distinct = distinct();
        return skew.isPresent()
                && distinct.isPresent()
                && skew.getAsDouble() < Limits.POOR_SKEW
                && distinct.getAsLong()
                        >= Limits.VALUES_PER_SLICE * situation.cluster().slices()
                && !isHot();
    }
}
