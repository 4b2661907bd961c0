package dev.sparkify.sql.plan;

import dev.sparkify.error.InvalidModelException;
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
import dev.sparkify.mapping.TypeInference;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns expressions of the model into expressions of a statement over one table. The blanks at the end of a CHAR mean nothing
 * anywhere, and those of every text nothing in a comparison, on engines that count them, too.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html">Significance of trailing blanks</a>
 */
final class Translation implements ExpressionVisitor<SqlExpression> {
    private final TypeInference types;
    private final Map<Expression, SqlExpression> known;

    Translation(Table table) {
        this(
                new TypeInference(types(table), problem -> {
                    throw new InvalidModelException(table.name() + ": " + problem);
                }),
                Map.of());
    }

    private static Map<String, ColumnType> types(Table table) {
        var types = new HashMap<String, ColumnType>();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    private Translation(TypeInference types, Map<Expression, SqlExpression> known) {
        this.types = types;
        this.known = known;
    }

    /** Takes some expressions as computed already, wherever they occur. */
    Translation knowing(Map<Expression, SqlExpression> computed) {
        return new Translation(types, Map.copyOf(computed));
    }

    SqlExpression of(Expression expression) {
        var computed = known.get(expression);
        return computed == null ? expression.accept(this) : computed;
    }

    ColumnType typeOf(Expression expression) {
        return types.typeOf(expression).orElseThrow();
    }

    @Override
    public SqlExpression column(ColumnReference expression) {
        var column = Terms.column(expression.name());
        return typeOf(expression) instanceof CharType ? Terms.unpadded(column) : column;
    }

    @Override
    public SqlExpression literal(Literal expression) {
        return Terms.value(expression);
    }

    @Override
    public SqlExpression arithmetic(Arithmetic expression) {
        var operator = switch (expression.operator()) {
            case PLUS -> Operator.PLUS;
            case MINUS -> Operator.MINUS;
            case TIMES -> Operator.TIMES;
            case DIVIDED_BY ->
                typeOf(expression).family() == TypeFamily.WHOLE_NUMBER ? Operator.DIVIDE_WHOLE : Operator.DIVIDE;
        };
        return new SqlExpression.Binary(operator, of(expression.left()), of(expression.right()));
    }

    @Override
    public SqlExpression comparison(Comparison expression) {
        var operator = switch (expression.operator()) {
            case EQUAL -> Operator.EQUAL;
            case NOT_EQUAL -> Operator.NOT_EQUAL;
            case LESS -> Operator.LESS;
            case AT_MOST -> Operator.AT_MOST;
            case GREATER -> Operator.GREATER;
            case AT_LEAST -> Operator.AT_LEAST;
        };
        return new SqlExpression.Binary(operator, compared(expression.left()), compared(expression.right()));
    }

    /** Comparisons of texts ignore the blanks at their ends, as Redshift does. */
    private SqlExpression compared(Expression side) {
        return isText(side) ? Terms.unpadded(of(side)) : of(side);
    }

    private boolean isText(Expression expression) {
        return typeOf(expression).family() == TypeFamily.TEXT;
    }

    @Override
    public SqlExpression logic(Logic expression) {
        var conditions = expression.conditions().stream().map(this::of).toList();
        return expression.operator() == Logic.Operator.AND ? Terms.all(conditions) : Terms.any(conditions);
    }

    @Override
    public SqlExpression negation(Negation expression) {
        return new SqlExpression.Not(of(expression.condition()));
    }

    @Override
    public SqlExpression nullTest(NullTest expression) {
        return new SqlExpression.IsNull(of(expression.value()));
    }

    @Override
    public SqlExpression coalesce(Coalesce expression) {
        return call(Function.COALESCE, expression.values());
    }

    @Override
    public SqlExpression nullIf(NullIf expression) {
        if (!isText(expression.value())) {
            return call(Function.NULLIF, List.of(expression.value(), expression.nothing()));
        }
        var isNothing = Terms.equal(compared(expression.value()), compared(expression.nothing()));
        var nothing = Terms.value(new Literal.Nothing(typeOf(expression.value())));
        return new SqlExpression.Choice(
                List.of(new SqlExpression.Branch(isNothing, nothing)), Optional.of(of(expression.value())));
    }

    @Override
    public SqlExpression caseOf(Case expression) {
        return new SqlExpression.Choice(
                expression.branches().stream()
                        .map(branch -> new SqlExpression.Branch(of(branch.condition()), of(branch.value())))
                        .toList(),
                Optional.of(of(expression.otherwise())));
    }

    @Override
    public SqlExpression cast(Cast expression) {
        var converted = new SqlExpression.Conversion(of(expression.value()), expression.type());
        return expression.type() instanceof CharType ? Terms.unpadded(converted) : converted;
    }

    @Override
    public SqlExpression epochMillis(EpochMillis expression) {
        return new SqlExpression.FromEpoch(of(expression.millis()));
    }

    @Override
    public SqlExpression datePart(DatePart expression) {
        return new SqlExpression.Part(expression.field(), of(expression.moment()));
    }

    @Override
    public SqlExpression textFunction(TextFunction expression) {
        var arguments = expression.arguments();
        return switch (expression.kind()) {
            case LOWER -> call(Function.LOWER, arguments);
            case UPPER -> call(Function.UPPER, arguments);
            case TRIM -> call(Function.TRIM, arguments);
            case LENGTH -> call(Function.LENGTH, arguments);
            case SUBSTRING -> call(Function.SUBSTRING, arguments);
            case REPLACE -> call(Function.REPLACE, arguments);
            case CONCAT ->
                arguments.stream()
                        .map(this::of)
                        .reduce((left, right) -> new SqlExpression.Binary(Operator.CONCAT, left, right))
                        .orElseThrow();
        };
    }

    private SqlExpression call(Function function, List<Expression> arguments) {
        return new SqlExpression.Call(function, arguments.stream().map(this::of).toList());
    }
}
