package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.Case;
import dev.sparkify.mapping.Cast;
import dev.sparkify.mapping.Coalesce;
import dev.sparkify.mapping.EpochMillis;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Branch;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds what engines fail at, or compute each in its way, in the values of a mapping: casts, times, quotients. Each is judged
 * where it is computed: a branch of a case only where it is taken, the next value of COALESCE only where those before
 * are NULL. What is computed first is found first, so that to judge a value never fails at one within it.
 */
final class FallibleValues {
    /** The first millisecond of the year 1. */
    private static final long LEAST_MILLIS = -62_135_596_800_000L;

    /** The last millisecond of the year 9999. */
    private static final long MOST_MILLIS = 253_402_300_799_999L;

    private static final SqlExpression FALSE = Terms.value(new Literal.Truth(false));

    private final Translation translation;
    private final CastRules casts;
    private final List<Fallible> found = new ArrayList<>();

    private FallibleValues(Translation translation) {
        this.translation = translation;
        this.casts = new CastRules(translation);
    }

    /**
     * Is a value that may fail.
     *
     * @param operand what it is computed from
     * @param fails true where it does
     * @param reason why
     * @param isNested whether there is another one that is computed first
     */
    record Fallible(Expression operand, SqlExpression fails, String reason, boolean isNested) {}

    static List<Fallible> in(Translation translation, Expression expression) {
        var values = new FallibleValues(translation);
        values.look(expression, condition -> condition);
        return List.copyOf(values.found);
    }

    private void look(Expression expression, UnaryOperator<SqlExpression> where) {
        if (expression instanceof Case choice) {
            look(choice, where);
        } else if (expression instanceof Coalesce first) {
            look(first, where);
        } else {
            expression.operands().forEach(operand -> look(operand, where));
            judge(expression, where);
        }
    }

    private void look(Case choice, UnaryOperator<SqlExpression> where) {
        var before = new ArrayList<Branch>();
        for (var branch : choice.branches()) {
            var condition = translation.of(branch.condition());
            look(branch.condition(), behind(before, where));
            look(branch.value(), fails -> where.apply(among(before, new Branch(condition, fails))));
            before.add(new Branch(condition, FALSE));
        }
        look(choice.otherwise(), behind(before, where));
    }

    private void look(Coalesce values, UnaryOperator<SqlExpression> where) {
        var before = new ArrayList<Branch>();
        for (var value : values.values()) {
            look(value, behind(before, where));
            before.add(new Branch(Terms.isNotNull(translation.of(value)), FALSE));
        }
    }

    private static UnaryOperator<SqlExpression> behind(List<Branch> before, UnaryOperator<SqlExpression> where) {
        var passed = List.copyOf(before);
        return passed.isEmpty() ? where : fails -> where.apply(new SqlExpression.Choice(passed, Optional.of(fails)));
    }

    private static SqlExpression among(List<Branch> before, Branch branch) {
        return new SqlExpression.Choice(Terms.join(before, List.of(branch)), Optional.of(FALSE));
    }

    private void judge(Expression expression, UnaryOperator<SqlExpression> where) {
        if (expression instanceof Cast cast) {
            casts.of(cast).ifPresent(refusal -> add(cast, where.apply(refusal.fails()), refusal.reason()));
        } else if (expression instanceof EpochMillis epoch) {
            var millis = translation.of(epoch.millis());
            add(epoch.millis(), where.apply(outOfRange(millis)), "the time is not in the years 1 to 9999");
        } else if (expression instanceof Arithmetic quotient
                && quotient.operator() == Arithmetic.Operator.DIVIDED_BY
                && mayBeZero(quotient.right())) {
            var isZero = Terms.equal(translation.of(quotient.right()), Terms.number(0));
            var isDivided = Terms.isNotNull(translation.of(quotient.left()));
            add(
                    quotient,
                    where.apply(Terms.and(isZero, isDivided)),
                    "a number is divided by zero, which Redshift refuses");
        }
    }

    private void add(Expression operand, SqlExpression fails, String reason) {
        found.add(new Fallible(operand, fails, reason, !found.isEmpty()));
    }

    private static SqlExpression outOfRange(SqlExpression millis) {
        return Terms.any(List.of(
                new Binary(Operator.LESS, millis, Terms.number(LEAST_MILLIS)),
                new Binary(Operator.GREATER, millis, Terms.number(MOST_MILLIS))));
    }

    private static boolean mayBeZero(Expression divisor) {
        if (divisor instanceof Literal.Whole whole) {
            return whole.value() == 0;
        }
        return !(divisor instanceof Literal.Exact exact) || exact.value().compareTo(BigDecimal.ZERO) == 0;
    }
}
