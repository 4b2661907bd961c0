package dev.sparkify.sql.plan;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the erasure of a member: what refers to it or keeps its key first, then its own rows, then rejected records that hold
 * its key, all between {@link LoadPlanner#opening()} and {@link #closing}. Pure and thread-safe: the same request always gives
 * the same plan. Plans hold the key, so their text is for no log.
 */
public final class ErasurePlanner {
    private static final int IDS_OF_A_STATEMENT = 500;

    private final StarSchema star;
    private final TableNames names;
    private final RejectNotes rejects;
    private final LedgerNotes notes;
    private final ErasureRequest request;
    private final DimensionTable dimension;
    private final ErasedMember member;

    /**
     * Creates it.
     *
     * @param star what the warehouse holds
     * @param request who is erased, and how
     * @throws InputException if the star has no such dimension, the key does not fit it, it is that of the unknown member, or has
     *     no room for a pseudonym
     */
    public ErasurePlanner(StarSchema star, ErasureRequest request) {
        var erasure = request.erasure();
        this.star = star;
        this.names = new TableNames(star);
        this.rejects = new RejectNotes(star);
        this.notes = new LedgerNotes(star);
        this.request = request;
        this.dimension = star.dimension(erasure.dimension()).orElseThrow(() -> unknownTable(star, erasure.dimension()));
        this.member = new ErasedMember(
                dimension, new MemberKey(dimension).read(erasure.key()), erasure.way(), request.pseudonym());
    }

    private static InputException unknownTable(StarSchema star, String name) {
        var known = star.dimensions().stream().map(Table::name).toList();
        return new InputException("No member of " + name + " can be erased: the star has no such dimension"
                + Names.didYouMean(name, known));
    }

    /**
     * Names the staging tables whose records may be of the member.
     *
     * @return those that the dimension is made from, and what refers to it
     */
    public List<String> stagings() {
        return KeyTraces.stagings(star, dimension);
    }

    /**
     * Names the tables whose rows the erasure counts.
     *
     * @return as they are stored, in the order of the work
     */
    public List<String> counted() {
        return plan(List.of()).statements().stream()
                .flatMap(planned -> planned.table().stream())
                .distinct()
                .toList();
    }

    /**
     * Plans the erasure.
     *
     * @param rejected the numbers of rejected records that hold the key
     * @return the plan, without beginning and end of the transaction
     */
    public Plan plan(List<Long> rejected) {
        var plan = new ArrayList<PlannedStatement>();
        demandFreshPseudonym(plan);
        star.facts().stream()
                .map(fact -> new FactErasure(star, fact, member))
                .filter(FactErasure::isTouched)
                .forEach(fact -> fact.erase(plan));
        star.dimensions().forEach(other -> new DimensionErasure(star, other, member).erase(plan));
        new DimensionErasure(star, dimension, member).eraseOwn(plan);
        forget(rejected, plan);
        return new Plan(plan);
    }

    private void demandFreshPseudonym(List<PlannedStatement> plan) {
        if (!member.isRemoved()) {
            var isThere = Terms.all(member.pseudonymised().stream()
                    .map(name -> Terms.equal(
                            Terms.column(name),
                            Terms.value(pseudonym(member, dimension.find(name).orElseThrow()))))
                    .toList());
            plan.add(PlannedStatement.of(
                    "check that the pseudonym is nobody's",
                    new Statement.Check(
                            dimension.name() + ": the pseudonym that was drawn is taken; erase again",
                            Terms.count(names.of(dimension), Optional.of(isThere), Statement.Check.VIOLATIONS))));
        }
    }

    private void forget(List<Long> rejected, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of("ledger: the highest number of a rejected record", rejects.raise()));
        for (int from = 0; from == 0 || from < rejected.size(); from += IDS_OF_A_STATEMENT) {
            var ids = rejected.subList(from, Math.min(rejected.size(), from + IDS_OF_A_STATEMENT));
            plan.add(PlannedStatement.counting(
                    "rejected records that hold the key", rejects.remove(ids), Ledger.REJECTED, Measure.ERASED));
        }
    }

    /**
     * Plans the end: a line in the ledger, and the commit.
     *
     * @param rows how many rows were removed or changed
     * @return the plan
     */
    public Plan closing(long rows) {
        return new Plan(List.of(
                PlannedStatement.of("ledger: an erasure", notes.erasure(request, rows)),
                PlannedStatement.counting("ledger: its number", notes.countErasures(), ""),
                PlannedStatement.of("all or nothing", new Statement.Commit())));
    }

    static Literal pseudonym(ErasedMember member, Column column) {
        return member.pseudonym()
                .literal(column.type())
                .orElseThrow(() -> new InputException("A member of "
                        + member.dimension().name() + " cannot be pseudonymised: " + column.name() + ", "
                        + column.type() + ", has no room for a key drawn at random; remove the member instead"));
    }

    static Literal neutral(Table table, Column column) {
        return NeutralValue.of(column)
                .orElseThrow(
                        () -> new InputException("The member cannot be erased: " + table.name() + "." + column.name()
                                + " is personal, must have a value, and " + column.type()
                                + " has none that says nothing; let it be NULL"));
    }

    /** Gives what a reference to a removed member says; empty: it must refer to one. */
    static Optional<Literal> unknown(DimensionTable dimension, Column column) {
        var unknown = dimension.hasUnknownMember() ? UnknownKeys.referred(dimension) : Optional.<Literal>empty();
        return unknown.or(
                () -> Optional.<Literal>of(new Literal.Nothing(column.type())).filter(nothing -> column.nullable()));
    }

    static PlannedStatement refusal(
            Table table, TableName rows, DimensionTable dimension, String column, SqlExpression refers) {
        var failure = table.name() + "." + column + ": rows refer to the member, and " + dimension.name()
                + " has no unknown member to which they could; erase it pseudonymised()";
        return PlannedStatement.of(
                "check that " + table.name() + "." + column + " does without the member",
                new Statement.Check(failure, Terms.count(rows, Optional.of(refers), Statement.Check.VIOLATIONS)));
    }
}
