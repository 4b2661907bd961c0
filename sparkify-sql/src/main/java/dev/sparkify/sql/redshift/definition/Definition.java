package dev.sparkify.sql.redshift.definition;

import dev.sparkify.sql.redshift.RedshiftStatement;

/** Is a statement that says what exists. */
public sealed interface Definition extends RedshiftStatement
        permits AlterDefaultPrivileges,
                AlterTable,
                CommentOn,
                CreateMaterializedView,
                SchemaDefinition,
                CreateTable,
                CreateTableAs,
                CreateTableLike,
                CreateView,
                Drop,
                DropSchemas,
                Grant,
                RefreshMaterializedView,
                Revoke {
    /**
     * Hands this statement to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(DefinitionVisitor<R> visitor);
}
