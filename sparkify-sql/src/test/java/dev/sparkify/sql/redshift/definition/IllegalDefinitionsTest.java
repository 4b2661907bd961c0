package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.layout.Encoding.AZ64;
import static dev.sparkify.layout.Encoding.BYTEDICT;
import static dev.sparkify.layout.Encoding.MOSTLY8;
import static dev.sparkify.layout.Encoding.TEXT255;
import static dev.sparkify.layout.Encoding.ZSTD;
import static dev.sparkify.sql.redshift.definition.BreakableTables.c;
import static dev.sparkify.sql.redshift.definition.BreakableTables.names;
import static dev.sparkify.sql.redshift.definition.BreakableTables.refused;
import static dev.sparkify.sql.redshift.definition.BreakableTables.table;
import static dev.sparkify.sql.redshift.definition.BreakableTables.wide;
import static dev.sparkify.sql.redshift.definition.BreakableTables.with;
import static dev.sparkify.sql.redshift.definition.TableConstraint.foreignKey;
import static dev.sparkify.sql.redshift.definition.TableConstraint.unique;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.geometry;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.intervalYearToMonth;
import static dev.sparkify.type.ColumnType.semistructured;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varbyte;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Redshift refuses is refused before any connection, with the page the rule is on. What does not compile is not here. */
class IllegalDefinitionsTest {
    private static final TableName SALES = TableName.of("sales");
    private static final Query QUERY = new Query.Raw("select 1 as a");

    private static Query selection(TableName from) {
        var item = new Query.Item(new SqlExpression.Name(Optional.empty(), "a"), "a");
        return Query.Select.of(List.of(item)).from(new Query.FromTable(from, Optional.empty()));
    }

    private static Query existing(TableName table) {
        return Query.Select.of(List.of(new Query.Item(new SqlExpression.Exists(selection(table)), "a")));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                refused(
                        "table  has an empty name; name it (Redshift: Names and identifiers)",
                        () -> CreateTable.named("").column("a", integer()).build()),
                refused(
                        "table " + "é".repeat(64)
                                + ": the name has 128 bytes, at most 127 are kept; shorten it (Redshift: Names and identifiers)",
                        () -> CreateTable.named("é".repeat(64))
                                .column("a", integer())
                                .build()),
                refused(
                        "schema s\u0000: a name cannot hold control characters or halves of surrogate pairs; remove them (Redshift: Names and identifiers)",
                        () -> table().in("s\u0000").build()),
                refused(
                        "column xmin: every table has a system column of that name; rename it (Redshift: Unsupported PostgreSQL features)",
                        () -> table().column("XMIN", integer()).build()),
                refused(
                        "column ctid: every table has a system column of that name; rename it (Redshift: Unsupported PostgreSQL features)",
                        () -> table().column("ctid", integer()).build()),
                refused(
                        "a name that begins with # makes the table temporary; say temporary() and leave # out (Redshift: CREATE TABLE)",
                        () -> CreateTable.named("#sales").column("a", integer()).build()),
                refused(
                        "a temporary table has no schema; name it without, or make it permanent (Redshift: CREATE TABLE)",
                        () -> table().in("shop").temporary().build()),
                refused(
                        "it has no columns; add at least one (Redshift: CREATE TABLE)",
                        () -> CreateTable.named("sales").build()),
                refused(
                        "it has 1601 columns, at most 1600 are possible; split it (Redshift: CREATE TABLE)",
                        () -> wide(1598).build()),
                refused(
                        "column name is named twice; name it once (Redshift: CREATE TABLE)",
                        () -> table().column("Name", date()).build()),
                refused(
                        "its columns of fixed width take 65548 bytes, and queries of more than 65535 fail (error 8001); make long CHAR columns VARCHAR, or split it (Redshift: CREATE TABLE)",
                        () -> IntStream.range(0, 16)
                                .boxed()
                                .reduce(table(), (draft, i) -> draft.column("c" + i, character(4096)), (a, b) -> b)
                                .build()),
                refused(
                        "column c: AZ64 does not encode VARCHAR(9); choose ZSTD or another that does (Redshift: Compression encodings)",
                        () -> with(c(varchar(9)).encoded(AZ64)).build()),
                refused(
                        "column c: BYTEDICT does not encode BOOLEAN; choose ZSTD or another that does (Redshift: Compression encodings)",
                        () -> with(c(bool()).encoded(BYTEDICT)).build()),
                refused(
                        "column c: TEXT255 does not encode CHAR(9); choose ZSTD or another that does (Redshift: Compression encodings)",
                        () -> with(c(character(9)).encoded(TEXT255)).build()),
                refused(
                        "column c: MOSTLY8 does not encode DOUBLE PRECISION; choose ZSTD or another that does (Redshift: Compression encodings)",
                        () -> with(c(doublePrecision()).encoded(MOSTLY8)).build()),
                refused(
                        "column c: ZSTD does not encode GEOMETRY; choose RAW (Redshift: Compression encodings)",
                        () -> with(c(geometry()).encoded(ZSTD)).build()),
                refused(
                        "column c: only CHAR and VARCHAR have a collation, not BIGINT; leave it out (Redshift: CREATE TABLE)",
                        () -> with(c(bigint()).collated(Collation.CASE_INSENSITIVE))
                                .build()),
                refused(
                        "column c has two defaults, a value and a function; keep one (Redshift: CREATE TABLE)",
                        () -> with(c(timestamp())
                                        .defaultsTo(DefaultFunction.SYSDATE)
                                        .defaultsTo(new Literal.Nothing(timestamp())))
                                .build()),
                refused(
                        "column c is NOT NULL with a default of NULL; choose another default (Redshift: CREATE TABLE)",
                        () -> with(c(date()).notNull().defaultsTo(new Literal.Nothing(date())))
                                .build()),
                refused(
                        "column c: a default of VARCHAR(3) does not fit INTEGER; it must be of that type (Redshift: CREATE TABLE)",
                        () -> with(c(integer()).defaultsTo(new Literal.Text("one")))
                                .build()),
                refused(
                        "column c: a default of VARCHAR(2) does not fit CHAR(1); it must be of that type (Redshift: CREATE TABLE)",
                        () -> with(c(character(1)).defaultsTo(new Literal.Text("é")))
                                .build()),
                refused(
                        "column c: getdate() of TIMESTAMP does not fit DATE; it must be of that type (Redshift: CREATE TABLE)",
                        () -> with(c(date()).defaultsTo(DefaultFunction.GETDATE))
                                .build()),
                refused(
                        "column c: the number 1E+39 does not fit DECIMAL, which takes 38 digits, 37 of them behind the point (Redshift: CREATE TABLE)",
                        () -> with(c(doublePrecision()).defaultsTo(new Literal.Exact(new BigDecimal("1E+39"))))
                                .build()),
                refused(
                        "column c: an identity is an INTEGER or BIGINT, not SMALLINT; change the type (Redshift: CREATE TABLE)",
                        () -> with(c(smallint()).identity(1, 1)).build()),
                refused(
                        "column c: an identity has no default; leave one out (Redshift: CREATE TABLE)",
                        () -> with(c(bigint()).identity(1, 1).defaultsTo(new Literal.Whole(1)))
                                .build()),
                refused(
                        "column c: an identity of step 0 numbers every row alike; choose another step (Redshift: CREATE TABLE)",
                        () -> with(c(bigint()).identityByDefault(1, 0)).build()),
                refused(
                        "column c: the seed 3000000000 is no INTEGER; make the column a BIGINT (Redshift: CREATE TABLE)",
                        () -> with(c(integer()).identity(3_000_000_000L, 1)).build()),
                refused(
                        "column c: the step 10000000000 is no INTEGER; make the column a BIGINT (Redshift: CREATE TABLE)",
                        () -> with(c(integer()).identity(1, 10_000_000_000L)).build()),
                refused(
                        "cannot distribute by nme: no such column (did you mean name?) (Redshift: CREATE TABLE)",
                        () -> table().distributed(Distribution.key("nme")).build()),
                refused(
                        "cannot distribute by c: a SUPER cannot; choose a number, text, date or time (Redshift: CREATE TABLE)",
                        () -> with(c(semistructured()))
                                .distributed(Distribution.key("c"))
                                .build()),
                refused(
                        "cannot sort by c: a VARBYTE(9) cannot; choose a number, text, date or time (Redshift: CREATE TABLE)",
                        () -> with(c(varbyte(9)))
                                .sorted(SortKey.compound("day", "c"))
                                .build()),
                refused(
                        "cannot sort by c: a INTERVAL YEAR TO MONTH cannot; choose a number, text, date or time (Redshift: CREATE TABLE)",
                        () -> with(c(intervalYearToMonth()))
                                .sorted(SortKey.compound("c"))
                                .build()),
                refused(
                        "cannot sort by nme: no such column (did you mean name?) (Redshift: CREATE TABLE)",
                        () -> table().sorted(SortKey.compound("nme")).build()),
                refused(
                        "sort key column day is named twice; name it once (Redshift: CREATE TABLE)",
                        () -> table().sorted(SortKey.compound("day", "Day")).build()),
                refused(
                        "a compound sort key has 1 to 400 columns, not 401; choose those that queries filter by (Redshift: CREATE TABLE)",
                        () -> wide(401).sorted(SortKey.compound(names(401))).build()),
                refused(
                        "a compound sort key has 1 to 400 columns, not 0; choose one, or auto() (Redshift: CREATE TABLE)",
                        () -> table().sorted(SortKey.compound()).build()),
                refused(
                        "an interleaved sort key has 1 to 8 columns, not 9; choose those that queries filter by (Redshift: CREATE TABLE)",
                        () -> wide(9).sorted(SortKey.interleaved(names(9))).build()),
                refused(
                        "cannot interleave by c: an identity only grows; sort by a compound key (Redshift: CREATE TABLE)",
                        () -> with(c(bigint()).identity(1, 1))
                                .sorted(SortKey.interleaved("c"))
                                .build()),
                refused(
                        "CREATE TABLE cannot say that nothing is sorted; leave the sort key out and run alter().sorted(none()) next (Redshift: CREATE TABLE)",
                        () -> table().sorted(SortKey.none()).build()),
                refused(
                        "a table has one primary key; make the others unique(…) (Redshift: CREATE TABLE)",
                        () -> table().primaryKey("id").primaryKey("name").build()),
                refused(
                        "primary key () has no columns; name at least one (Redshift: CREATE TABLE)",
                        () -> table().primaryKey().build()),
                refused(
                        "unique key (nme): no such column nme (did you mean name?) (Redshift: CREATE TABLE)",
                        () -> table().constraint(unique("nme")).build()),
                refused(
                        "unique key (id, id): column id is named twice; name it once (Redshift: CREATE TABLE)",
                        () -> table().constraint(unique("id", "ID")).build()),
                refused(
                        "constraint one is named twice; name it once (Redshift: CREATE TABLE)",
                        () -> table().constraint(unique("id").named("one"))
                                .constraint(unique("name").named("one"))
                                .build()),
                refused(
                        "foreign key (id, name) refers with 2 columns to 1; name as many (Redshift: CREATE TABLE)",
                        () -> table().constraint(foreignKey("id", "name").references("other", "id"))
                                .build()),
                refused(
                        "foreign key (id, name): key column x is named twice; name it once (Redshift: CREATE TABLE)",
                        () -> table().constraint(foreignKey("id", "name").references("u", "x", "x"))
                                .build()),
                refused(
                        "foreign key (name) refers to columns of its own table that are no key; declare them primary or unique (Redshift: CREATE TABLE)",
                        () -> table().constraint(foreignKey("name").references("sales", "id"))
                                .build()));
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                refused(
                        "a temporary table has no schema; name it without, or make it permanent (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(TableName.of("shop", "sales"), QUERY)
                                .temporary()),
                refused(
                        "it takes a compound or interleaved sort key; leave it out, and alter the table next (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(SALES, QUERY).sorted(SortKey.auto())),
                refused(
                        "cannot distribute by b: no such column (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(SALES, QUERY).columns("a").distributed(Distribution.key("b"))),
                refused(
                        "an interleaved sort key has 1 to 8 columns, not 9; choose those that queries filter by (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(SALES, QUERY).sorted(SortKey.interleaved(names(9)))),
                refused(
                        "it names 2 columns and its query has 1; name each (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(SALES, selection(SALES)).columns("a", "b")),
                refused(
                        "a table cannot be made like itself; name another, or say temporary(table, parent) (Redshift: CREATE TABLE)",
                        () -> CreateTableLike.of(SALES, TableName.of("Sales"))),
                refused(
                        "a temporary table has no schema; name it without, or make it permanent (Redshift: CREATE TABLE)",
                        () -> CreateTableLike.of(TableName.of("shop", "sales"), SALES)
                                .temporary()),
                refused(
                        "column a is named twice; name it once (Redshift: CREATE VIEW)",
                        () -> CreateView.of(SALES, QUERY).columns("a", "A")),
                refused(
                        "it has 1601 columns, at most 1600 are possible; split it (Redshift: CREATE VIEW)",
                        () -> CreateView.of(SALES, QUERY).columns(names(1601))),
                refused(
                        "a name that begins with # makes the view temporary; leave # out (Redshift: CREATE VIEW)",
                        () -> CreateView.of(TableName.of("#v"), QUERY)),
                refused(
                        "without schema binding each table is named with its schema; add that of sales (Redshift: CREATE VIEW)",
                        () -> CreateView.of(TableName.of("v"), selection(SALES)).withNoSchemaBinding()),
                refused(
                        "without schema binding each table is named with its schema; add that of sales (Redshift: CREATE VIEW)",
                        () -> CreateView.of(TableName.of("v"), existing(SALES)).withNoSchemaBinding()),
                refused(
                        "a materialized view is never temporary; leave # out of its name (Redshift: CREATE MATERIALIZED VIEW)",
                        () -> CreateMaterializedView.of(TableName.of("#v"), QUERY)),
                refused(
                        "it is distributed even(), all() or by key(…); choose one, or leave it out for even() (Redshift: CREATE MATERIALIZED VIEW)",
                        () -> CreateMaterializedView.of(SALES, QUERY).distributed(Distribution.auto())),
                refused(
                        "it is sorted by a compound key; choose one, or leave it out (Redshift: CREATE MATERIALIZED VIEW)",
                        () -> CreateMaterializedView.of(SALES, QUERY).sorted(SortKey.interleaved("a"))));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                refused(
                        "column  has an empty name; name it (Redshift: Names and identifiers)",
                        () -> CommentOn.column(SALES, "", "nothing")),
                refused(
                        "database " + "d".repeat(128)
                                + ": the name has 128 bytes, at most 127 are kept; shorten it (Redshift: Names and identifiers)",
                        () -> CommentOn.database("d".repeat(128), "long")),
                refused(
                        "it drops nothing; name at least one schema (Redshift: DROP SCHEMA)",
                        () -> new DropSchemas(List.of(), Drop.Missing.REFUSED, Dependents.RESTRICT)),
                refused(
                        "it reads nothing; name at least one table (Redshift: GRANT)",
                        () -> new ReadRight.Tables(List.of())),
                refused(
                        "it reads nothing; name at least one schema (Redshift: GRANT)",
                        () -> new ReadRight.Usage(List.of())),
                refused(
                        "user u is named twice; name it once (Redshift: ALTER DEFAULT PRIVILEGES)",
                        () -> FutureTables.in().madeBy("u", "u").readableBy(Grantee.everyone())),
                refused(
                        "The user public: PUBLIC is every user; say everyone() if you mean that (Redshift: GRANT)",
                        () -> AlterTable.named("sales").ownedBy("public")),
                refused("CHAR(4097): the length is 1 to 4096 bytes (Redshift: Character types)", () -> character(4097)),
                refused("VARBYTE(0): the length is 1 to 16777216 bytes (Redshift: VARBYTE type)", () -> varbyte(0)),
                refused(
                        "DECIMAL(39, 0): the precision is 1 to 38, the scale 0 to 37 and at most the precision (Redshift: Numeric types)",
                        () -> ColumnType.decimal(39, 0)),
                refused(
                        "a schema cannot be made as PUBLIC; choose another name (Redshift: CREATE SCHEMA)",
                        () -> SchemaDefinition.named("Public")),
                refused(
                        "A quota of 0 GB leaves no room; it is 1 or more, or left out (Redshift: CREATE SCHEMA)",
                        () -> SchemaQuota.gigabytes(0)),
                refused(
                        "table sales is named twice; name it once (Redshift: DROP TABLE)",
                        () -> Drop.table(SALES, TableName.of("SALES"))),
                refused(
                        "it drops nothing; name at least one materialized view (Redshift: DROP MATERIALIZED VIEW)",
                        () -> new Drop(
                                Drop.Kind.MATERIALIZED_VIEW, List.of(), Drop.Missing.REFUSED, Dependents.RESTRICT)),
                refused(
                        "schema a is named twice; name it once (Redshift: DROP SCHEMA)",
                        () -> DropSchemas.named("a", "A")),
                refused(
                        "it names nobody; name a role, user or group, or everyone() (Redshift: GRANT)",
                        () -> ReadRight.select(SALES).grantedTo()),
                refused(
                        "grantee role r is named twice; name it once (Redshift: REVOKE)",
                        () -> ReadRight.usage("shop").revokedFrom(Grantee.role("r"), Grantee.role("r"))),
                refused(
                        "it reads nothing; name at least one column (Redshift: GRANT)",
                        () -> ReadRight.selectColumns(SALES)),
                refused(
                        "it takes the right from users together with others; write one statement for each (Redshift: ALTER DEFAULT PRIVILEGES)",
                        () -> FutureTables.in("shop").notReadableBy(Grantee.user("u"), Grantee.role("r"))),
                refused(
                        "The user PUBLIC: PUBLIC is every user; say everyone() if you mean that (Redshift: GRANT)",
                        () -> Grantee.user("PUBLIC")),
                refused(
                        "tables refer to each other in a circle: a → b → a; add one of the references by ALTER TABLE (Redshift: CREATE TABLE)",
                        () -> CreationOrder.of(List.of(referring("a", "b"), referring("b", "a")))),
                refused(
                        "table a is there twice; rename one (Redshift: CREATE TABLE)",
                        () -> CreationOrder.of(List.of(referring("a", "c"), referring("a", "c")))),
                refused(
                        "b refers to a (other), which is no key of it; declare it (Redshift: Table constraints)",
                        () -> CreationOrder.of(List.of(
                                referring("a", "c"),
                                CreateTable.named("b")
                                        .column("id", bigint())
                                        .constraint(foreignKey("id").references("a", "other"))
                                        .build()))));
    }

    private static CreateTable referring(String name, String other) {
        return CreateTable.named(name)
                .column("id", bigint())
                .primaryKey("id")
                .constraint(foreignKey("id").references(other))
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tables", "queries", "others"})
    void isRefusedWithItsSource(String problem, ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(InvalidModelException.class, attempt).problems())
                .containsExactly(problem);
    }
}
