package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Alteration;
import dev.sparkify.sql.redshift.definition.AlterationVisitor;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.type.VarcharType;
import java.util.List;
import java.util.Optional;

/**
 * Says what becomes of changes of tables on an engine that is not Redshift: how rows lie and which keys are declared changes
 * no result, so it is passed over where the table is there.
 *
 * @param statement the whole change
 * @param tables their columns as they were declared
 */
record AlterationCourses(AlterTable statement, KnownTables tables) implements AlterationVisitor<Course> {
    @Override
    public Course addColumn(Alteration.AddColumn change) {
        return Course.filling(
                Filled.column(statement.table(), change.column().column().name()), statement);
    }

    @Override
    public Course dropColumn(Alteration.DropColumn change) {
        return Course.of(statement);
    }

    @Override
    public Course renameColumn(Alteration.RenameColumn change) {
        return Course.of(statement);
    }

    @Override
    public Course renameTable(Alteration.RenameTable change) {
        return Course.of(statement);
    }

    /** Only what was declared has a length here: the engine keeps none. */
    @Override
    public Course resize(Alteration.Resize change) {
        tables.columns(statement.table()).stream()
                .flatMap(List::stream)
                .filter(column -> column.name().equals(change.column()) && !(column.type() instanceof VarcharType))
                .findFirst()
                .ifPresent(column -> {
                    throw new InputException("Column " + column.name() + " of "
                            + statement.table().name() + " is " + column.type()
                            + ", and only VARCHAR changes its length: add a column, fill it, and rename it"
                            + " (Redshift: ALTER TABLE)");
                });
        return passedOver()
                .demanding(new Demand(
                        longer(change),
                        "values of " + change.column() + " have more bytes than " + change.type()
                                + " takes: give more (Redshift: ALTER TABLE)"));
    }

    private Query.Select longer(Alteration.Resize change) {
        var value = new SqlExpression.Name(Optional.empty(), change.column());
        var bytes = new SqlExpression.Call(SqlExpression.Function.BYTES, List.of(value));
        var most = new SqlExpression.Value(new Literal.Whole(change.type().bytes()));
        return Demand.count(new Query.FromTable(statement.table(), Optional.empty()))
                .where(new SqlExpression.Binary(Operator.GREATER, bytes, most));
    }

    private Course passedOver() {
        return Course.passingOver(List.of(statement.table()));
    }

    @Override
    public Course addConstraint(Alteration.AddConstraint change) {
        return passedOver();
    }

    @Override
    public Course dropConstraint(Alteration.DropConstraint change) {
        return passedOver();
    }

    @Override
    public Course encodeColumns(Alteration.EncodeColumns change) {
        return passedOver();
    }

    @Override
    public Course encodeAuto(Alteration.EncodeAuto change) {
        return passedOver();
    }

    @Override
    public Course distribute(Alteration.Distribute change) {
        return passedOver();
    }

    @Override
    public Course sort(Alteration.Sort change) {
        return passedOver();
    }

    @Override
    public Course layOut(Alteration.LayOut change) {
        return passedOver();
    }

    @Override
    public Course changeOwner(Alteration.ChangeOwner change) {
        return Course.of(statement);
    }

    @Override
    public Course append(Alteration.Append change) {
        return Course.of(statement);
    }

    @Override
    public Course rowSecurity(Alteration.RowSecurity change) {
        return Course.of(statement);
    }

    @Override
    public Course masking(Alteration.Masking change) {
        return Course.of(statement);
    }
}
