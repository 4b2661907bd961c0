package dev.sparkify.sql.redshift.definition;

import dev.sparkify.sql.statement.TableName;

/**
 * Brings a materialized view up to date.
 *
 * @param view the view
 * @param dependents RESTRICT: the view alone; CASCADE: also the materialized views made of it
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html">Redshift: REFRESH
 *     MATERIALIZED VIEW</a>
 */
public record RefreshMaterializedView(TableName view, Dependents dependents) implements Definition {
    /**
     * Checks the name.
     *
     * @throws dev.sparkify.error.InvalidModelException if it cannot be used
     */
    public RefreshMaterializedView {
        view = Named.folded(view);
        var problems = new Problems();
        problems.name("materialized view", view);
        problems.refuse("Materialized view " + Named.spelled(view));
    }

    /**
     * Refreshes the view alone.
     *
     * @param view the view
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name cannot be used
     */
    public static RefreshMaterializedView of(TableName view) {
        return new RefreshMaterializedView(view, Dependents.RESTRICT);
    }

    /**
     * Refreshes also the materialized views made of it, in one transaction.
     *
     * @return the new statement
     */
    public RefreshMaterializedView cascading() {
        return new RefreshMaterializedView(view, Dependents.CASCADE);
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.refreshMaterializedView(this);
    }
}
