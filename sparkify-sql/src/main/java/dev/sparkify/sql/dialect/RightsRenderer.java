package dev.sparkify.sql.dialect;

import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.redshift.definition.AlterDefaultPrivileges;
import dev.sparkify.sql.redshift.definition.Grant;
import dev.sparkify.sql.redshift.definition.ReadRight;
import dev.sparkify.sql.redshift.definition.Revoke;

/** Writes who may read on Redshift. */
final class RightsRenderer {
    private final SqlWriter writer;
    private final StatementRenderer statements;

    RightsRenderer(SqlWriter writer, StatementRenderer statements) {
        this.writer = writer;
        this.statements = statements;
    }

    SqlWriter grant(Grant statement) {
        writer.keyword("grant");
        right(statement.right());
        return writer.keyword("to").list(statement.readers(), this::grantee);
    }

    SqlWriter revoke(Revoke statement) {
        writer.keyword("revoke");
        right(statement.right());
        return writer.keyword("from").list(statement.readers(), this::grantee);
    }

    SqlWriter alterDefaults(AlterDefaultPrivileges statement) {
        writer.keyword("alter default privileges");
        if (!statement.tables().makers().isEmpty()) {
            writer.keyword("for user").list(statement.tables().makers(), user -> writer.principal(user.name()));
        }
        if (!statement.tables().schemas().isEmpty()) {
            writer.keyword("in schema").list(statement.tables().schemas(), writer::identifier);
        }
        writer.keyword(
                switch (statement.change()) {
                    case GRANT -> "grant select on tables to";
                    case REVOKE -> "revoke select on tables from";
                });
        return writer.list(statement.readers(), this::grantee);
    }

    private void right(ReadRight right) {
        if (right instanceof ReadRight.Tables of) {
            writer.keyword("select on table").list(of.tables(), statements::table);
        } else if (right instanceof ReadRight.Columns of) {
            writer.keyword("select");
            statements.names(of.columns()).keyword("on table");
            statements.table(of.table());
        } else if (right instanceof ReadRight.AllTables of) {
            writer.keyword("select on all tables in schema").list(of.schemas(), writer::identifier);
        } else if (right instanceof ReadRight.Usage of) {
            writer.keyword("usage on schema").list(of.schemas(), writer::identifier);
        }
    }

    private void grantee(Grantee grantee) {
        if (grantee instanceof Grantee.Role role) {
            writer.keyword("role").principal(role.name());
        } else if (grantee instanceof Grantee.Group group) {
            writer.keyword("group").principal(group.name());
        } else if (grantee instanceof Grantee.User user) {
            writer.principal(user.name());
        } else {
            writer.keyword("public");
        }
    }
}
