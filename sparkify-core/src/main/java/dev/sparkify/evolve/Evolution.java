package dev.sparkify.evolve;

import dev.sparkify.internal.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is what a caller declares beside a new star, since it cannot be told from two models: what was renamed, and what may be
 * destroyed. Names are folded to lower case. What is declared and has happened before does no harm, so that an evolution can be
 * tried again. Whether it fits the warehouse and the star is judged when the change is planned. Immutable and thread-safe.
 *
 * @param tables the tables that were renamed
 * @param columns the columns that were renamed
 * @param destroyed the tables and columns that may be destroyed, or whose values a new type need not hold exactly
 */
public record Evolution(List<TableRenaming> tables, List<ColumnRenaming> columns, List<String> destroyed) {
    /** Takes copies of the lists. */
    public Evolution {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        destroyed = List.copyOf(destroyed);
    }

    /**
     * Is a new name of a table.
     *
     * @param from as it stands
     * @param to as the star has it
     */
    public record TableRenaming(String from, String to) {
        /** Folds the names to lower case, as Redshift does. */
        public TableRenaming {
            from = Names.folded(from);
            to = Names.folded(to);
        }
    }

    /**
     * Is a new name of a column.
     *
     * @param table the table as the star has it
     * @param from as it stands
     * @param to as the star has it
     */
    public record ColumnRenaming(String table, String from, String to) {
        /** Folds the names to lower case, as Redshift does. */
        public ColumnRenaming {
            table = Names.folded(table);
            from = Names.folded(from);
            to = Names.folded(to);
        }
    }

    /**
     * Declares nothing: what the star has no more is not removed, and the plan is refused.
     *
     * @return an evolution to which more can be added
     */
    public static Evolution none() {
        return new Evolution(List.of(), List.of(), List.of());
    }

    /**
     * Declares that a column has a new name.
     *
     * @param table the table, by its new name if it was renamed, too
     * @param from the column as it stands
     * @param to the column as the star has it
     * @return the new evolution
     */
    public Evolution renaming(String table, String from, String to) {
        return new Evolution(tables, Names.plus(columns, new ColumnRenaming(table, from, to)), destroyed);
    }

    /**
     * Declares that a table has a new name.
     *
     * @param from the table as it stands
     * @param to the table as the star has it
     * @return the new evolution
     */
    public Evolution renamingTable(String from, String to) {
        return new Evolution(Names.plus(tables, new TableRenaming(from, to)), columns, destroyed);
    }

    /**
     * Lets something be destroyed that the star has no more. Of a column that the star has with a type that holds less, it lets
     * values be rounded; a value that the new type cannot hold at all stops the change nevertheless.
     *
     * @param subjects such as {@code dim_old} or {@code dim_users.gender}
     * @return the new evolution
     */
    public Evolution destroying(String... subjects) {
        var all = Stream.concat(destroyed.stream(), Names.folded(subjects).stream())
                .distinct();
        return new Evolution(tables, columns, all.toList());
    }

    /**
     * Tells what a table of the star was called before.
     *
     * @param table as the star has it
     * @return as it stood; empty: it was not renamed
     */
    public Optional<String> before(String table) {
        return tables.stream()
                .filter(renaming -> renaming.to().equals(table))
                .map(TableRenaming::from)
                .findFirst();
    }

    /**
     * Tells whether something may be destroyed.
     *
     * @param subject a table, or a table and its column, joined by a point
     * @return true if it was named
     */
    public boolean destroys(String subject) {
        return destroyed.contains(subject);
    }

    /**
     * Lists what contradicts itself, whatever stands.
     *
     * @return each problem with its way out; empty if there is none
     */
    public List<String> problems() {
        var froms = repeated(Stream.concat(
                tables.stream().map(TableRenaming::from),
                columns.stream().map(renaming -> renaming.table() + "." + renaming.from())));
        var tos = repeated(Stream.concat(
                tables.stream().map(TableRenaming::to),
                columns.stream().map(renaming -> renaming.table() + "." + renaming.to())));
        return Stream.of(
                        froms.map(name -> name + " is renamed twice; declare its last name alone"),
                        tos.map(name -> "two are renamed to " + name + "; only one can be called so"),
                        same().map(name -> name + " is renamed to its own name; leave the renaming out"),
                        tables.stream()
                                .map(TableRenaming::from)
                                .filter(this::destroys)
                                .map(name -> name + " is renamed and destroyed; declare one of them"))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<String> same() {
        return Stream.concat(
                tables.stream()
                        .filter(renaming -> renaming.from().equals(renaming.to()))
                        .map(TableRenaming::from),
                columns.stream()
                        .filter(renaming -> renaming.from().equals(renaming.to()))
                        .map(renaming -> renaming.table() + "." + renaming.from()));
    }

    private static Stream<String> repeated(Stream<String> names) {
        var seen = new HashSet<String>();
        return names.toList().stream().filter(name -> !seen.add(name)).distinct();
    }
}
