package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.definition.Alteration;
import dev.sparkify.sql.redshift.definition.AlterationVisitor;

/**
 * Writes for DuckDB what is changed of a table, behind its name; refuses what has no meaning there.
 *
 * @param writer where to
 * @param columns writes columns
 */
record DuckDbAlterations(SqlWriter writer, DuckDbColumns columns) implements AlterationVisitor<SqlWriter> {
    @Override
    public SqlWriter addColumn(Alteration.AddColumn change) {
        writer.keyword("add column");
        columns.write(change.column());
        return writer;
    }

    @Override
    public SqlWriter dropColumn(Alteration.DropColumn change) {
        return writer.keyword("drop column").identifier(change.name());
    }

    @Override
    public SqlWriter renameColumn(Alteration.RenameColumn change) {
        return writer.keyword("rename column")
                .identifier(change.from())
                .keyword("to")
                .identifier(change.to());
    }

    @Override
    public SqlWriter renameTable(Alteration.RenameTable change) {
        return writer.keyword("rename to").identifier(change.to());
    }

    @Override
    public SqlWriter addConstraint(Alteration.AddConstraint change) {
        throw meaningless("keys that are declared and not enforced");
    }

    @Override
    public SqlWriter dropConstraint(Alteration.DropConstraint change) {
        throw meaningless("keys that are declared and not enforced");
    }

    @Override
    public SqlWriter resize(Alteration.Resize change) {
        throw meaningless("lengths of texts");
    }

    @Override
    public SqlWriter encodeColumns(Alteration.EncodeColumns change) {
        throw meaningless("encodings");
    }

    @Override
    public SqlWriter encodeAuto(Alteration.EncodeAuto change) {
        throw meaningless("encodings");
    }

    @Override
    public SqlWriter distribute(Alteration.Distribute change) {
        throw meaningless("distribution");
    }

    @Override
    public SqlWriter sort(Alteration.Sort change) {
        throw meaningless("sort keys");
    }

    @Override
    public SqlWriter layOut(Alteration.LayOut change) {
        throw meaningless("distribution and sort keys");
    }

    private static InputException meaningless(String what) {
        return DuckDbDefinitions.refusal(
                what, "run the change in a session of the warehouse, which knows what it means");
    }

    @Override
    public SqlWriter changeOwner(Alteration.ChangeOwner change) {
        throw DuckDbDefinitions.refusal("users and rights", "change the owner on Redshift alone");
    }

    @Override
    public SqlWriter append(Alteration.Append change) {
        throw DuckDbDefinitions.refusal(
                "APPEND", "insert the rows of " + change.source().name() + ", and delete them there");
    }

    @Override
    public SqlWriter rowSecurity(Alteration.RowSecurity change) {
        throw DuckDbDefinitions.refusal("security of rows", "switch it on Redshift alone");
    }

    @Override
    public SqlWriter masking(Alteration.Masking change) {
        throw DuckDbDefinitions.refusal("masking", "switch it on Redshift alone");
    }
}
