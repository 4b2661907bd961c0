package dev.sparkify.sql.redshift.definition;

/**
 * Makes something of each definition; without defaults, so that a new one is seen by every visitor.
 *
 * @param <R> what is made
 */
public interface DefinitionVisitor<R> {
    /**
     * Visits a table to create.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createTable(CreateTable statement);

    /**
     * Visits a table to create from a query.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createTableAs(CreateTableAs statement);

    /**
     * Visits a table to create like another.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createTableLike(CreateTableLike statement);

    /**
     * Visits a view to create.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createView(CreateView statement);

    /**
     * Visits a materialized view to create.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createMaterializedView(CreateMaterializedView statement);

    /**
     * Visits a materialized view to refresh.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R refreshMaterializedView(RefreshMaterializedView statement);

    /**
     * Visits a schema to create.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R schemaDefinition(SchemaDefinition statement);

    /**
     * Visits a table to change.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R alterTable(AlterTable statement);

    /**
     * Visits a comment.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R commentOn(CommentOn statement);

    /**
     * Visits tables or views to drop.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R drop(Drop statement);

    /**
     * Visits schemas to drop.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R dropSchemas(DropSchemas statement);

    /**
     * Visits rights to give.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R grant(Grant statement);

    /**
     * Visits rights to take away.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R revoke(Revoke statement);

    /**
     * Visits rights to tables to come.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R alterDefaultPrivileges(AlterDefaultPrivileges statement);
}
