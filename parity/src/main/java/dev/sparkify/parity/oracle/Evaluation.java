package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.Case;
import dev.sparkify.mapping.Cast;
import dev.sparkify.mapping.Coalesce;
import dev.sparkify.mapping.ColumnReference;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.DatePart;
import dev.sparkify.mapping.EpochMillis;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.ExpressionVisitor;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Logic;
import dev.sparkify.mapping.Negation;
import dev.sparkify.mapping.NullIf;
import dev.sparkify.mapping.NullTest;
import dev.sparkify.mapping.TextFunction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Computes expressions from one staged record, with NULL as in SQL. */
final class Evaluation implements ExpressionVisitor<Optional<Object>> {
    private static final long MILLIS = 1000;
    private static final int NANOS_OF_MILLI = 1_000_000;

    private final Row record;

    Evaluation(Row record) {
        this.record = record;
    }

    Optional<Object> of(Expression expression) {
        return expression.accept(this);
    }

    boolean isTrue(Expression condition) {
        return of(condition).filter(Boolean.TRUE::equals).isPresent();
    }

    @Override
    public Optional<Object> column(ColumnReference expression) {
        return record.value(expression.name());
    }

    @Override
    public Optional<Object> literal(Literal expression) {
        return LiteralValue.of(expression);
    }

    @Override
    public Optional<Object> arithmetic(Arithmetic expression) {
        return of(expression.left())
                .flatMap(left -> of(expression.right())
                        .map(right -> computed(expression.operator(), (Number) left, (Number) right)));
    }

    private static Object computed(Arithmetic.Operator operator, Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return Conversion.approximate(computed(operator, left.doubleValue(), right.doubleValue()));
        } else if (left instanceof Long one && right instanceof Long other) {
            return computed(operator, one.longValue(), other.longValue());
        }
        return Conversion.exact(exactly(operator, ValueOrder.exact(left), ValueOrder.exact(right)));
    }

    private static double computed(Arithmetic.Operator operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
        };
    }

    private static long computed(Arithmetic.Operator operator, long left, long right) {
        return switch (operator) {
            case PLUS -> Math.addExact(left, right);
            case MINUS -> Math.subtractExact(left, right);
            case TIMES -> Math.multiplyExact(left, right);
            case DIVIDED_BY -> left / right;
        };
    }

    private static BigDecimal exactly(Arithmetic.Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED_BY -> throw new IllegalArgumentException("Exact numbers are not divided");
        };
    }

    @Override
    public Optional<Object> comparison(Comparison expression) {
        return of(expression.left())
                .flatMap(left ->
                        of(expression.right()).map(right -> holds(expression.operator(), compared(left, right))));
    }

    private static boolean holds(Comparison.Operator operator, int sign) {
        return switch (operator) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    /** Comparisons that a mapping writes take no notice of blanks at the end of a text. */
    private static int compared(Object left, Object right) {
        return ValueOrder.compare(TrailingBlanks.dropped(left), TrailingBlanks.dropped(right));
    }

    @Override
    public Optional<Object> logic(Logic expression) {
        boolean decisive = expression.operator() == Logic.Operator.OR;
        var values = expression.conditions().stream().map(this::of).toList();
        if (values.contains(Optional.<Object>of(decisive))) {
            return Optional.of(decisive);
        }
        return values.contains(Optional.empty()) ? Optional.empty() : Optional.of(!decisive);
    }

    @Override
    public Optional<Object> negation(Negation expression) {
        return of(expression.condition()).map(truth -> !(Boolean) truth);
    }

    @Override
    public Optional<Object> nullTest(NullTest expression) {
        return Optional.of(of(expression.value()).isEmpty());
    }

    @Override
    public Optional<Object> coalesce(Coalesce expression) {
        return expression.values().stream().flatMap(value -> of(value).stream()).findFirst();
    }

    @Override
    public Optional<Object> nullIf(NullIf expression) {
        var nothing = of(expression.nothing());
        return of(expression.value())
                .filter(value ->
                        nothing.filter(other -> compared(value, other) == 0).isEmpty());
    }

    @Override
    public Optional<Object> caseOf(Case expression) {
        return expression.branches().stream()
                .filter(branch -> isTrue(branch.condition()))
                .findFirst()
                .map(branch -> of(branch.value()))
                .orElseGet(() -> of(expression.otherwise()));
    }

    @Override
    public Optional<Object> cast(Cast expression) {
        return of(expression.value()).map(value -> Conversion.to(expression.type(), value));
    }

    @Override
    public Optional<Object> epochMillis(EpochMillis expression) {
        return of(expression.millis()).map(Long.class::cast).map(Evaluation::moment);
    }

    private static Object moment(long millis) {
        int nanos = (int) Math.floorMod(millis, MILLIS) * NANOS_OF_MILLI;
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, MILLIS), nanos, ZoneOffset.UTC);
    }

    @Override
    public Optional<Object> datePart(DatePart expression) {
        return of(expression.moment()).map(moment -> CalendarPart.of(expression.field(), moment));
    }

    @Override
    public Optional<Object> textFunction(TextFunction expression) {
        var arguments = expression.arguments().stream().map(this::of).toList();
        return arguments.contains(Optional.empty())
                ? Optional.empty()
                : Optional.of(TextFunctions.applied(
                        expression.kind(),
                        arguments.stream().flatMap(Optional::stream).toList()));
    }
}
