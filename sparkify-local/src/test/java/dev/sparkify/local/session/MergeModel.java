package dev.sparkify.local.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain Java what MERGE makes of rows on Redshift.
 *
 * @param target the rows of the target
 * @param source the rows of the source
 */
record MergeModel(List<Row> target, List<Row> source) {
    /**
     * Is a row.
     *
     * @param key what is compared
     * @param text what is not
     */
    record Row(@Nullable Integer key, @Nullable String text) {
        @Override
        public String toString() {
            return key + ", " + (text == null ? "NULL" : "'" + text + "'");
        }
    }

    private static boolean match(Row one, Row other) {
        return one.key() != null && other.key() != null && Objects.equals(one.key(), other.key());
    }

    /** Tells whether the MERGE fails. */
    boolean matchesTwice() {
        return target.stream()
                .anyMatch(row ->
                        source.stream().filter(other -> match(row, other)).count() > 1);
    }

    /** Changes rows that match, or removes them, and adds rows of the source that match none. */
    List<Row> upserted(UnaryOperator<Optional<Row>> matched) {
        var rows = new ArrayList<Row>();
        for (var row : target) {
            var partner = source.stream().filter(other -> match(row, other)).findFirst();
            (partner.isPresent() ? matched.apply(partner) : Optional.of(row)).ifPresent(rows::add);
        }
        source.stream()
                .filter(row -> target.stream().noneMatch(other -> match(other, row)))
                .forEach(rows::add);
        return rows;
    }

    /** Puts the rows of the source into the place of all that match. */
    List<Row> replaced() {
        var rows = new ArrayList<>(target.stream()
                .filter(row -> source.stream().noneMatch(other -> match(row, other)))
                .toList());
        rows.addAll(source);
        return rows;
    }
}
