package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.VarcharType;
import java.util.List;

/**
 * Is a change of a table. Values that {@link Alterations} makes; {@link AlterTable} checks them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">Redshift: ALTER TABLE</a>
 */
public sealed interface Alteration {
    /**
     * Hands this change to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(AlterationVisitor<R> visitor);

    /**
     * Tells how it gets on with a transaction block.
     *
     * @return {@link TransactionRule#ANYWHERE} unless a change says otherwise
     */
    default TransactionRule transaction() {
        return TransactionRule.ANYWHERE;
    }

    /**
     * Declares what is true of the rows.
     *
     * @param constraint a key, or a reference
     */
    record AddConstraint(TableConstraint constraint) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.addConstraint(this);
        }
    }

    /**
     * Drops a constraint.
     *
     * @param name its name, lower-cased
     * @param dependents what becomes of foreign keys that refer to it
     */
    record DropConstraint(String name, Dependents dependents) implements Alteration {
        /** Folds the name to lower case, as Redshift does. */
        public DropConstraint {
            name = Names.folded(name);
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    /**
     * Adds a column behind the others.
     *
     * @param column the column
     */
    record AddColumn(TableColumn column) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /**
     * Drops a column.
     *
     * @param name its name, lower-cased
     * @param dependents what becomes of views that show it
     */
    record DropColumn(String name, Dependents dependents) implements Alteration {
        /** Folds the name to lower case, as Redshift does. */
        public DropColumn {
            name = Names.folded(name);
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /**
     * Renames a column.
     *
     * @param from its name, lower-cased
     * @param to its new name, lower-cased
     */
    record RenameColumn(String from, String to) implements Alteration {
        /** Folds the names to lower case, as Redshift does. */
        public RenameColumn {
            from = Names.folded(from);
            to = Names.folded(to);
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /**
     * Changes the length of a VARCHAR; refused by Redshift within a transaction block.
     *
     * @param column its name, lower-cased
     * @param type the new type, wide enough for the longest value
     */
    record Resize(String column, VarcharType type) implements Alteration {
        /** Folds the name to lower case, as Redshift does. */
        public Resize {
            column = Names.folded(column);
        }

        @Override
        public TransactionRule transaction() {
            return TransactionRule.OUTSIDE;
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.resize(this);
        }
    }

    /**
     * Changes the compression of columns; the table can be queried meanwhile.
     *
     * @param encodings one or more, each of another column
     */
    record EncodeColumns(List<ColumnEncoding> encodings) implements Alteration {
        /** Takes a copy of the list. */
        public EncodeColumns {
            encodings = List.copyOf(encodings);
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.encodeColumns(this);
        }
    }

    /** Leaves the encodings to Redshift. */
    record EncodeAuto() implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.encodeAuto(this);
        }
    }

    /**
     * Spreads the rows anew.
     *
     * @param distribution the distribution
     */
    record Distribute(Distribution distribution) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.distribute(this);
        }
    }

    /**
     * Sorts the rows anew.
     *
     * @param sortKey auto, none or compound
     */
    record Sort(SortKey sortKey) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.sort(this);
        }
    }

    /**
     * Sorts and spreads the rows anew in one pass: the only changes that one statement combines.
     *
     * @param sortKey compound
     * @param distribution by key, or all
     */
    record LayOut(SortKey sortKey, Distribution distribution) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.layOut(this);
        }
    }

    /**
     * Renames the table, within its schema.
     *
     * @param to the new name, lower-cased
     */
    record RenameTable(String to) implements Alteration {
        /** Folds the name to lower case, as Redshift does. */
        public RenameTable {
            to = Names.folded(to);
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    /**
     * Gives the table to another user.
     *
     * @param user the new owner, whose name keeps its case
     */
    record ChangeOwner(Grantee.User user) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.changeOwner(this);
        }
    }

    /**
     * Moves the rows of another table here, which is empty then; commits at once and cannot be undone, so Redshift refuses it within a
     * transaction block.
     *
     * @param source the other table
     * @param surplus what becomes of columns that only one of them has
     */
    record Append(TableName source, Surplus surplus) implements Alteration {
        /** Says what becomes of columns that only one of the tables has. */
        public enum Surplus {
            /** The statement fails: the default. */
            REFUSED,
            /** Columns that only the source has are left out. */
            IGNORED,
            /** Columns that only the target has get their default, or NULL. */
            FILLED
        }

        /** Folds the name to lower case, as Redshift does. */
        public Append {
            source = Named.folded(source);
        }

        @Override
        public TransactionRule transaction() {
            return TransactionRule.OUTSIDE;
        }

        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.append(this);
        }
    }

    /**
     * Turns the policies that hide rows on or off.
     *
     * @param state on or off
     */
    record RowSecurity(Switch state) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.rowSecurity(this);
        }
    }

    /**
     * Turns the policies that mask columns on or off for consumers of datashares.
     *
     * @param state on or off
     */
    record Masking(Switch state) implements Alteration {
        @Override
        public <R> R accept(AlterationVisitor<R> visitor) {
            return visitor.masking(this);
        }
    }

    /**
     * Is the compression of a column.
     *
     * @param column the column, lower-cased
     * @param encoding one that fits its type
     */
    record ColumnEncoding(String column, Encoding encoding) {
        /** Folds the name to lower case, as Redshift does. */
        public ColumnEncoding {
            column = Names.folded(column);
        }
    }

    /** Says whether something is in force. */
    enum Switch {
        /** It is. */
        ON,
        /** It is not. */
        OFF
    }
}
