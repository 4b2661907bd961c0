package dev.sparkify.sql.internal.evolve;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Is one difference between a table that stands and the one that a star wants. Names are those of the star. */
sealed interface Difference {
    /**
     * Hands this difference to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(DifferenceVisitor<R> visitor);

    /**
     * Is a table that the star wants and that does not stand.
     *
     * @param wanted the table
     */
    record TableAdded(PlannedTable wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.tableAdded(this);
        }
    }

    /**
     * Is a table that stands and that the star has no more.
     *
     * @param standing the table
     */
    record TableRemoved(StandingTable standing) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.tableRemoved(this);
        }
    }

    /**
     * Is a new name of a table.
     *
     * @param from as it stands
     * @param to as the star has it
     */
    record TableRenamed(TableName from, TableName to) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.tableRenamed(this);
        }
    }

    /**
     * Is a new name of a column.
     *
     * @param table the table as the star has it
     * @param from as it stands
     * @param to as the star has it
     */
    record ColumnRenamed(TableName table, String from, String to) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.columnRenamed(this);
        }
    }

    /**
     * Is a column that the star wants and that does not stand.
     *
     * @param table the table
     * @param column the column
     */
    record ColumnAdded(TableName table, Column column) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.columnAdded(this);
        }
    }

    /**
     * Is a column that stands and that the star has no more.
     *
     * @param table the table
     * @param column the column
     */
    record ColumnRemoved(TableName table, Column column) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.columnRemoved(this);
        }
    }

    /**
     * Is another type of a column.
     *
     * @param table the table
     * @param standing the column as it stands
     * @param wanted the column as the star has it
     */
    record TypeChanged(TableName table, Column standing, Column wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.typeChanged(this);
        }
    }

    /**
     * Is a column that may be NULL from now on, or no more.
     *
     * @param table the table
     * @param standing the column as it stands
     * @param wanted the column as the star has it
     */
    record NullabilityChanged(TableName table, Column standing, Column wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.nullabilityChanged(this);
        }
    }

    /**
     * Is another default of a column.
     *
     * @param table the table
     * @param standing the column as it stands
     * @param wanted the column as the star has it
     */
    record DefaultChanged(TableName table, Column standing, Column wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.defaultChanged(this);
        }
    }

    /**
     * Is another encoding of a column. A star that names none takes any.
     *
     * @param table the table
     * @param standing the column as it stands
     * @param wanted the column as the star has it
     */
    record EncodingChanged(TableName table, Column standing, Column wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.encodingChanged(this);
        }
    }

    /**
     * Is another comment on a column.
     *
     * @param table the table
     * @param standing the column as it stands
     * @param wanted the column as the star has it
     */
    record ColumnCommentChanged(TableName table, Column standing, Column wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.columnCommentChanged(this);
        }
    }

    /**
     * Is another comment on a table.
     *
     * @param table the table
     * @param standing the comment as it stands
     * @param wanted the comment as the star has it
     */
    record TableCommentChanged(TableName table, Optional<String> standing, Optional<String> wanted)
            implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.tableCommentChanged(this);
        }
    }

    /**
     * Is another primary key.
     *
     * @param table the table
     * @param standing its columns as they stand; empty: none
     * @param wanted its columns as the star has them; empty: none
     */
    record PrimaryKeyChanged(TableName table, List<String> standing, List<String> wanted) implements Difference {
        /** Takes copies of the lists. */
        public PrimaryKeyChanged {
            standing = List.copyOf(standing);
            wanted = List.copyOf(wanted);
        }

        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.primaryKeyChanged(this);
        }
    }

    /**
     * Is a unique key that the star wants and that is not declared.
     *
     * @param table the table
     * @param columns its columns
     */
    record UniqueKeyAdded(TableName table, List<String> columns) implements Difference {
        /** Takes a copy of the list. */
        public UniqueKeyAdded {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.uniqueKeyAdded(this);
        }
    }

    /**
     * Is a unique key that is declared and that the star has no more.
     *
     * @param table the table
     * @param columns its columns
     */
    record UniqueKeyRemoved(TableName table, List<String> columns) implements Difference {
        /** Takes a copy of the list. */
        public UniqueKeyRemoved {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.uniqueKeyRemoved(this);
        }
    }

    /**
     * Is a foreign key that the star wants and that is not declared.
     *
     * @param table the table
     * @param reference the foreign key
     */
    record ReferenceAdded(TableName table, Keys.Reference reference) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.referenceAdded(this);
        }
    }

    /**
     * Is a foreign key that is declared and that the star has no more.
     *
     * @param table the table
     * @param reference the foreign key
     */
    record ReferenceRemoved(TableName table, Keys.Reference reference) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.referenceRemoved(this);
        }
    }

    /**
     * Is another distribution.
     *
     * @param table the table
     * @param standing as it stands
     * @param wanted as the star has it
     */
    record DistributionChanged(TableName table, Distribution standing, Distribution wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.distributionChanged(this);
        }
    }

    /**
     * Is another sort key.
     *
     * @param table the table
     * @param standing as it stands
     * @param wanted as the star has it
     */
    record SortKeyChanged(TableName table, SortKey standing, SortKey wanted) implements Difference {
        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.sortKeyChanged(this);
        }
    }

    /**
     * Is a change of who may read a table.
     *
     * @param table the table
     * @param granted who may from now on
     * @param revoked who may no more
     */
    record ReadersChanged(TableName table, Set<Grantee> granted, Set<Grantee> revoked) implements Difference {
        /** Takes copies of the sets. */
        public ReadersChanged {
            granted = Set.copyOf(granted);
            revoked = Set.copyOf(revoked);
        }

        @Override
        public <R> R accept(DifferenceVisitor<R> visitor) {
            return visitor.readersChanged(this);
        }
    }
}
