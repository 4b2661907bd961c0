package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.definition.Alteration.Append.Surplus;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are moved between tables that are alike as Redshift sees them. */
class AppendTest {
    private static final TableColumn NUMBER = TableColumn.of("n", bigint()).identity(1, 1);
    private static final TableColumn REQUIRED = TableColumn.of("r", date()).notNull();

    private static TableDraft table(String name) {
        return CreateTable.named(name).required("id", bigint()).column("day", date());
    }

    private static void accepts(TableDraft target, TableDraft source, Surplus surplus) {
        assertThat(target.build().alter().append(source.build(), surplus).change())
                .isEqualTo(new Alteration.Append(TableName.of("s"), surplus));
    }

    private static List<String> problems(TableDraft target, TableDraft source, Surplus surplus) {
        var altered = target.build().alter();
        var other = source.build();
        return catchThrowableOfType(InvalidModelException.class, () -> altered.append(other, surplus))
                .problems();
    }

    @Test
    void identityOfTheTargetAloneIsFilled() {
        accepts(table("t").column(NUMBER), table("s"), Surplus.FILLED);
        assertThat(table("t")
                        .column(NUMBER)
                        .build()
                        .alter()
                        .append(TableName.of("s"), Surplus.FILLED)
                        .table())
                .isEqualTo(TableName.of("t"));
    }

    @Test
    void identityOfTheSourceAloneIsIgnored() {
        accepts(table("t"), table("s").column(NUMBER), Surplus.IGNORED);
    }

    @ParameterizedTest
    @EnumSource(Surplus.class)
    void rejectsIdentitiesOfBothTables(Surplus surplus) {
        assertThat(problems(table("t").column(NUMBER), table("s").column(NUMBER), surplus))
                .containsExactly(
                        "column n of t is an identity, which cannot be appended; insert the rows (Redshift: ALTER TABLE APPEND)",
                        "column n of s is an identity, which cannot be appended; insert the rows (Redshift: ALTER TABLE APPEND)");
    }

    @Test
    void rejectsNumbersForAnIdentity() {
        var numbers = table("s").required("n", bigint());

        assertThat(problems(table("t").column(NUMBER), numbers, Surplus.FILLED))
                .containsExactly(
                        "column n differs in type, encoding, NOT NULL or identity; make both alike (Redshift: ALTER TABLE APPEND)");
    }

    @Test
    void columnsOfAPrimaryKeyAreNotNull() {
        accepts(
                table("t").primaryKey("day"),
                CreateTable.named("s").required("id", bigint()).required("day", date()),
                Surplus.REFUSED);
        assertThat(problems(table("t").primaryKey("day"), table("s"), Surplus.REFUSED))
                .containsExactly(
                        "column day differs in type, encoding, NOT NULL or identity; make both alike (Redshift: ALTER TABLE APPEND)");
    }

    @Test
    void requiredColumnsAreFilledOnlyByADefault() {
        var filled = REQUIRED.defaultsTo(DefaultFunction.CURRENT_DATE);

        accepts(table("t").column(filled), table("s"), Surplus.FILLED);
        accepts(table("t").column("r", date()), table("s"), Surplus.FILLED);
        assertThat(problems(table("t").column(REQUIRED), table("s"), Surplus.FILLED))
                .containsExactly(
                        "only t has a column r, which is NOT NULL without a default to fill it; insert the rows with a value for it (Redshift: ALTER TABLE APPEND)");
    }

    @Test
    void defaultOfNullFillsNoPrimaryKey() {
        var column = TableColumn.of("r", date()).defaultsTo(new Literal.Nothing(date()));

        assertThat(problems(table("t").column(column).primaryKey("r"), table("s"), Surplus.FILLED))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("only t has a column r, which is NOT NULL without a default");
    }
}
