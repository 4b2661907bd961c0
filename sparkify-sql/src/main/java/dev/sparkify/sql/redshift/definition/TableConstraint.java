package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Says what is true of a table. Redshift does not check it, but its planner believes it: declare what your loads prove.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html">Redshift: constraints</a>
 */
public sealed interface TableConstraint {
    /**
     * Names the constraint.
     *
     * @return its name, lower-cased; empty: as Redshift names it
     */
    Optional<String> name();

    /**
     * Lists the columns it is about.
     *
     * @return the columns, lower-cased
     */
    List<String> columns();

    /**
     * Gives the constraint a name, by which it can be dropped.
     *
     * @param name folded to lower case
     * @return the named constraint
     */
    TableConstraint named(String name);

    /**
     * Says by which columns rows are told apart; they become NOT NULL.
     *
     * @param name its name
     * @param columns one or more
     */
    record PrimaryKey(Optional<String> name, List<String> columns) implements TableConstraint {
        /** Folds the names to lower case, as Redshift does. */
        public PrimaryKey {
            name = name.map(Names::folded);
            columns = folded(columns);
        }

        @Override
        public TableConstraint named(String other) {
            return new PrimaryKey(Optional.of(other), columns);
        }
    }

    /**
     * Says that no two rows agree in some columns.
     *
     * @param name its name
     * @param columns one or more
     */
    record Unique(Optional<String> name, List<String> columns) implements TableConstraint {
        /** Folds the names to lower case, as Redshift does. */
        public Unique {
            name = name.map(Names::folded);
            columns = folded(columns);
        }

        @Override
        public TableConstraint named(String other) {
            return new Unique(Optional.of(other), columns);
        }
    }

    /**
     * Says that some columns hold the key of a row of a table.
     *
     * @param name its name
     * @param columns one or more
     * @param table the table referred to
     * @param key its columns, as many; empty: its primary key
     */
    record ForeignKey(Optional<String> name, List<String> columns, TableName table, List<String> key)
            implements TableConstraint {
        /** Folds the names to lower case, as Redshift does. */
        public ForeignKey {
            name = name.map(Names::folded);
            columns = folded(columns);
            table = Named.folded(table);
            key = folded(key);
        }

        @Override
        public TableConstraint named(String other) {
            return new ForeignKey(Optional.of(other), columns, table, key);
        }
    }

    /**
     * Is the first half of a foreign key.
     *
     * @param columns the columns that refer
     */
    record Referring(List<String> columns) {
        /** Takes a copy of the list. */
        public Referring {
            columns = List.copyOf(columns);
        }

        /**
         * Says what the columns refer to.
         *
         * @param table the table
         * @param key its columns, as many; none: its primary key
         * @return the foreign key
         */
        public TableConstraint references(TableName table, String... key) {
            return new ForeignKey(Optional.empty(), columns, table, List.of(key));
        }

        /**
         * Says what the columns refer to.
         *
         * @param table the table, without schema
         * @param key its columns, as many; none: its primary key
         * @return the foreign key
         */
        public TableConstraint references(String table, String... key) {
            return references(TableName.of(table), key);
        }
    }

    /**
     * Says by which columns rows are told apart.
     *
     * @param columns one or more
     * @return PRIMARY KEY (columns)
     */
    static TableConstraint primaryKey(String... columns) {
        return new PrimaryKey(Optional.empty(), List.of(columns));
    }

    /**
     * Says that no two rows agree in some columns.
     *
     * @param columns one or more
     * @return UNIQUE (columns)
     */
    static TableConstraint unique(String... columns) {
        return new Unique(Optional.empty(), List.of(columns));
    }

    /**
     * Begins a reference to another table, or to the same.
     *
     * @param columns one or more
     * @return FOREIGN KEY (columns), to be ended with references(…)
     */
    static Referring foreignKey(String... columns) {
        return new Referring(List.of(columns));
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Names::folded).toList();
    }
}
