package dev.sparkify.mapping;

import dev.sparkify.internal.Names;
import dev.sparkify.type.Assignability;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.TypeFamily;
import dev.sparkify.type.VarcharType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the type of an expression from the types of the columns it reads; tells every problem on the way. What has a
 * problem has the type that it would have without it, or none where that cannot be told.
 */
public final class TypeInference implements ExpressionVisitor<Optional<ColumnType>> {
    private static final Literal.Visitor<ColumnType> OF_LITERAL = new LiteralTypes();

    private final Map<String, ColumnType> columns;
    private final Consumer<String> problems;

    /**
     * Creates it.
     *
     * @param columns the types of the columns, by lower-cased name
     * @param problems is told each problem
     */
    public TypeInference(Map<String, ColumnType> columns, Consumer<String> problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * Finds the type.
     *
     * @param expression the expression
     * @return its type; empty if a problem was told
     */
    public Optional<ColumnType> typeOf(Expression expression) {
        return expression.accept(this);
    }

    /**
     * Demands a BOOLEAN.
     *
     * @param expression the expression
     */
    public void demandCondition(Expression expression) {
        demand(expression, "a condition", TypeFamily.BOOLEAN);
    }

    @Override
    public Optional<ColumnType> column(ColumnReference expression) {
        var type = Optional.ofNullable(columns.get(expression.name()));
        if (type.isEmpty()) {
            problems.accept(
                    "no such column " + expression.name() + Names.didYouMean(expression.name(), columns.keySet()));
        }
        return type;
    }

    @Override
    public Optional<ColumnType> literal(Literal expression) {
        if (expression instanceof Literal.Exact exact
                && decimal(LiteralTypes.digits(exact.value()), exact.value().scale())
                        .isEmpty()) {
            problems.accept("the number " + exact.value() + " does not fit DECIMAL, which takes "
                    + DecimalType.MAX_PRECISION + " digits, " + DecimalType.MAX_SCALE + " of them behind the point");
            return Optional.empty();
        }
        return Optional.of(expression.visit(OF_LITERAL));
    }

    @Override
    public Optional<ColumnType> arithmetic(Arithmetic expression) {
        var left = typeOf(expression.left());
        var right = typeOf(expression.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var type = result(expression.operator(), left.get(), right.get());
        if (type.isEmpty()) {
            problems.accept("cannot compute " + left.get() + " "
                    + expression.operator().symbol() + " " + right.get() + "; cast both sides to DOUBLE PRECISION");
        }
        return type;
    }

    private static Optional<ColumnType> result(Arithmetic.Operator operator, ColumnType left, ColumnType right) {
        if (!left.family().isNumeric() || !right.family().isNumeric()) {
            return Optional.empty();
        }
        if (left.family() == TypeFamily.APPROXIMATE_NUMBER || right.family() == TypeFamily.APPROXIMATE_NUMBER) {
            return Optional.of(SimpleType.DOUBLE_PRECISION);
        }
        if (left.family() == TypeFamily.WHOLE_NUMBER && right.family() == TypeFamily.WHOLE_NUMBER) {
            return Assignability.common(left, right);
        }
        return exact(operator, decimal(left), decimal(right));
    }

    private static Optional<ColumnType> exact(Arithmetic.Operator operator, DecimalType left, DecimalType right) {
        int scale = Math.max(left.scale(), right.scale());
        int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
        return switch (operator) {
            case PLUS, MINUS -> decimal(whole + scale + 1, scale);
            case TIMES -> decimal(left.precision() + right.precision(), left.scale() + right.scale());
            case DIVIDED_BY -> Optional.empty();
        };
    }

    private static Optional<ColumnType> decimal(int precision, int scale) {
        return precision <= DecimalType.MAX_PRECISION && scale <= DecimalType.MAX_SCALE
                ? Optional.of(ColumnType.decimal(precision, Math.max(0, scale)))
                : Optional.empty();
    }

    private static DecimalType decimal(ColumnType type) {
        return type instanceof DecimalType found ? found : new DecimalType(Assignability.digits(type), 0);
    }

    @Override
    public Optional<ColumnType> comparison(Comparison expression) {
        var left = typeOf(expression.left());
        var right = typeOf(expression.right());
        if (left.isPresent()
                && right.isPresent()
                && !left.get().family().comparesTo(right.get().family())) {
            problems.accept("cannot compare " + left.get() + " with " + right.get() + "; cast one of them");
        }
        return Optional.of(SimpleType.BOOLEAN);
    }

    @Override
    public Optional<ColumnType> logic(Logic expression) {
        if (expression.conditions().isEmpty()) {
            problems.accept(expression.operator() + " needs a condition");
        }
        expression.conditions().forEach(this::demandCondition);
        return Optional.of(SimpleType.BOOLEAN);
    }

    @Override
    public Optional<ColumnType> negation(Negation expression) {
        demandCondition(expression.condition());
        return Optional.of(SimpleType.BOOLEAN);
    }

    @Override
    public Optional<ColumnType> nullTest(NullTest expression) {
        typeOf(expression.value());
        return Optional.of(SimpleType.BOOLEAN);
    }

    @Override
    public Optional<ColumnType> coalesce(Coalesce expression) {
        if (expression.values().isEmpty()) {
            problems.accept("COALESCE needs a value");
        }
        return common(expression.values());
    }

    @Override
    public Optional<ColumnType> nullIf(NullIf expression) {
        comparison(new Comparison(Comparison.Operator.EQUAL, expression.value(), expression.nothing()));
        return expression.value().accept(new TypeInference(columns, problem -> {}));
    }

    @Override
    public Optional<ColumnType> caseOf(Case expression) {
        if (expression.branches().isEmpty()) {
            problems.accept("CASE needs a branch");
        }
        expression.branches().forEach(branch -> demandCondition(branch.condition()));
        return common(expression.values());
    }

    private Optional<ColumnType> common(List<Expression> values) {
        var types = values.stream().map(this::typeOf).toList();
        if (types.isEmpty() || types.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var common = types.stream()
                .reduce((one, other) -> one.flatMap(left -> other.flatMap(right -> {
                    var both = Assignability.common(left, right);
                    if (both.isEmpty()) {
                        problems.accept("no type holds both " + left + " and " + right + "; cast one of them");
                    }
                    return both;
                })));
        return common.flatMap(found -> found);
    }

    @Override
    public Optional<ColumnType> cast(Cast expression) {
        var from = typeOf(expression.value());
        if (from.isPresent() && !castable(from.get().family(), expression.type().family())) {
            problems.accept("cannot cast " + from.get() + " to " + expression.type());
        }
        return Optional.of(expression.type());
    }

    private static boolean castable(TypeFamily from, TypeFamily to) {
        return from.comparesTo(to)
                || (from == TypeFamily.TEXT && isPlain(to))
                || (to == TypeFamily.TEXT && isPlain(from))
                || (from == TypeFamily.TIMESTAMP && to == TypeFamily.DATE)
                || (from == TypeFamily.DATE && to == TypeFamily.TIMESTAMP);
    }

    private static boolean isPlain(TypeFamily family) {
        return family.isNumeric() || family == TypeFamily.DATE || family == TypeFamily.TIMESTAMP;
    }

    @Override
    public Optional<ColumnType> epochMillis(EpochMillis expression) {
        demand(expression.millis(), "milliseconds", TypeFamily.WHOLE_NUMBER);
        return Optional.of(SimpleType.TIMESTAMP);
    }

    @Override
    public Optional<ColumnType> datePart(DatePart expression) {
        demand(expression.moment(), "a date or time stamp", TypeFamily.DATE, TypeFamily.TIMESTAMP);
        return Optional.of(SimpleType.INTEGER);
    }

    @Override
    public Optional<ColumnType> textFunction(TextFunction expression) {
        var arguments = expression.arguments();
        if (!expression.kind().takes(arguments.size())) {
            problems.accept(expression.kind() + " does not take " + arguments.size() + " arguments");
            return Optional.empty();
        }
        return switch (expression.kind()) {
            case LOWER, UPPER, TRIM -> text(arguments.get(0));
            case LENGTH -> text(arguments.get(0)).map(type -> SimpleType.INTEGER);
            case SUBSTRING -> {
                demand(arguments.get(1), "a position", TypeFamily.WHOLE_NUMBER);
                demand(arguments.get(2), "a number of characters", TypeFamily.WHOLE_NUMBER);
                yield text(arguments.get(0));
            }
            case REPLACE -> {
                arguments.forEach(this::text);
                yield Optional.of(ColumnType.varchar(VarcharType.MAX_BYTES));
            }
            case CONCAT -> {
                int bytes = arguments.stream()
                        .flatMap(argument -> text(argument).stream())
                        .mapToInt(Assignability::bytes)
                        .sum();
                yield Optional.of(ColumnType.varchar(Math.max(1, Math.min(bytes, VarcharType.MAX_BYTES))));
            }
        };
    }

    private Optional<ColumnType> text(Expression expression) {
        return demand(expression, "a text", TypeFamily.TEXT);
    }

    private Optional<ColumnType> demand(Expression expression, String what, TypeFamily... families) {
        var type = typeOf(expression);
        if (type.isPresent() && !List.of(families).contains(type.get().family())) {
            problems.accept(type.get() + " is not " + what);
            return Optional.empty();
        }
        return type;
    }

    private static final class LiteralTypes implements Literal.Visitor<ColumnType> {
        @Override
        public ColumnType text(String value) {
            int bytes = value.getBytes(StandardCharsets.UTF_8).length;
            return ColumnType.varchar(Math.min(Math.max(1, bytes), VarcharType.MAX_BYTES));
        }

        @Override
        public ColumnType whole(long value) {
            return value == (short) value
                    ? SimpleType.SMALLINT
                    : value == (int) value ? SimpleType.INTEGER : SimpleType.BIGINT;
        }

        @Override
        public ColumnType exact(BigDecimal value) {
            return ColumnType.decimal(digits(value), Math.max(0, value.scale()));
        }

        private static int digits(BigDecimal value) {
            int scale = Math.max(0, value.scale());
            return Math.max(value.precision() - value.scale() + scale, Math.max(1, scale));
        }

        @Override
        public ColumnType truth(boolean value) {
            return SimpleType.BOOLEAN;
        }

        @Override
        public ColumnType day(LocalDate value) {
            return SimpleType.DATE;
        }

        @Override
        public ColumnType instant(LocalDateTime value) {
            return SimpleType.TIMESTAMP;
        }

        @Override
        public ColumnType nothing(ColumnType type) {
            return type;
        }
    }
}
