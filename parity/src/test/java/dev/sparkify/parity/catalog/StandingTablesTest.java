package dev.sparkify.parity.catalog;

import static dev.sparkify.parity.catalog.Standing.column;
import static dev.sparkify.parity.catalog.Standing.declared;
import static dev.sparkify.parity.catalog.Standing.found;
import static dev.sparkify.parity.catalog.Standing.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.Sql;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.Dependent;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made on the stand-in for Redshift is read back, and what somebody did to it by hand is seen. */
@StandIn
class StandingTablesTest {
    private static SqlWarehouse made(RedshiftStandIn standIn, StarSchema star) {
        var warehouse = Standing.warehouse(standIn, star);
        warehouse.createSchema(Ledger.Made.TABLES);
        return warehouse;
    }

    private static void run(RedshiftStandIn standIn, String... statements) throws SQLException {
        try (var connection = standIn.dataSource().getConnection()) {
            Sql.run(connection, statements);
        }
    }

    static Stream<StarSchema> stars() {
        return Stream.of(
                SparkifyStar.schema(),
                SparkifyStar.tuned().in("tuned"),
                SparkifyStar.withHistory().in("History"),
                LaidOutStar.in("laid_out"));
    }

    @ParameterizedTest
    @MethodSource("stars")
    void tellsWhatWasMade(StarSchema star, RedshiftStandIn standIn) {
        var catalog = made(standIn, star).catalog();

        assertThat(catalog.oddities()).isEmpty();
        assertThat(found(catalog.tables())).containsExactlyElementsOf(declared(star));
        assertThat(catalog.foreign()).isEmpty();
        assertThat(catalog.dependents()).isEmpty();
    }

    @Test
    void tellsHowManyRowsThereAreAndWhoMayReadThem(RedshiftStandIn standIn) throws SQLException {
        var warehouse = made(standIn, LaidOutStar.in("sized"));
        run(
                standIn,
                "create user standing_ann password 'Secret12'",
                "create role standing_readers",
                "insert into sized.dim_copied values (1, 'a'), (2, 'b')",
                "insert into sized.dim_unsorted values (1, 'a')",
                "insert into sized.dim_types (id) values (1)",
                "grant select on table sized.dim_copied to standing_ann",
                "grant select, insert on table sized.dim_copied to role standing_readers",
                "grant insert on table sized.dim_unsorted to standing_ann",
                "revoke select on table sized.dim_types from public");

        var tables = warehouse.tables();

        var copied = table(tables, "dim_copied");
        assertThat(copied.rows()).isEqualTo(2);
        assertThat(copied.bytes()).isEqualTo(1 << 20);
        assertThat(copied.readers())
                .containsExactlyInAnyOrder(
                        Grantee.everyone(), Grantee.user("standing_ann"), Grantee.role("standing_readers"));
        assertThat(copied.definition().sortKey()).isEqualTo(SortKey.compound("name", "id"));
        assertThat(table(tables, "dim_unsorted").readers()).containsExactly(Grantee.everyone());
        assertThat(table(tables, "dim_unsorted").definition().sortKey()).isEqualTo(SortKey.none());
        assertThat(table(tables, "dim_types").readers()).isEmpty();
        assertThat(table(tables, "dim_types").definition().sortKey()).isEqualTo(SortKey.auto());
        assertThat(table(tables, "dim_defaults").rows()).isZero();
        assertThat(table(tables, "dim_defaults").bytes()).isZero();
    }

    @Test
    void seesWhatWasDoneByHand(RedshiftStandIn standIn) throws SQLException {
        var warehouse = made(standIn, LaidOutStar.in("changed"));
        run(
                standIn,
                "alter table changed.dim_laid_out add column Extra real encode zstd",
                "alter table changed.dim_laid_out alter distkey \"select\"",
                "alter table changed.dim_laid_out alter column raw encode bytedict",
                "alter table changed.dim_types alter column widest type varchar(99)",
                "alter table changed.dim_types drop column a_DATE",
                "alter table changed.dim_types alter diststyle all",
                "alter table changed.dim_copied alter sortkey (id)",
                "alter table changed.dim_copied alter distkey name",
                "comment on column changed.dim_copied.name is 'new'",
                "comment on table changed.dim_copied is 'newer'",
                "alter table changed.dim_copied add unique (name)",
                "alter table changed.dim_copied add foreign key (id) references changed.dim_types (id)",
                "drop table changed.dim_unsorted");

        var tables = warehouse.tables();

        assertThat(tables)
                .extracting(table -> table.definition().table().name())
                .containsExactly("dim_copied", "dim_defaults", "dim_laid_out", "dim_types");
        var laidOut = table(tables, "dim_laid_out");
        assertThat(column(laidOut, "extra"))
                .isEqualTo(Column.of("extra", ColumnType.real()).encoded(Encoding.ZSTD));
        assertThat(column(laidOut, "raw").encoding()).contains(Encoding.BYTEDICT);
        assertThat(laidOut.definition().distribution()).isEqualTo(Distribution.key("select"));
        var types = table(tables, "dim_types");
        assertThat(types.definition().columns()).extracting(Column::name).doesNotContain("a_date");
        assertThat(column(types, "widest").type()).isEqualTo(ColumnType.varchar(99));
        assertThat(column(types, "bytes")).isEqualTo(Column.of("bytes", ColumnType.varbyte(1000)));
        assertThat(types.definition().distribution()).isEqualTo(Distribution.all());
        var copied = table(tables, "dim_copied");
        assertThat(copied.comment()).contains("newer");
        assertThat(column(copied, "name").comment()).contains("new");
        assertThat(copied.definition().distribution()).isEqualTo(Distribution.key("name"));
        assertThat(copied.definition().sortKey()).isEqualTo(SortKey.compound("id"));
        assertThat(copied.definition().keys().unique()).containsExactly(List.of("name"));
        assertThat(copied.definition().keys().foreign())
                .extracting(reference -> reference.column() + " " + reference.table() + " " + reference.key())
                .containsExactly("id " + TableName.of("changed", "dim_types") + " id");
    }

    @Test
    void tellsWhatRestsOnTablesAndWhatIsForeign(RedshiftStandIn standIn) throws SQLException {
        var warehouse = made(standIn, LaidOutStar.in("rested"));
        run(
                standIn,
                "create table rested.notes (id integer)",
                "create view rested.names as select name from rested.dim_copied",
                "create view rested.many as select id from rested.notes",
                "create schema elsewhere",
                "create materialized view elsewhere.kept as select id from rested.dim_types");

        var catalog = warehouse.catalog();

        assertThat(catalog.foreign())
                .containsExactly(
                        TableName.of("rested", "many"),
                        TableName.of("rested", "names"),
                        TableName.of("rested", "notes"));
        assertThat(catalog.dependents())
                .containsExactlyInAnyOrder(
                        new Dependent(TableName.of("rested", "dim_copied"), TableName.of("rested", "names")),
                        new Dependent(TableName.of("rested", "dim_types"), TableName.of("elsewhere", "kept")));
    }

    @Test
    void saysAllThatNoModelCanSay(RedshiftStandIn standIn) throws SQLException {
        var warehouse = made(standIn, LaidOutStar.in("odd"));
        run(
                standIn,
                "alter table odd.dim_copied add column seen timestamp default getdate()",
                "alter table odd.dim_copied add foreign key (id, name) references odd.dim_unsorted (id, name)");

        assertThatThrownBy(warehouse::tables).isInstanceOf(InputException.class).hasMessage("""
                        Tables of the warehouse were changed into what no model can say; drop or change by hand:
                          - odd.dim_copied has the default getdate() of the column seen
                          - odd.dim_copied has the foreign key (id, name) of several columns""");
    }

    /** Is a session of a user who may not see what is superusers' alone. */
    private record Plain(Session session) implements Session {
        @Override
        public long run(String sql) throws SQLException {
            return session.run(sql);
        }

        @Override
        public List<Row> query(String sql) throws SQLException {
            if (sql.contains("from svv_")) {
                throw new SQLException("permission denied for relation svv_table_info", "42501");
            }
            return session.query(sql);
        }

        @Override
        public void rollBack() {
            session.rollBack();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @Test
    void tellsTheRestToThoseWhoMayNotKnowAll(RedshiftStandIn standIn) {
        var star = LaidOutStar.in("denied");
        var warehouse =
                Standing.warehouse(Dialect.redshift(), () -> new Plain(Standing.session(standIn.dataSource())), star);
        warehouse.createSchema(Ledger.Made.TABLES);

        assertThat(found(warehouse.tables())).containsExactlyElementsOf(declared(star));
        assertThat(warehouse.tables())
                .allMatch(table -> table.rows() == 0
                        && table.bytes() == 0
                        && table.readers().isEmpty());
    }
}
