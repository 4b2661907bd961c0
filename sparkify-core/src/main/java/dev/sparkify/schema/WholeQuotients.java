package dev.sparkify.schema;

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
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the quotients of whole numbers that a number is made of: Redshift cuts them towards zero. One that is cast to a whole
 * number is meant.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_OPERATOR_SYMBOLS.html">Redshift: mathematical operators</a>
 */
final class WholeQuotients implements ExpressionVisitor<Stream<String>> {
    private final TypeInference types;

    WholeQuotients(Map<String, ColumnType> columns) {
        this.types = new TypeInference(columns, problem -> {});
    }

    /** Lists the types that are divided, such as «INTEGER / SMALLINT». */
    List<String> of(Expression value) {
        return value.accept(this).distinct().toList();
    }

    @Override
    public Stream<String> arithmetic(Arithmetic expression) {
        return Stream.concat(quotient(expression).stream(), within(expression.operands()));
    }

    private Optional<String> quotient(Arithmetic expression) {
        var left = whole(expression.left());
        var right = whole(expression.right());
        return expression.operator() == Arithmetic.Operator.DIVIDED_BY && left.isPresent() && right.isPresent()
                ? Optional.of(left.get() + " / " + right.get())
                : Optional.empty();
    }

    private Optional<ColumnType> whole(Expression value) {
        return types.typeOf(value).filter(type -> type.family() == TypeFamily.WHOLE_NUMBER);
    }

    private Stream<String> within(List<Expression> values) {
        return values.stream().flatMap(value -> value.accept(this));
    }

    @Override
    public Stream<String> coalesce(Coalesce expression) {
        return within(expression.values());
    }

    @Override
    public Stream<String> nullIf(NullIf expression) {
        return expression.value().accept(this);
    }

    @Override
    public Stream<String> caseOf(Case expression) {
        return within(expression.values());
    }

    @Override
    public Stream<String> cast(Cast expression) {
        return expression.type().family() == TypeFamily.WHOLE_NUMBER
                ? Stream.empty()
                : expression.value().accept(this);
    }

    @Override
    public Stream<String> column(ColumnReference expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> literal(Literal expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> comparison(Comparison expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> logic(Logic expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> negation(Negation expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> nullTest(NullTest expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> epochMillis(EpochMillis expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> datePart(DatePart expression) {
        return Stream.empty();
    }

    @Override
    public Stream<String> textFunction(TextFunction expression) {
        return Stream.empty();
    }
}
