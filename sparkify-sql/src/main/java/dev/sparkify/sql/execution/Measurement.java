package dev.sparkify.sql.execution;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.advice.ColumnEstimate;
import dev.sparkify.sql.advice.EstimateQueries;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.advice.TableEstimate;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import java.sql.SQLException;

/** Takes estimates from the rows of a warehouse. */
final class Measurement {
    private final Session session;
    private final Dialect dialect;
    private final EstimateQueries queries;

    Measurement(Session session, Dialect dialect, StarSchema star) {
        this.session = session;
        this.dialect = dialect;
        this.queries = new EstimateQueries(star);
    }

    Estimates take() {
        var estimates = Estimates.none();
        for (var table : queries.tables()) {
            estimates = estimates.table(table.name(), measured(table));
        }
        return estimates;
    }

    private TableEstimate measured(Table table) {
        var sizes = row(queries.sizes(table));
        long rows = sizes.number(EstimateQueries.ROWS);
        var estimate = TableEstimate.rows(rows);
        if (rows == 0) {
            return estimate;
        }
        var texts = queries.texts(table);
        for (int i = 0; i < texts.size(); i++) {
            double average = (double) sizes.number(EstimateQueries.sum(i)) / rows;
            long most = sizes.number(EstimateQueries.most(i));
            estimate = estimate.column(
                    texts.get(i).name(), ColumnEstimate.unknown().bytes(average, most));
        }
        for (var key : queries.keys(table)) {
            var values = row(queries.values(table, key));
            double commonest = (double) values.number(EstimateQueries.COMMONEST) / rows;
            var known = estimate.columns().getOrDefault(key, ColumnEstimate.unknown());
            estimate = estimate.column(key, known.values(values.number(EstimateQueries.DISTINCT), commonest));
        }
        return estimate;
    }

    private Session.Row row(Query query) {
        try {
            return session.query(dialect.render(query)).get(0);
        } catch (SQLException failure) {
            throw EngineFailure.of(dialect, "The measuring of the warehouse", failure);
        }
    }
}
