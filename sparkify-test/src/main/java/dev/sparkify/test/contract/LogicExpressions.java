package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.bool;
import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.when;
import static dev.sparkify.test.contract.Chapter.EXPRESSIONS;
import static dev.sparkify.test.contract.Input.I;
import static dev.sparkify.test.contract.Input.J;
import static dev.sparkify.test.contract.Input.PRICE;
import static dev.sparkify.test.contract.Input.T;
import static dev.sparkify.test.contract.Input.U;
import static dev.sparkify.test.contract.Input.YES;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.Expression;
import dev.sparkify.type.ColumnType;
import java.util.List;

/** Lists what is decided: by conditions, and of NULL. */
final class LogicExpressions {
    private static final Rule LOGIC =
            Rule.general(EXPRESSIONS, "§10 r_logical_condition").unverified();
    private static final Rule COMPARISON =
            Rule.general(EXPRESSIONS, "§10 r_comparison_condition").unverified();
    private static final Rule CONDITIONAL =
            Rule.general(EXPRESSIONS, "§10 c_conditional_expressions").unverified();
    private static final ColumnType TRUTH = ColumnType.bool();
    private static final ColumnType SHORT = varchar(40);
    private static final Expression BAND = when(I.compare(Operator.LESS, number(10)), text("low"))
            .when(I.compare(Operator.LESS, number(20)), text("middle"))
            .otherwise(text("high"));

    private LogicExpressions() {}

    static List<ExpressionCase> all() {
        return List.of(
                of(
                        CONDITIONAL,
                        "coalesce-first",
                        "The first that is not NULL",
                        coalesce(T, U),
                        SHORT,
                        "\"u\":\"b\"",
                        "'b'"),
                of(
                        CONDITIONAL,
                        "coalesce-empty",
                        "An empty text is not NULL",
                        coalesce(T, U),
                        SHORT,
                        "\"t\":\"\",\"u\":\"b\"",
                        "''"),
                of(CONDITIONAL, "coalesce-none", "All are NULL", coalesce(I, J), integer(), "", "NULL"),
                of(
                        CONDITIONAL,
                        "nullif-equal",
                        "NULLIF of equal ones",
                        T.nullIf(text("")),
                        SHORT,
                        "\"t\":\"\"",
                        "NULL"),
                of(CONDITIONAL, "nullif-other", "NULLIF of others", T.nullIf(text("")), SHORT, "\"t\":\"a\"", "'a'"),
                of(
                        CONDITIONAL,
                        "nullif-number",
                        "NULLIF of numbers",
                        I.nullIf(number(0)),
                        integer(),
                        "\"i\":0",
                        "NULL"),
                of(CONDITIONAL, "case-first", "The first branch that is true", BAND, SHORT, "\"i\":5", "'low'"),
                of(CONDITIONAL, "case-second", "The second branch", BAND, SHORT, "\"i\":15", "'middle'"),
                of(CONDITIONAL, "case-null", "A condition that is NULL is not true", BAND, SHORT, "", "'high'"),
                of(LOGIC, "and-null-false", "NULL AND false", YES.and(bool(false)), TRUTH, "", "false"),
                of(LOGIC, "and-null-true", "NULL AND true", YES.and(bool(true)), TRUTH, "", "NULL"),
                of(LOGIC, "or-null-true", "NULL OR true", YES.or(bool(true)), TRUTH, "", "true"),
                of(LOGIC, "or-null-false", "NULL OR false", YES.or(bool(false)), TRUTH, "", "NULL"),
                of(LOGIC, "not-null", "NOT NULL", YES.not(), TRUTH, "", "NULL"),
                of(COMPARISON, "null-equal-null", "NULL = NULL", I.equalTo(J), TRUTH, "", "NULL"),
                of(COMPARISON, "null-test", "NULL IS NULL", I.isNull(), TRUTH, "", "true"),
                of(COMPARISON, "null-test-empty", "An empty text IS NULL", T.isNull(), TRUTH, "\"t\":\"\"", "false"),
                of(
                        COMPARISON,
                        "whole-equals-decimal",
                        "2 = 2.00",
                        I.equalTo(PRICE),
                        TRUTH,
                        "\"i\":2,\"price\":2.00",
                        "true"));
    }

    private static ExpressionCase of(
            Rule rule,
            String id,
            String title,
            Expression expression,
            ColumnType type,
            String members,
            String expected) {
        return new ExpressionCase(rule.says(id, title, expected, expected), expression, type, members);
    }
}
