package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.Optional;

/**
 * Says what something is.
 *
 * @param subject what is commented
 * @param text the comment; empty: it is removed
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html">Redshift: COMMENT</a>
 */
public record CommentOn(Subject subject, Optional<String> text) implements Definition {
    /**
     * Checks the names.
     *
     * @throws dev.sparkify.error.InvalidModelException if one cannot be used
     */
    public CommentOn {
        var problems = new Problems();
        check(subject, problems);
        problems.refuse("Comment");
    }

    /** Is what can be commented. */
    public sealed interface Subject {}

    /**
     * Is a table.
     *
     * @param table its name
     */
    public record OfTable(TableName table) implements Subject {}

    /**
     * Is a column of a table or view.
     *
     * @param table the table
     * @param column the column, lower-cased
     */
    public record OfColumn(TableName table, String column) implements Subject {}

    /**
     * Is a view.
     *
     * @param view its name
     */
    public record OfView(TableName view) implements Subject {}

    /**
     * Is a constraint of a table.
     *
     * @param constraint its name, lower-cased
     * @param table the table
     */
    public record OfConstraint(String constraint, TableName table) implements Subject {}

    /**
     * Is a database.
     *
     * @param database its name, lower-cased
     */
    public record OfDatabase(String database) implements Subject {}

    private static void check(Subject subject, Problems problems) {
        if (subject instanceof OfTable of) {
            problems.name("table", of.table());
        } else if (subject instanceof OfColumn of) {
            problems.name("table", of.table());
            problems.name("column " + of.column(), of.column());
        } else if (subject instanceof OfView of) {
            problems.name("view", of.view());
        } else if (subject instanceof OfConstraint of) {
            problems.name("constraint " + of.constraint(), of.constraint());
            problems.name("table", of.table());
        } else if (subject instanceof OfDatabase of) {
            problems.name("database " + of.database(), of.database());
        }
    }

    /**
     * Comments a table.
     *
     * @param table the table
     * @param text the comment
     * @return the statement
     */
    public static CommentOn table(TableName table, String text) {
        return new CommentOn(new OfTable(Named.folded(table)), Optional.of(text));
    }

    /**
     * Comments a column.
     *
     * @param table the table or view
     * @param column the column; folded to lower case
     * @param text the comment
     * @return the statement
     */
    public static CommentOn column(TableName table, String column, String text) {
        return new CommentOn(new OfColumn(Named.folded(table), Names.folded(column)), Optional.of(text));
    }

    /**
     * Comments a view.
     *
     * @param view the view
     * @param text the comment
     * @return the statement
     */
    public static CommentOn view(TableName view, String text) {
        return new CommentOn(new OfView(Named.folded(view)), Optional.of(text));
    }

    /**
     * Comments a constraint.
     *
     * @param constraint its name; folded to lower case
     * @param table its table
     * @param text the comment
     * @return the statement
     */
    public static CommentOn constraint(String constraint, TableName table, String text) {
        return new CommentOn(new OfConstraint(Names.folded(constraint), Named.folded(table)), Optional.of(text));
    }

    /**
     * Comments the database.
     *
     * @param database the current one; folded to lower case
     * @param text the comment
     * @return the statement
     */
    public static CommentOn database(String database, String text) {
        return new CommentOn(new OfDatabase(Names.folded(database)), Optional.of(text));
    }

    /**
     * Removes the comment instead.
     *
     * @return the new statement
     */
    public CommentOn removed() {
        return new CommentOn(subject, Optional.empty());
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.commentOn(this);
    }
}
