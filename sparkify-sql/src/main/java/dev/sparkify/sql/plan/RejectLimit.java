package dev.sparkify.sql.plan;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Plans that a load is refused if more of its records were set aside than the source allows. */
final class RejectLimit {
    private final Source source;
    private final BadRecordPolicy.Quarantine policy;
    private final RejectNotes notes;

    RejectLimit(StarSchema star, Source source, BadRecordPolicy.Quarantine policy) {
        this.source = source;
        this.policy = policy;
        this.notes = new RejectNotes(star);
    }

    void check(List<PlannedStatement> plan) {
        if (policy.most() == Long.MAX_VALUE && policy.share() >= 1) {
            return;
        }
        var failure = source.staging() + ": more bad records than the quarantine takes, at most " + bounds();
        plan.add(PlannedStatement.of(
                "check that not too much of " + source.staging() + " was set aside",
                new Statement.Check(
                        failure,
                        Query.Select.of(List.of(
                                        Terms.item(violations(), Statement.Check.VIOLATIONS),
                                        Terms.item(notes.first(source), Statement.Check.FOUND)))
                                .from(new Query.FromQuery(counted(), "limits")))));
    }

    private String bounds() {
        var share = policy.share() < 1 ? " and a share of " + policy.share() : "";
        return (policy.most() == Long.MAX_VALUE ? "any number" : String.valueOf(policy.most())) + share;
    }

    private Query counted() {
        var staged = Terms.countOf(TableNames.staging(source.staging()), Optional.empty());
        return Query.Select.of(List.of(Terms.item(notes.count(source), "rejected"), Terms.item(staged, "staged")));
    }

    private SqlExpression violations() {
        var rejected = Terms.column("rejected");
        var read = new SqlExpression.Binary(Operator.PLUS, rejected, Terms.column("staged"));
        var share = Terms.value(new Literal.Exact(BigDecimal.valueOf(policy.share())));
        var isTooMuch = Terms.any(List.of(
                new SqlExpression.Binary(Operator.GREATER, rejected, Terms.number(policy.most())),
                new SqlExpression.Binary(
                        Operator.GREATER, rejected, new SqlExpression.Binary(Operator.TIMES, read, share))));
        return new SqlExpression.Choice(
                List.of(new SqlExpression.Branch(isTooMuch, rejected)), Optional.of(Terms.number(0)));
    }
}
