package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/** Writes queries, clause by clause. */
final class QueryRenderer {
    private final SqlWriter writer;
    private final EngineSyntax syntax;
    private final ExpressionRenderer expressions;

    QueryRenderer(SqlWriter writer, EngineSyntax syntax) {
        this.writer = writer;
        this.syntax = syntax;
        this.expressions = new ExpressionRenderer(writer, syntax, this);
    }

    ExpressionRenderer expressions() {
        return expressions;
    }

    void write(Query query) {
        if (query instanceof Query.UnionAll union) {
            boolean first = true;
            for (var part : union.parts()) {
                if (!first) {
                    writer.line().keyword("union all").line();
                }
                select(part);
                first = false;
            }
        } else if (query instanceof Query.Raw raw) {
            writer.keyword(raw.sql());
        } else if (query instanceof Query.Select select) {
            select(select);
        } else if (query instanceof Query.Ordered ordered) {
            select(ordered.query());
            writer.line();
            expressions.ordered(ordered.order());
        } else if (query instanceof Query.Numbered numbered) {
            select(numbered.by(identity(numbered)));
        }
    }

    /** A column of that name hides the one of the engine. */
    private List<String> identity(Query.Numbered numbered) {
        return syntax.rowIdentity()
                .filter(name ->
                        !numbered.columns().contains(name) && !numbered.number().equals(name))
                .map(List::of)
                .orElse(numbered.key());
    }

    /** Writes a query in parentheses, indented. */
    SqlWriter nested(Query query) {
        writer.open().indented(() -> {
            writer.line();
            write(query);
        });
        return writer.line().sign(")");
    }

    private void select(Query.Select select) {
        writer.keyword("select");
        if (select.items().size() == 1) {
            item(select.items().get(0));
        } else {
            writer.lines(select.items(), this::item);
        }
        select.from().ifPresent(relation -> {
            writer.line().keyword("from");
            relation(relation);
        });
        select.joins().forEach(this::join);
        select.where().ifPresent(condition -> condition("where", condition));
        if (!select.groupBy().isEmpty()) {
            writer.line().keyword("group by").paragraph(select.groupBy(), expressions::write);
        }
        select.having().ifPresent(condition -> condition("having", condition));
    }

    private void item(Query.Item item) {
        expressions.write(item.value());
        if (!(item.value() instanceof SqlExpression.Name name && name.name().equals(item.alias()))) {
            writer.keyword("as").identifier(item.alias());
        }
    }

    private void join(Query.Join join) {
        writer.line().keyword(join.kind() == Query.Join.Kind.LEFT ? "left join" : "join");
        relation(join.relation());
        condition("on", join.condition());
    }

    void condition(String keyword, SqlExpression condition) {
        if (keyword.equals("on")) {
            writer.keyword(keyword);
        } else {
            writer.line().keyword(keyword);
        }
        expressions.write(condition);
    }

    void relation(Query.Relation relation) {
        if (relation instanceof Query.FromQuery query) {
            nested(query.query());
            writer.keyword("as").identifier(query.alias());
        } else if (relation instanceof Query.FromTable table) {
            aliased(table);
        } else if (relation instanceof Query.FromFunction function) {
            writer.identifier(function.function()).sign("(");
            expressions.write(function.argument());
            writer.sign(")");
        }
    }

    /** Tells what a relation is called by the columns of its rows. */
    static String called(Query.Relation relation) {
        if (relation instanceof Query.FromQuery query) {
            return query.alias();
        } else if (relation instanceof Query.FromTable table) {
            return table.alias().orElse(table.table().name());
        }
        return ((Query.FromFunction) relation).function();
    }

    void aliased(Query.FromTable table) {
        table(table.table());
        table.alias().ifPresent(alias -> writer.keyword("as").identifier(alias));
    }

    void table(TableName table) {
        table.schema()
                .ifPresentOrElse(
                        schema -> writer.identifier(schema).member(table.name()),
                        () -> writer.identifier(table.name()));
    }
}
