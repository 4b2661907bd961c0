package dev.sparkify.local.session;

import static dev.sparkify.local.session.Opened.SOURCE;
import static dev.sparkify.local.session.Opened.TARGET;
import static dev.sparkify.local.session.Opened.cell;
import static dev.sparkify.local.session.Opened.row;
import static dev.sparkify.local.session.Opened.text;
import static dev.sparkify.local.session.Opened.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Alteration;
import dev.sparkify.sql.redshift.definition.Collation;
import dev.sparkify.sql.redshift.definition.CommentOn;
import dev.sparkify.sql.redshift.definition.CreateMaterializedView;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.CreateTableAs;
import dev.sparkify.sql.redshift.definition.CreateTableLike;
import dev.sparkify.sql.redshift.definition.CreateView;
import dev.sparkify.sql.redshift.definition.DefaultFunction;
import dev.sparkify.sql.redshift.definition.Dependents;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.definition.DropSchemas;
import dev.sparkify.sql.redshift.definition.Grant;
import dev.sparkify.sql.redshift.definition.ReadRight;
import dev.sparkify.sql.redshift.definition.SchemaDefinition;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final TableName SALES = TableName.of("shop", "sales");

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private void refuses(Statement statement, String message) {
        assertThatThrownBy(() -> opened.run(statement))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    private void sales() {
        opened.run(SchemaDefinition.named("shop").ifNotExists());
        opened.run(CreateTable.named(SALES)
                .column("id", ColumnType.bigint())
                .column(TableColumn.of("channel", ColumnType.varchar(3))
                        .encoded(Encoding.BYTEDICT)
                        .defaultsTo(new Literal.Text("web")))
                .column(TableColumn.of("at", ColumnType.timestamp()).defaultsTo(DefaultFunction.SYSDATE))
                .primaryKey("id")
                .distributed(Distribution.key("id"))
                .sorted(SortKey.compound("at"))
                .build());
    }

    @Test
    void makesTablesWithoutTheirLayout() {
        sales();
        var insertion = InsertValues.into(SALES, "id").row(cell(whole(1))).row(cell(whole(1)));

        assertThat(opened.run(insertion)).isEqualTo(2);
        var found =
                opened.session().query(new Query.Raw("select channel, \"at\" is not null as timed from shop.sales"));
        assertThat(found).hasSize(2).allSatisfy(row -> {
            assertThat(row.text("channel")).isEqualTo("web");
            assertThat(row.text("timed")).isEqualTo("true");
        });
    }

    @Test
    void makesTablesLikeOthers() {
        sales();
        var plain = TableName.of("plain");
        var full = TableName.of("filled");
        opened.run(CreateTableLike.temporary(plain, SALES));
        opened.run(CreateTableLike.of(full, SALES).includingDefaults());
        opened.run(CreateTableLike.of(full, SALES).ifNotExists());

        assertThatThrownBy(() -> opened.run(InsertValues.into(plain, "channel").row(cell(text("tv")))))
                .hasMessageContaining("NOT NULL constraint failed: plain.id");
        opened.run(InsertValues.into(plain, "id").row(cell(whole(1))));
        opened.run(InsertValues.into(full, "id").row(cell(whole(1))));
        assertThat(opened.session()
                        .query(new Query.Raw("select channel from plain"))
                        .get(0)
                        .columns())
                .isEmpty();
        assertThat(opened.session()
                        .query(new Query.Raw("select channel from filled"))
                        .get(0)
                        .text("channel"))
                .isEqualTo("web");
        assertThatThrownBy(() ->
                        opened.run(InsertValues.into(plain, "id", "channel").row(cell(whole(2)), cell(text("long")))))
                .hasMessageContaining("VARCHAR(3)");
        opened.run(CreateTableAs.of(TableName.of("unknown"), new Query.Raw("select 1 as a")));
        refuses(
                CreateTableLike.of(TableName.of("more"), TableName.of("unknown")),
                "CREATE TABLE more LIKE unknown: the columns of unknown as they were declared are not known here; name"
                        + " them in CREATE TABLE");
    }

    @Test
    void makesTablesAndViewsOfQueries() throws SQLException {
        opened.run(row(SOURCE, 1, "a"));
        var query = new Query.Raw("select k, v from source");
        var copy = TableName.of("copied");
        var view = TableName.of("seen");
        opened.run(CreateTableAs.of(copy, List.of("key", "value"), query).distributed(Distribution.even()));
        opened.run(CreateView.of(view, query).columns("x", "y"));
        opened.run(CreateView.of(view, query).columns("x", "y").orReplace());
        opened.run(CreateTableAs.of(TableName.of("short"), query).temporary());

        assertThat(opened.rows(copy)).containsExactly("1, 'a'");
        assertThat(opened.rows(view)).containsExactly("1, 'a'");
        assertThat(opened.count(TableName.of("short"))).isOne();
        opened.run(Drop.view(view));
        opened.run(Drop.table(copy, TableName.of("short")));
        opened.run(Drop.table(copy).ifExists());
        assertThatThrownBy(() -> opened.run(Drop.table(copy))).hasMessageStartingWith("Drop of copied failed: Catalog");
    }

    @Test
    void altersWhatDuckDbHas() throws SQLException {
        opened.run(row(TARGET, 1, "a"));
        opened.run(AlterTable.named(TARGET)
                .add(TableColumn.of("n", ColumnType.integer())
                        .defaultsTo(new Literal.Whole(5))
                        .notNull()));
        opened.run(AlterTable.named(TARGET).dropColumn("v", Dependents.RESTRICT));
        opened.run(new Statement.AddColumn(TARGET, Column.of("t", ColumnType.varchar(2))));

        assertThat(opened.rows(TARGET)).containsExactly("1, 5, NULL");
        assertThatThrownBy(() -> opened.run(InsertValues.into(TARGET, "t").row(cell(text("abc")))))
                .hasMessageContaining("VARCHAR(2)");
    }

    @Test
    void passesOverLayoutAndKeysOfTablesThatAreThere() {
        for (var table : List.of("target", "nosuch")) {
            var alter = AlterTable.named(table);
            var statements = List.of(
                    alter.add(TableConstraint.unique("k")),
                    alter.sorted(SortKey.compound("k")),
                    alter.distributed(Distribution.all()));
            for (var statement : statements) {
                if (table.equals("target")) {
                    assertThat(opened.run(statement)).isZero();
                } else {
                    assertThatThrownBy(() -> opened.run(statement)).hasMessageContaining("nosuch does not exist");
                }
            }
        }
    }

    @Test
    void commentsAndDropsSchemas() {
        sales();
        opened.run(CommentOn.table(SALES, "what was sold"));
        opened.run(CommentOn.column(SALES, "id", "counts up").removed());
        opened.run(SchemaDefinition.named("other"));
        assertThatThrownBy(() -> opened.run(DropSchemas.named("shop")))
                .hasMessageContaining("entries that depend on it");
        opened.run(DropSchemas.named("shop", "other").cascading());
        refuses(
                DropSchemas.named("main").cascading(),
                "DROP SCHEMA main CASCADE would drop the tables by which the warehouse remembers itself: tear the warehouse"
                        + " down, or drop tables of yours by their names");
        refuses(CommentOn.database("dev", "mine"), "DuckDB has no comments on databases: leave the comment on dev out");
    }

    @Test
    void refusesWhatDuckDbHasNot() {
        var query = new Query.Raw("select 1 as a");
        refuses(
                CreateMaterializedView.of(TableName.of("m"), query),
                "DuckDB has no materialized views: make a view, or a table of the query");
        refuses(
                new Grant(new ReadRight.Tables(List.of(TARGET)), List.of(new Grantee.User("ann"))),
                "DuckDB has no users and rights: grant and revoke on Redshift alone");
        refuses(
                SchemaDefinition.named("s").ownedBy("ann"),
                "DuckDB has no owners and quotas of schemas: leave those of s out, or make it on Redshift");
        refuses(
                CreateTable.named("t")
                        .column(TableColumn.of("id", ColumnType.bigint()).identity(1, 1))
                        .build(),
                "DuckDB has no identity columns: give the values of id, or make the table on Redshift");
        refuses(
                CreateTable.named("t")
                        .column(TableColumn.of("v", ColumnType.varchar(3)).collated(Collation.CASE_INSENSITIVE))
                        .build(),
                "Column v ignores case, which DuckDB does otherwise than Redshift: compare by LOWER");
        refuses(
                AlterTable.named(TARGET).append(SOURCE, Alteration.Append.Surplus.REFUSED),
                "DuckDB has no APPEND: insert the rows of source, and delete them there");
    }

    @Test
    void readsFunctionsOfQueriesByHandAsRedshiftDoes() {
        var rows = opened.session()
                .query(new Query.Raw("select concat('a', null) as nothing, concat('a', 'b') as joined"));

        assertThat(rows.get(0).columns()).containsExactly("joined");
        assertThat(rows.get(0).text("joined")).isEqualTo("ab");
    }
}
