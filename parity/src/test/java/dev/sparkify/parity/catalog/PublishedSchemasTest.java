package dev.sparkify.parity.catalog;

import static dev.sparkify.parity.catalog.Standing.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.plan.DefinitionNotes;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.TableDefinition;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.StarSchemaBenchmark;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.redshift.definition.Tickit;
import dev.sparkify.sql.redshift.definition.TpcH;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that others published are read back as they were made. */
@StandIn
class PublishedSchemasTest {
    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of("ssb", StarSchemaBenchmark.untuned()),
                Arguments.of("ssb_tuned", StarSchemaBenchmark.tuned()),
                Arguments.of("tpc_h", TpcH.tables()),
                Arguments.of("tickit", Tickit.tables()));
    }

    private static TableDefinition definition(CreateTable table, String schema) {
        var draft = table.draft().in(schema);
        var primary = draft.constraints().stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .flatMap(key -> key.columns().stream())
                .toList();
        return new TableDefinition(
                new Statement.CreateTable(
                        draft.table(),
                        draft.columns().stream().map(TableColumn::column).toList(),
                        new Keys(primary, List.of(), List.of()),
                        draft.distribution().orElse(Distribution.auto()),
                        draft.sortKey().orElse(SortKey.auto()),
                        Lifetime.PERMANENT),
                java.util.Optional.empty());
    }

    private static void check(Dialect dialect, Supplier<Session> sessions, String schema, List<CreateTable> published)
            throws SQLException {
        var star = StarSchema.of("published", DimensionTable.named("dim_own").key("id", ColumnType.bigint()))
                .in(schema);
        var warehouse = Standing.warehouse(dialect, sessions, star);
        warehouse.createSchema(Ledger.Made.TABLES);
        var definitions = published.stream()
                .map(table -> definition(table, schema))
                .sorted(Comparator.comparing(
                        definition -> definition.table().table().name()))
                .toList();
        try (var session = sessions.get()) {
            for (var definition : definitions) {
                session.run(dialect.render(definition.table()));
            }
            for (var noted : new DefinitionNotes(star).note(definitions)) {
                session.run(dialect.render(noted));
            }
        }

        assertThat(found(warehouse.tables()).stream()
                        .filter(table -> !table.table().table().name().equals("dim_own")))
                .containsExactlyElementsOf(definitions);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void areToldOnRedshift(String schema, List<CreateTable> tables, RedshiftStandIn standIn) throws SQLException {
        check(Dialect.redshift(), () -> Standing.session(standIn.dataSource()), schema, tables);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void areToldOnDuckDb(String schema, List<CreateTable> tables) throws SQLException {
        var place = "jdbc:duckdb:memory:" + schema;
        try (var kept = DriverManager.getConnection(place)) {
            assertThat(kept.isClosed()).isFalse();
            check(Dialect.duckDb(), () -> session(place), schema, tables);
        }
    }

    private static Session session(String place) {
        try {
            return new JdbcSession(DriverManager.getConnection(place));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
