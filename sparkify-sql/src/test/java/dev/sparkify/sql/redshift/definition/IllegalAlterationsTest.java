package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.layout.Encoding.BYTEDICT;
import static dev.sparkify.layout.Encoding.TEXT255;
import static dev.sparkify.layout.Encoding.ZSTD;
import static dev.sparkify.sql.redshift.definition.BreakableTables.c;
import static dev.sparkify.sql.redshift.definition.BreakableTables.refused;
import static dev.sparkify.sql.redshift.definition.BreakableTables.table;
import static dev.sparkify.sql.redshift.definition.BreakableTables.wide;
import static dev.sparkify.sql.redshift.definition.BreakableTables.with;
import static dev.sparkify.sql.redshift.definition.TableConstraint.foreignKey;
import static dev.sparkify.sql.redshift.definition.TableConstraint.primaryKey;
import static dev.sparkify.sql.redshift.definition.TableConstraint.unique;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.definition.Alteration.Append.Surplus;
import dev.sparkify.sql.redshift.definition.Alteration.ColumnEncoding;
import dev.sparkify.sql.statement.TableName;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Redshift refuses to change of a table is refused before any connection, with the page the rule is on. */
class IllegalAlterationsTest {
    private static final TableName SALES = TableName.of("sales");

    private static Alterations interleaved() {
        return table().sorted(SortKey.interleaved("id", "name")).build().alter();
    }

    static Stream<Arguments> changes() {
        var name = AlterTable.named("sales");
        var known = table().distributed(Distribution.key("id"))
                .sorted(SortKey.compound("day"))
                .primaryKey("id")
                .build()
                .alter();
        var temporary = table().temporary().build().alter();
        return Stream.of(
                refused(
                        "no column becomes a BIGINT, only the length of a VARCHAR changes; add a column of the new type, update it from id, drop id, rename it, or copy the rows to a table created anew (Redshift: ALTER TABLE)",
                        () -> name.retype("id", bigint())),
                refused(
                        "column day is a DATE, and only the length of a VARCHAR changes; add a column of the new type, update it from day, drop day, rename it (Redshift: ALTER TABLE)",
                        () -> known.widen("day", 10)),
                refused(
                        "column name is longer than 32 bytes; say narrow(…) if that is meant (Redshift: ALTER TABLE)",
                        () -> known.widen("name", 32)),
                refused(
                        "column name is shorter than 128 bytes; say widen(…) if that is meant (Redshift: ALTER TABLE)",
                        () -> known.narrow("name", 128)),
                refused(
                        "column name has that length already; choose another (Redshift: ALTER TABLE)",
                        () -> known.widen("name", 64)),
                refused(
                        "VARCHAR(65536): the length is 1 to 65535 bytes (Redshift: Character types)",
                        () -> name.widen("name", 65536)),
                refused(
                        "no such column nam (did you mean name?) (Redshift: ALTER TABLE)",
                        () -> known.widen("nam", 128)),
                refused(
                        "column c is encoded TEXT255, which keeps its length; encode it ZSTD first (Redshift: ALTER TABLE)",
                        () -> with(c(varchar(9)).encoded(TEXT255))
                                .build()
                                .alter()
                                .widen("c", 99)),
                refused(
                        "column c is encoded BYTEDICT, which keeps its length; encode it ZSTD first (Redshift: ALTER TABLE)",
                        () -> with(c(varchar(9)).encoded(BYTEDICT))
                                .build()
                                .alter()
                                .widen("c", 99)),
                refused(
                        "column c has a default, which keeps its length; add a column of the new type, update it from c, drop c, rename it (Redshift: ALTER TABLE)",
                        () -> with(c(varchar(9)).defaultsTo(new Literal.Text("x")))
                                .build()
                                .alter()
                                .widen("c", 99)),
                refused(
                        "column name is in a primary, unique or foreign key, which keeps its length; drop that constraint first (Redshift: ALTER TABLE)",
                        () -> table().constraint(unique("name")).build().alter().widen("name", 99)),
                refused(
                        "column id is the distribution key; change that first (Redshift: ALTER TABLE)",
                        () -> known.dropColumn("id", Dependents.RESTRICT)),
                refused(
                        "column day is in the sort key; change that first (Redshift: ALTER TABLE)",
                        () -> known.dropColumn("day", Dependents.CASCADE)),
                refused(
                        "its last column cannot be dropped; drop the table (Redshift: ALTER TABLE)",
                        () -> CreateTable.named("one")
                                .column("a", date())
                                .build()
                                .alter()
                                .dropColumn("a", Dependents.RESTRICT)),
                refused(
                        "column c: an identity cannot be added; create the table anew with it and copy the rows (Redshift: CREATE TABLE)",
                        () -> name.add(c(bigint()).identity(1, 1))),
                refused(
                        "column c: a collation cannot be added; create the table anew with it and copy the rows (Redshift: CREATE TABLE)",
                        () -> name.add(c(varchar(9)).collated(Collation.CASE_SENSITIVE))),
                refused(
                        "column c is NOT NULL without a default for the rows that are there; give it one, or allow NULL (Redshift: ALTER TABLE)",
                        () -> name.add(c(bigint()).notNull())),
                refused(
                        "there is a column name already; choose another name (Redshift: ALTER TABLE)",
                        () -> known.add(TableColumn.of("NAME", date()))),
                refused(
                        "it has 1600 columns, and no more are possible; split it (Redshift: CREATE TABLE)",
                        () -> wide(1597).build().alter().add(c(date()))),
                refused(
                        "there is a column day already; choose another name (Redshift: ALTER TABLE)",
                        () -> known.renameColumn("name", "day")),
                refused(
                        "column name has that name already; choose another (Redshift: ALTER TABLE)",
                        () -> name.renameColumn("name", "NAME")),
                refused(
                        "column oid: every table has a system column of that name; rename it (Redshift: Unsupported PostgreSQL features)",
                        () -> name.renameColumn("name", "oid")),
                refused(
                        "table sales has that name already; choose another (Redshift: ALTER TABLE)",
                        () -> name.renamedTo("sales")),
                refused(
                        "a name that begins with # is of a temporary table; leave # out (Redshift: ALTER TABLE)",
                        () -> name.renamedTo("#sales")),
                refused(
                        "column name can be NULL, so it is in no primary key; add a column that is NOT NULL, update it, drop this one, rename it (Redshift: ALTER TABLE)",
                        () -> table().build().alter().add(primaryKey("name"))),
                refused(
                        "a table has one primary key; make the others unique(…) (Redshift: ALTER TABLE)",
                        () -> known.add(primaryKey("id"))),
                refused(
                        "it has no constraint pk, and no other; leave the change out (Redshift: ALTER TABLE)",
                        () -> temporary.dropConstraint("pk", Dependents.RESTRICT)),
                refused(
                        "no such constraint on (did you mean one?) (Redshift: ALTER TABLE)",
                        () -> table().constraint(unique("id").named("one"))
                                .build()
                                .alter()
                                .dropConstraint("on", Dependents.RESTRICT)),
                refused(
                        "foreign key (a, b): key column x is named twice; name it once (Redshift: ALTER TABLE)",
                        () -> name.add(foreignKey("a", "b").references("u", "x", "X"))),
                refused(
                        "its columns of fixed width take 65548 bytes, and queries of more than 65535 fail (error 8001); make long CHAR columns VARCHAR, or split it (Redshift: CREATE TABLE)",
                        () -> chars(15).build().alter().add(c(character(4096)))),
                refused(
                        "an interleaved sort key keeps encodings as they are; sort by a compound key first (Redshift: ALTER TABLE)",
                        () -> interleaved().encode("name", ZSTD)),
                refused(
                        "an interleaved sort key keeps the distribution as they are; sort by a compound key first (Redshift: ALTER TABLE)",
                        () -> interleaved().distributed(Distribution.all())),
                refused(
                        "column name is named twice; name it once (Redshift: ALTER TABLE)",
                        () -> name.encode(new ColumnEncoding("name", ZSTD), new ColumnEncoding("Name", TEXT255))),
                refused("it encodes nothing; name at least one column (Redshift: ALTER TABLE)", () -> name.encode()),
                refused(
                        "column c is encoded ZSTD already; leave it out (Redshift: ALTER TABLE)",
                        () -> with(c(date()).encoded(ZSTD)).build().alter().encode("c", ZSTD)),
                refused(
                        "column day: TEXT255 does not encode DATE; choose ZSTD or another that does (Redshift: Compression encodings)",
                        () -> known.encode("day", TEXT255)),
                refused(
                        "no table can be changed to an interleaved sort key; create it anew with one and copy the rows (Redshift: ALTER TABLE)",
                        () -> name.sorted(SortKey.interleaved("day"))),
                refused(
                        "the sort key of a temporary table cannot be changed; create it with the right one (Redshift: ALTER TABLE)",
                        () -> temporary.sorted(SortKey.auto())),
                refused(
                        "the distribution style of a temporary table cannot be changed; create it with the right one (Redshift: ALTER TABLE)",
                        () -> temporary.distributed(Distribution.even())),
                refused(
                        "cannot sort by nme: no such column (did you mean name?) (Redshift: ALTER TABLE)",
                        () -> known.sorted(SortKey.compound("nme"))),
                refused(
                        "one statement combines a compound sort key with all() or key(…) alone; change one after the other (Redshift: ALTER TABLE)",
                        () -> name.laidOut(SortKey.compound("day"), Distribution.even())),
                refused(
                        "a table cannot be appended to itself; name another (Redshift: ALTER TABLE APPEND)",
                        () -> name.append(SALES, Surplus.REFUSED)),
                refused(
                        "a temporary table takes no rows by APPEND; insert them (Redshift: ALTER TABLE APPEND)",
                        () -> temporary.append(TableName.of("other"), Surplus.REFUSED)),
                refused(
                        "column c of sales is an identity, which cannot be appended; insert the rows (Redshift: ALTER TABLE APPEND)",
                        () -> with(c(bigint()).identity(1, 1))
                                .build()
                                .alter()
                                .append(TableName.of("other"), Surplus.REFUSED)),
                refused(
                        "rows of a temporary table cannot be moved by APPEND; insert them (Redshift: ALTER TABLE APPEND)",
                        () -> table().build()
                                .alter()
                                .append(like("other").temporary().build(), Surplus.REFUSED)),
                refused(
                        "only other has a column more; say IGNORED to leave it out (Redshift: ALTER TABLE APPEND)",
                        () -> table().build()
                                .alter()
                                .append(like("other").column("more", date()).build(), Surplus.REFUSED)),
                refused(
                        "only sales has a column c; say FILLED to give it its default (Redshift: ALTER TABLE APPEND)",
                        () -> with(c(date()))
                                .build()
                                .alter()
                                .append(like("other").build(), Surplus.IGNORED)),
                refused(
                        "column c differs in type, encoding, NOT NULL or identity; make both alike (Redshift: ALTER TABLE APPEND)",
                        () -> with(c(date()))
                                .build()
                                .alter()
                                .append(
                                        like("other")
                                                .column(c(date()).encoded(ZSTD))
                                                .build(),
                                        Surplus.REFUSED)),
                refused(
                        "both tables must be distributed and sorted alike; change one of them first (Redshift: ALTER TABLE APPEND)",
                        () -> table().build()
                                .alter()
                                .append(
                                        like("other")
                                                .distributed(Distribution.all())
                                                .build(),
                                        Surplus.REFUSED)));
    }

    private static TableDraft chars(int columns) {
        return IntStream.range(0, columns)
                .boxed()
                .reduce(table(), (draft, i) -> draft.column("c" + i, character(4096)), (a, b) -> b);
    }

    private static TableDraft like(String name) {
        return table().build().draft().columns().stream()
                .reduce(CreateTable.named(name), TableDraft::column, (a, b) -> b);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isRefusedWithItsSource(String problem, ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(InvalidModelException.class, attempt).problems())
                .containsExactly(problem);
    }
}
