package dev.sparkify.sql.redshift.definition;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.redshift.definition.Alteration.Append.Surplus;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.VarcharType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Offers the changes of a table; each method gives a statement. There is none for what Redshift cannot do in place: to
 * change NOT NULL, a default or an identity, add a column, update it, drop the old one and rename, or create the table anew
 * and copy the rows. Of a table that is known, what Redshift refuses of such a table is refused here. Most changes lock the
 * table against reads and writes until their transaction ends; changes of encodings let it be queried. Changes of the layout
 * must not overlap a VACUUM of the table.
 */
public final class Alterations {
    private final TableName table;
    private final Optional<TableDraft> known;

    Alterations(TableName table, Optional<TableDraft> known) {
        this.table = table;
        this.known = known;
    }

    /**
     * Adds a column behind the others.
     *
     * @param column NOT NULL only with a default; without identity and collation
     * @return the statement
     * @throws InvalidModelException if it cannot be added, with all of the problems
     */
    public AlterTable add(TableColumn column) {
        return change(new Alteration.AddColumn(column));
    }

    /**
     * Declares what is true of the rows.
     *
     * @param constraint a key, or a reference
     * @return the statement
     * @throws InvalidModelException if the table cannot have it, with all of the problems
     */
    public AlterTable add(TableConstraint constraint) {
        return change(new Alteration.AddConstraint(constraint));
    }

    /**
     * Drops a column.
     *
     * @param column its name
     * @param dependents what becomes of views that show it
     * @return the statement
     * @throws InvalidModelException if it is the last one, or distributes or sorts the table
     */
    public AlterTable dropColumn(String column, Dependents dependents) {
        return change(new Alteration.DropColumn(column, dependents));
    }

    /**
     * Drops a constraint.
     *
     * @param name its name
     * @param dependents what becomes of foreign keys that refer to it
     * @return the statement
     * @throws InvalidModelException if the table has no constraints, or all have other names
     */
    public AlterTable dropConstraint(String name, Dependents dependents) {
        return change(new Alteration.DropConstraint(name, dependents));
    }

    /**
     * Renames a column.
     *
     * @param from its name
     * @param to its new name
     * @return the statement
     * @throws InvalidModelException if there is no such column, or one of the new name
     */
    public AlterTable renameColumn(String from, String to) {
        return change(new Alteration.RenameColumn(from, to));
    }

    /**
     * Renames the table, within its schema.
     *
     * @param name its new name
     * @return the statement
     * @throws InvalidModelException if the name cannot be used
     */
    public AlterTable renamedTo(String name) {
        return change(new Alteration.RenameTable(name));
    }

    /**
     * Gives the table to another user.
     *
     * @param user the new owner, whose name keeps its case
     * @return the statement
     * @throws InvalidModelException if the name cannot be used
     */
    public AlterTable ownedBy(String user) {
        return change(new Alteration.ChangeOwner(new Grantee.User(user)));
    }

    /**
     * Makes a VARCHAR longer. Redshift refuses it within a transaction block. Where the column names no encoding, Redshift
     * may have chosen one that holds the length; that is not known here.
     *
     * @param column the column
     * @param bytes the new length, 1 to 65535
     * @return the statement
     * @throws InvalidModelException if the column is no shorter VARCHAR, or its encoding, default or keys hold its length
     */
    public AlterTable widen(String column, int bytes) {
        return resize(
                column,
                bytes,
                old -> old.bytes() > bytes,
                "is longer than " + bytes + " bytes; say narrow(…) if that is meant");
    }

    /**
     * Makes a VARCHAR shorter; fails if a value is longer. Redshift refuses it within a transaction block.
     *
     * @param column the column
     * @param bytes the new length, 1 to 65535
     * @return the statement
     * @throws InvalidModelException if the column is no longer VARCHAR, or its encoding, default or keys hold its length
     */
    public AlterTable narrow(String column, int bytes) {
        return resize(
                column,
                bytes,
                old -> old.bytes() < bytes,
                "is shorter than " + bytes + " bytes; say widen(…) if that is meant");
    }

    private AlterTable resize(String column, int bytes, Predicate<VarcharType> wrong, String problem) {
        var change = new Alteration.Resize(column, new VarcharType(bytes));
        known.flatMap(found -> found.column(change.column()))
                .filter(found -> found.type() instanceof VarcharType old && wrong.test(old))
                .ifPresent(found -> {
                    throw refusal("column " + found.name() + " " + problem);
                });
        return change(change);
    }

    /**
     * Changes the type of a column: Redshift changes only the length of a VARCHAR, and refuses that within a transaction
     * block.
     *
     * @param column the column
     * @param type the new type
     * @return the statement
     * @throws InvalidModelException if another type is wanted, with the way to it
     */
    public AlterTable retype(String column, ColumnType type) {
        if (type instanceof VarcharType varchar) {
            return change(new Alteration.Resize(column, varchar));
        }
        throw refusal("no column becomes a " + type + ", only the length of a VARCHAR changes; "
                + KnownTableRules.instead(column) + ", or copy the rows to a table created anew");
    }

    /**
     * Changes the compression of a column.
     *
     * @param column the column
     * @param encoding one that fits its type
     * @return the statement
     * @throws InvalidModelException if it does not fit, or is there already, or the table is interleaved
     */
    public AlterTable encode(String column, Encoding encoding) {
        return encode(new Alteration.ColumnEncoding(column, encoding));
    }

    /**
     * Changes the compression of columns.
     *
     * @param encodings one or more, each of another column
     * @return the statement
     * @throws InvalidModelException if one does not fit, or is there already, or the table is interleaved
     */
    public AlterTable encode(Alteration.ColumnEncoding... encodings) {
        return change(new Alteration.EncodeColumns(List.of(encodings)));
    }

    /**
     * Leaves the encodings to Redshift.
     *
     * @return the statement
     * @throws InvalidModelException if the table is interleaved
     */
    public AlterTable encodeAuto() {
        return change(new Alteration.EncodeAuto());
    }

    /**
     * Spreads the rows anew; automatic choice of the distribution ends unless it is auto.
     *
     * @param distribution the distribution
     * @return the statement
     * @throws InvalidModelException if the table is interleaved or temporary, or its column cannot
     */
    public AlterTable distributed(Distribution distribution) {
        return change(new Alteration.Distribute(distribution));
    }

    /**
     * Sorts the rows anew; automatic choice of the sort key ends unless it is auto.
     *
     * @param sortKey auto, none or compound
     * @return the statement
     * @throws InvalidModelException if it is interleaved, the table is temporary, or a column cannot
     */
    public AlterTable sorted(SortKey sortKey) {
        return change(new Alteration.Sort(sortKey));
    }

    /**
     * Sorts and spreads the rows anew in one pass.
     *
     * @param sortKey compound
     * @param distribution by key, or all
     * @return the statement
     * @throws InvalidModelException if other keys are wanted, the table is interleaved or temporary, or a column cannot
     */
    public AlterTable laidOut(SortKey sortKey, Distribution distribution) {
        return change(new Alteration.LayOut(sortKey, distribution));
    }

    /**
     * Moves the rows of another table here, which is empty then. It commits at once and cannot be undone, so Redshift
     * refuses it within a transaction block.
     *
     * @param source the other table, of the same columns, distribution and sort key
     * @param surplus what becomes of columns that only one of them has
     * @return the statement
     * @throws InvalidModelException if it is the same table, or this one is temporary, or has an identity and nothing is said
     *     of surplus columns
     */
    public AlterTable append(TableName source, Surplus surplus) {
        return change(new Alteration.Append(source, surplus));
    }

    /**
     * Moves the rows of another table here, like {@link #append(TableName, Surplus)}; of two tables that are known, their
     * likeness is checked.
     *
     * @param source the other table
     * @param surplus what becomes of columns that only one of them has
     * @return the statement
     * @throws InvalidModelException if the tables are not alike, with all of the problems
     */
    public AlterTable append(CreateTable source, Surplus surplus) {
        known.ifPresent(target -> demand(problems -> new AppendRules(target, source.draft(), problems).check(surplus)));
        return append(source.table(), surplus);
    }

    /**
     * Turns the policies that hide rows on or off.
     *
     * @param state on or off
     * @return the statement
     */
    public AlterTable rowSecurity(Alteration.Switch state) {
        return change(new Alteration.RowSecurity(state));
    }

    /**
     * Turns the policies that mask columns on or off for consumers of datashares.
     *
     * @param state on or off
     * @return the statement
     */
    public AlterTable masking(Alteration.Switch state) {
        return change(new Alteration.Masking(state));
    }

    /**
     * Offers the changes of the table as it is once a change is done: after {@code sorted(none())}, say, a column of the old
     * sort key can be dropped.
     *
     * @param done a change of this table
     * @return the changes there are then
     * @throws InvalidModelException if it changes another table, or this one cannot be changed so; or if it drops a constraint
     *     that cannot be told from others without name
     */
    public Alterations after(AlterTable done) {
        var problems = new Problems();
        problems.addIf(
                !done.table().equals(table),
                "what is done before changes " + Named.spelled(done.table()) + "; take a change of this table",
                Pages.ALTER_TABLE);
        known.ifPresent(found -> done.change().accept(new KnownTableRules(found, problems)));
        var changed = done.change().accept(new AlteredTable(known.orElseGet(() -> TableDraft.of(table)), problems));
        problems.refuse("Change of " + Named.spelled(table));
        return new Alterations(changed.table(), known.map(found -> changed));
    }

    private AlterTable change(Alteration change) {
        known.ifPresent(found -> demand(problems -> {
            change.accept(new AlterationRules(table, problems));
            change.accept(new KnownTableRules(found, problems));
        }));
        return new AlterTable(table, change);
    }

    private void demand(Consumer<Problems> check) {
        var problems = new Problems();
        check.accept(problems);
        problems.refuse("Change of " + Named.spelled(table));
    }

    private InvalidModelException refusal(String problem) {
        return new InvalidModelException(
                "Change of " + Named.spelled(table), List.of(problem + " (Redshift: " + Pages.ALTER_TABLE + ")"));
    }
}
