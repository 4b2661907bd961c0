package dev.sparkify.sql.dialect;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.SqlVisitor;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes expressions. */
final class ExpressionRenderer implements SqlVisitor<SqlWriter>, Literal.Visitor<SqlWriter> {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int TIGHTEST = 9;

    private final SqlWriter writer;
    private final EngineSyntax syntax;
    private final QueryRenderer queries;

    ExpressionRenderer(SqlWriter writer, EngineSyntax syntax, QueryRenderer queries) {
        this.writer = writer;
        this.syntax = syntax;
        this.queries = queries;
    }

    void write(SqlExpression expression) {
        expression.accept(this);
    }

    @Override
    public SqlWriter name(SqlExpression.Name name) {
        return name.relation()
                .map(relation -> writer.identifier(relation).member(name.name()))
                .orElseGet(() -> writer.identifier(name.name()));
    }

    @Override
    public SqlWriter value(SqlExpression.Value value) {
        return value.literal().visit(this);
    }

    @Override
    public SqlWriter binary(SqlExpression.Binary binary) {
        return switch (binary.operator()) {
            case AND -> and(binary);
            case OR -> or(binary);
            case IDENTICAL -> identical(binary);
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> operation(binary, 1);
            case CONCAT, PLUS, MINUS, TIMES, DIVIDE, DIVIDE_WHOLE -> operation(binary, 0);
        };
    }

    private SqlWriter identical(SqlExpression.Binary binary) {
        syntax.identical(writer, this, binary);
        return writer;
    }

    private SqlWriter and(SqlExpression.Binary binary) {
        within(binary.left(), Operator.AND.precedence());
        return writer.indented(() -> {
            writer.line().keyword("and");
            within(binary.right(), Operator.AND.precedence());
        });
    }

    /** A reader should not have to know that AND binds closer. */
    private SqlWriter or(SqlExpression.Binary binary) {
        alternative(binary.left());
        writer.wrap().keyword("or");
        return alternative(binary.right());
    }

    private SqlWriter alternative(SqlExpression expression) {
        boolean joins = expression instanceof SqlExpression.Binary binary && binary.operator() == Operator.AND;
        return within(expression, joins ? TIGHTEST : Operator.OR.precedence());
    }

    private SqlWriter operation(SqlExpression.Binary binary, int apart) {
        int precedence = binary.operator().precedence();
        within(binary.left(), precedence + apart);
        if (binary.operator() == Operator.CONCAT || binary.operator() == Operator.PLUS) {
            writer.wrap();
        }
        writer.keyword(
                binary.operator() == Operator.DIVIDE_WHOLE
                        ? syntax.wholeDivision()
                        : binary.operator().symbol());
        return within(binary.right(), precedence + 1);
    }

    SqlWriter within(SqlExpression expression, int precedence) {
        if (precedenceOf(expression) >= precedence) {
            return expression.accept(this);
        }
        writer.open();
        expression.accept(this);
        return writer.sign(")");
    }

    private static int precedenceOf(SqlExpression expression) {
        if (expression instanceof SqlExpression.Binary binary) {
            return binary.operator().precedence();
        }
        if (expression instanceof SqlExpression.Not not && !(not.condition() instanceof SqlExpression.IsNull)) {
            return Operator.AND.precedence();
        }
        boolean tests = expression instanceof SqlExpression.Not
                || expression instanceof SqlExpression.IsNull
                || expression instanceof SqlExpression.Differs;
        return tests ? Operator.EQUAL.precedence() : TIGHTEST;
    }

    @Override
    public SqlWriter not(SqlExpression.Not not) {
        if (not.condition() instanceof SqlExpression.IsNull test) {
            within(test.value(), Operator.EQUAL.precedence() + 1);
            return writer.keyword("is not null");
        }
        writer.keyword("not");
        return within(not.condition(), TIGHTEST);
    }

    @Override
    public SqlWriter isNull(SqlExpression.IsNull test) {
        within(test.value(), Operator.EQUAL.precedence() + 1);
        return writer.keyword("is null");
    }

    @Override
    public SqlWriter differs(SqlExpression.Differs test) {
        syntax.differs(writer, this, test);
        return writer;
    }

    @Override
    public SqlWriter call(SqlExpression.Call call) {
        return switch (call.function()) {
            case NOW -> writer.keyword(syntax.now());
            case BYTES -> function(syntax.byteLength(), call);
            case TRIM -> text(call, syntax::trim);
            case RTRIM -> text(call, syntax::withoutPadding);
            case UNPADDED -> text(call, syntax::unpadded);
            case BY_BYTES -> text(call, syntax::byBytes);
            case COALESCE, NULLIF, LOWER, UPPER, LENGTH, SUBSTRING, REPLACE -> function(call);
            case COUNT, MAX, MIN, SUM, LAG, LEAD, ROW_NUMBER, DENSE_RANK -> function(call);
        };
    }

    private SqlWriter text(SqlExpression.Call call, OfText write) {
        write.write(writer, this, call.arguments().get(0));
        return writer;
    }

    private interface OfText {
        void write(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text);
    }

    private SqlWriter function(SqlExpression.Call call) {
        return function(call.function().name().toLowerCase(Locale.ROOT), call);
    }

    private SqlWriter function(String name, SqlExpression.Call call) {
        writer.keyword(name).sign("(");
        if (call.function() == Function.COUNT && call.arguments().isEmpty()) {
            writer.sign("*");
        }
        return writer.list(call.arguments(), this::write).sign(")");
    }

    @Override
    public SqlWriter choice(SqlExpression.Choice choice) {
        writer.keyword("case");
        boolean isFirst = true;
        for (var branch : choice.branches()) {
            (isFirst ? writer : writer.wrap()).keyword("when");
            isFirst = false;
            write(branch.condition());
            writer.keyword("then");
            write(branch.value());
        }
        choice.otherwise().ifPresent(value -> {
            writer.keyword("else");
            write(value);
        });
        return writer.keyword("end");
    }

    @Override
    public SqlWriter conversion(SqlExpression.Conversion conversion) {
        writer.keyword("cast(");
        write(conversion.value());
        return writer.keyword("as").keyword(syntax.type(conversion.type())).sign(")");
    }

    @Override
    public SqlWriter fromEpoch(SqlExpression.FromEpoch epoch) {
        syntax.fromEpoch(writer, this, epoch.millis());
        return writer;
    }

    @Override
    public SqlWriter part(SqlExpression.Part part) {
        var field = switch (part.field()) {
            case DAY_OF_YEAR -> "doy";
            case WEEKDAY -> "dow";
            case SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR ->
                part.field().name().toLowerCase(Locale.ROOT);
        };
        writer.keyword("extract(").keyword(field).keyword("from");
        write(part.moment());
        return writer.sign(")");
    }

    @Override
    public SqlWriter plusDays(SqlExpression.PlusDays sum) {
        syntax.plusDays(writer, this, sum);
        return writer;
    }

    @Override
    public SqlWriter window(SqlExpression.Window window) {
        writer.keyword(window.function().name().toLowerCase(Locale.ROOT)).sign("(");
        writer.list(window.arguments(), this::write).sign(") over (");
        if (!window.partition().isEmpty()) {
            writer.keyword("partition by").paragraph(window.partition(), this::write);
            writer.wrap();
        }
        return ordered(window.order()).sign(")");
    }

    SqlWriter ordered(List<Order> order) {
        return writer.keyword("order by").paragraph(order, this::order);
    }

    private void order(Order order) {
        write(order.value());
        switch (order.direction()) {
            case LEAST_FIRST -> writer.keyword("nulls first");
            case GREATEST_FIRST -> writer.keyword("desc nulls last");
            case LEAST_OF_NOT_NULL -> {}
        }
    }

    @Override
    public SqlWriter scalar(SqlExpression.Scalar scalar) {
        return queries.nested(scalar.query());
    }

    @Override
    public SqlWriter exists(SqlExpression.Exists exists) {
        writer.keyword("exists");
        return queries.nested(exists.query());
    }

    @Override
    public SqlWriter matches(SqlExpression.Matches test) {
        syntax.matches(writer, this, test.value(), "^(" + test.regex() + ")$");
        return writer;
    }

    @Override
    public SqlWriter ago(SqlExpression.Ago ago) {
        writer.open().keyword(syntax.now()).keyword("- interval");
        return writer.text(ago.seconds() + " seconds").sign(")");
    }

    @Override
    public SqlWriter text(String value) {
        return writer.text(value);
    }

    @Override
    public SqlWriter whole(long value) {
        return writer.number(value);
    }

    @Override
    public SqlWriter exact(BigDecimal value) {
        return writer.number(value);
    }

    @Override
    public SqlWriter truth(boolean value) {
        return writer.keyword(value ? "true" : "false");
    }

    @Override
    public SqlWriter day(LocalDate value) {
        return writer.keyword("date").text(value.toString());
    }

    @Override
    public SqlWriter instant(LocalDateTime value) {
        return writer.keyword("timestamp").text(TIMESTAMP.format(value));
    }

    @Override
    public SqlWriter nothing(ColumnType type) {
        return writer.keyword("cast(null as").keyword(syntax.type(type)).sign(")");
    }
}
