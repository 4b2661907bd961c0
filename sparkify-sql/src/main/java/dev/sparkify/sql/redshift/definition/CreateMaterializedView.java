package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Creates a view that keeps its rows. Immutable: each method returns a new statement.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html">Redshift: CREATE
 *     MATERIALIZED VIEW</a>
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class CreateMaterializedView implements Definition {
    CreateMaterializedView() {}

    /**
     * Creates a materialized view.
     *
     * @param view its name
     * @param query what it keeps; it may not read temporary tables or plain views, order or limit
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name cannot be used, or the query has two columns of one name
     */
    public static CreateMaterializedView of(TableName view, Query query) {
        return ImmutableCreateMaterializedView.builder()
                .view(Named.folded(view))
                .query(query)
                .build();
    }

    /**
     * Names the view.
     *
     * @return its name, lower-cased
     */
    public abstract TableName view();

    /**
     * Tells what the view keeps.
     *
     * @return the query
     */
    public abstract Query query();

    /**
     * Tells whether snapshots hold the view.
     *
     * @return true by default
     */
    @Value.Default
    public boolean isBackedUp() {
        return true;
    }

    /**
     * Tells how rows are spread.
     *
     * @return the distribution; empty: EVEN
     */
    public abstract Optional<Distribution> distribution();

    /**
     * Tells how rows are sorted.
     *
     * @return a compound key; empty: not
     */
    public abstract Optional<SortKey> sortKey();

    /**
     * Tells whether Redshift refreshes it when its tables change.
     *
     * @return false by default
     */
    @Value.Default
    public boolean refreshesItself() {
        return false;
    }

    /**
     * Leaves the view out of snapshots.
     *
     * @return the new statement
     */
    public CreateMaterializedView withoutBackup() {
        return copy().withIsBackedUp(false);
    }

    /**
     * Says how rows are spread.
     *
     * @param distribution even, all or key
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if it is auto, or its column is none of the query
     */
    public CreateMaterializedView distributed(Distribution distribution) {
        return copy().withDistribution(distribution);
    }

    /**
     * Says how rows are sorted.
     *
     * @param sortKey a compound key
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if it is of another kind, has too many columns, or one that is none of the
     *     query
     */
    public CreateMaterializedView sorted(SortKey sortKey) {
        return copy().withSortKey(sortKey);
    }

    /**
     * Lets Redshift refresh it when its tables change.
     *
     * @return the new statement
     */
    public CreateMaterializedView autoRefresh() {
        return copy().withRefreshesItself(true);
    }

    /** Demands what Redshift demands. */
    @Value.Check
    void check() {
        var problems = new Problems();
        problems.name("materialized view", view());
        problems.addIf(
                view().name().startsWith("#"),
                "a materialized view is never temporary; leave # out of its name",
                Pages.MATERIALIZED_VIEW);
        problems.addIf(
                distribution().filter(Distribution.Auto.class::isInstance).isPresent(),
                "it is distributed even(), all() or by key(…); choose one, or leave it out for even()",
                Pages.MATERIALIZED_VIEW);
        problems.addIf(
                sortKey().filter(key -> !(key instanceof SortKey.Compound)).isPresent(),
                "it is sorted by a compound key; choose one, or leave it out",
                Pages.MATERIALIZED_VIEW);
        ViewRules.checkColumns(List.of(), query(), problems, Pages.MATERIALIZED_VIEW);
        new LayoutRules(problems, Pages.MATERIALIZED_VIEW)
                .checkNames(distribution(), sortKey(), ViewRules.columns(List.of(), query()));
        problems.refuse("Materialized view " + Named.spelled(view()));
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.createMaterializedView(this);
    }

    private ImmutableCreateMaterializedView copy() {
        return ImmutableCreateMaterializedView.copyOf(this);
    }
}
