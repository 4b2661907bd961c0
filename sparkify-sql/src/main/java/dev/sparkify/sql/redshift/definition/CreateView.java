package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import org.immutables.value.Value;

/**
 * Creates a view. Immutable: each method returns a new statement.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html">Redshift: CREATE VIEW</a>
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class CreateView implements Definition {
    CreateView() {}

    /**
     * Creates a view.
     *
     * @param view its name
     * @param query what it shows
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name cannot be used, or the query has two columns of one name
     */
    public static CreateView of(TableName view, Query query) {
        return of(view, List.of(), query);
    }

    /**
     * Creates a view and names its columns, which in the query may then be called alike.
     *
     * @param view its name
     * @param columns as many as the query has; folded to lower case; none: as in the query
     * @param query what it shows
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used, or is there twice
     */
    public static CreateView of(TableName view, List<String> columns, Query query) {
        return ImmutableCreateView.builder()
                .view(Named.folded(view))
                .columns(columns.stream().map(Names::folded).toList())
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
     * Tells what the view shows.
     *
     * @return the query
     */
    public abstract Query query();

    /**
     * Tells whether it takes the place of a view of that name, if there is one with the same columns.
     *
     * @return false by default
     */
    @Value.Default
    public boolean replaces() {
        return false;
    }

    /**
     * Names the columns.
     *
     * @return their names, lower-cased; empty: as in the query
     */
    public abstract List<String> columns();

    /**
     * Tells whether the view looks for its tables only when it is queried.
     *
     * @return false by default
     */
    @Value.Default
    public boolean bindsLate() {
        return false;
    }

    /**
     * Takes the place of a view of that name; owner and rights stay. The columns must be the same.
     *
     * @return the new statement
     */
    public CreateView orReplace() {
        return copy().withReplaces(true);
    }

    /**
     * Names the columns.
     *
     * @param names as many as the query has columns; folded to lower case
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used, or is there twice
     */
    public CreateView columns(String... names) {
        return copy().withColumns(Names.folded(names));
    }

    /**
     * Binds late: tables may be dropped and made again below the view. Each table of the query must be named with its
     * schema; in a query that is written as it stands, that is not checked.
     *
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if a table of the query is named without schema
     */
    public CreateView withNoSchemaBinding() {
        return copy().withBindsLate(true);
    }

    /** Demands what Redshift demands. */
    @Value.Check
    void check() {
        var problems = new Problems();
        problems.name("view", view());
        problems.addIf(
                view().name().startsWith("#"),
                "a name that begins with # makes the view temporary; leave # out",
                Pages.CREATE_VIEW);
        ViewRules.checkColumns(columns(), query(), problems, Pages.CREATE_VIEW);
        if (bindsLate()) {
            ViewRules.unqualified(query())
                    .forEach(table -> problems.add(
                            "without schema binding each table is named with its schema; add that of " + table.name(),
                            Pages.CREATE_VIEW));
        }
        problems.refuse("View " + Named.spelled(view()));
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.createView(this);
    }

    private ImmutableCreateView copy() {
        return ImmutableCreateView.copyOf(this);
    }
}
