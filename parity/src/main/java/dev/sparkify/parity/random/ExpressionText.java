package dev.sparkify.parity.random;

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
import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions for people. */
final class ExpressionText implements ExpressionVisitor<String> {
    private static final ExpressionText TEXT = new ExpressionText();

    private ExpressionText() {}

    static String of(Expression expression) {
        return expression.accept(TEXT);
    }

    private static String joined(String separator, List<Expression> parts) {
        return parts.stream().map(ExpressionText::of).collect(Collectors.joining(separator, "(", ")"));
    }

    @Override
    public String column(ColumnReference expression) {
        return expression.name();
    }

    @Override
    public String literal(Literal expression) {
        return expression.toString();
    }

    @Override
    public String arithmetic(Arithmetic expression) {
        return joined(" " + expression.operator().symbol() + " ", expression.operands());
    }

    @Override
    public String comparison(Comparison expression) {
        return joined(" " + expression.operator().symbol() + " ", expression.operands());
    }

    @Override
    public String logic(Logic expression) {
        return joined(" " + expression.operator() + " ", expression.operands());
    }

    @Override
    public String negation(Negation expression) {
        return "not " + of(expression.condition());
    }

    @Override
    public String nullTest(NullTest expression) {
        return of(expression.value()) + " is NULL";
    }

    @Override
    public String coalesce(Coalesce expression) {
        return "coalesce" + joined(", ", expression.operands());
    }

    @Override
    public String nullIf(NullIf expression) {
        return "nullIf" + joined(", ", expression.operands());
    }

    @Override
    public String caseOf(Case expression) {
        return "case" + joined(", ", expression.operands());
    }

    @Override
    public String cast(Cast expression) {
        return of(expression.value()) + "::" + expression.type();
    }

    @Override
    public String epochMillis(EpochMillis expression) {
        return "epochMillis(" + of(expression.millis()) + ")";
    }

    @Override
    public String datePart(DatePart expression) {
        return expression.field() + " of " + of(expression.moment());
    }

    @Override
    public String textFunction(TextFunction expression) {
        return expression.kind() + joined(", ", expression.operands());
    }
}
