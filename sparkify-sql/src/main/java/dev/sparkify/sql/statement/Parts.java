package dev.sparkify.sql.statement;

import java.util.List;
import java.util.stream.Stream;

/** Takes expressions apart; nested queries are not looked into. */
public final class Parts implements SqlVisitor<Stream<SqlExpression>> {
    private Parts() {}

    /**
     * Lists an expression and all it is made of.
     *
     * @param expression the expression
     * @return the expression itself, then its parts from left to right, each before its own; nothing of nested queries
     */
    public static Stream<SqlExpression> of(SqlExpression expression) {
        return Stream.concat(Stream.of(expression), expression.accept(new Parts()));
    }

    private static Stream<SqlExpression> all(List<SqlExpression> expressions) {
        return expressions.stream().flatMap(Parts::of);
    }

    private static Stream<SqlExpression> both(SqlExpression one, SqlExpression other) {
        return Stream.concat(of(one), of(other));
    }

    @Override
    public Stream<SqlExpression> name(SqlExpression.Name expression) {
        return Stream.empty();
    }

    @Override
    public Stream<SqlExpression> value(SqlExpression.Value expression) {
        return Stream.empty();
    }

    @Override
    public Stream<SqlExpression> binary(SqlExpression.Binary expression) {
        return both(expression.left(), expression.right());
    }

    @Override
    public Stream<SqlExpression> not(SqlExpression.Not expression) {
        return of(expression.condition());
    }

    @Override
    public Stream<SqlExpression> isNull(SqlExpression.IsNull expression) {
        return of(expression.value());
    }

    @Override
    public Stream<SqlExpression> differs(SqlExpression.Differs expression) {
        return both(expression.left(), expression.right());
    }

    @Override
    public Stream<SqlExpression> call(SqlExpression.Call expression) {
        return all(expression.arguments());
    }

    @Override
    public Stream<SqlExpression> choice(SqlExpression.Choice expression) {
        var branches = expression.branches().stream().flatMap(branch -> both(branch.condition(), branch.value()));
        return Stream.concat(branches, expression.otherwise().stream().flatMap(Parts::of));
    }

    @Override
    public Stream<SqlExpression> conversion(SqlExpression.Conversion expression) {
        return of(expression.value());
    }

    @Override
    public Stream<SqlExpression> fromEpoch(SqlExpression.FromEpoch expression) {
        return of(expression.millis());
    }

    @Override
    public Stream<SqlExpression> part(SqlExpression.Part expression) {
        return of(expression.moment());
    }

    @Override
    public Stream<SqlExpression> plusDays(SqlExpression.PlusDays expression) {
        return both(expression.moment(), expression.days());
    }

    @Override
    public Stream<SqlExpression> window(SqlExpression.Window expression) {
        var order = expression.order().stream().map(Order::value).toList();
        return Stream.of(expression.arguments(), expression.partition(), order).flatMap(Parts::all);
    }

    @Override
    public Stream<SqlExpression> scalar(SqlExpression.Scalar expression) {
        return Stream.empty();
    }

    @Override
    public Stream<SqlExpression> exists(SqlExpression.Exists expression) {
        return Stream.empty();
    }

    @Override
    public Stream<SqlExpression> matches(SqlExpression.Matches expression) {
        return of(expression.value());
    }

    @Override
    public Stream<SqlExpression> ago(SqlExpression.Ago expression) {
        return Stream.empty();
    }
}
