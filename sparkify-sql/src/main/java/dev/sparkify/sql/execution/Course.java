package dev.sparkify.sql.execution;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is what becomes of a statement on an engine that is not Redshift.
 *
 * @param demands what is asked before
 * @param steps what is run, in one transaction; the last one counts the rows
 * @param filled what is written, whose texts are looked at afterwards
 */
record Course(List<Demand> demands, List<Statement> steps, Optional<Filled> filled) {
    Course {
        demands = List.copyOf(demands);
        steps = List.copyOf(steps);
    }

    static Course of(Statement... steps) {
        return new Course(List.of(), List.of(steps), Optional.empty());
    }

    static Course filling(Filled filled, Statement... steps) {
        return new Course(List.of(), List.of(steps), Optional.of(filled));
    }

    /** Does nothing, but fails where a table is not there. */
    static Course passingOver(List<TableName> tables) {
        return of(tables.stream().map(Course::presence).toArray(Statement[]::new));
    }

    private static Statement presence(TableName table) {
        return new Statement.Count(Demand.count(new Query.FromTable(table, Optional.empty()))
                .where(new SqlExpression.Value(new Literal.Truth(false))));
    }

    Course demanding(Demand demand) {
        return new Course(Stream.concat(demands.stream(), Stream.of(demand)).toList(), steps, filled);
    }
}
