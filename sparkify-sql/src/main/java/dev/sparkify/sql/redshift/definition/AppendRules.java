package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.redshift.definition.Alteration.Append.Surplus;
import dev.sparkify.sql.statement.Lifetime;
import java.util.stream.Stream;

/** Knows which tables are so alike that the rows of one can be moved to the other. */
final class AppendRules {
    private final TableDraft target;
    private final TableDraft source;
    private final Problems problems;

    AppendRules(TableDraft target, TableDraft source, Problems problems) {
        this.target = target;
        this.source = source;
        this.problems = problems;
    }

    static void refuseIdentity(TableDraft table, Problems problems) {
        table.columns().stream()
                .filter(AppendRules::isNumbered)
                .forEach(column -> problems.add(
                        "column " + column.name() + " of " + Named.spelled(table.table())
                                + " is an identity, which cannot be appended; insert the rows",
                        Pages.ALTER_APPEND));
    }

    void check(Surplus surplus) {
        checkIdentities(surplus);
        problems.addIf(
                source.lifetime() == Lifetime.TEMPORARY,
                "rows of a temporary table cannot be moved by APPEND; insert them",
                Pages.ALTER_APPEND);
        problems.addIf(
                !distribution(target).equals(distribution(source))
                        || !sortKey(target).equals(sortKey(source)),
                "both tables must be distributed and sorted alike; change one of them first",
                Pages.ALTER_APPEND);
        source.columns().forEach(column -> checkSource(column, surplus));
        target.columns().stream()
                .filter(column -> source.column(column.name()).isEmpty())
                .forEach(column -> checkTarget(column, surplus));
    }

    /** One table may have an identity if the statement says what becomes of it. */
    private void checkIdentities(Surplus surplus) {
        boolean haveBoth = Stream.of(target, source)
                .allMatch(table -> table.columns().stream().anyMatch(AppendRules::isNumbered));
        if (haveBoth || surplus == Surplus.REFUSED) {
            refuseIdentity(target, problems);
            refuseIdentity(source, problems);
        }
    }

    private static boolean isNumbered(TableColumn column) {
        return column.identity()
                .filter(identity -> identity.kind() == Identity.Kind.ALWAYS)
                .isPresent();
    }

    private void checkSource(TableColumn column, Surplus surplus) {
        var twin = target.column(column.name());
        problems.addIf(
                twin.isEmpty() && surplus != Surplus.IGNORED,
                "only " + Named.spelled(source.table()) + " has a column " + column.name()
                        + "; say IGNORED to leave it out",
                Pages.ALTER_APPEND);
        twin.filter(found -> !isAlike(found, column))
                .ifPresent(found -> problems.add(
                        "column " + column.name() + " differs in type, encoding, NOT NULL or identity; make both alike",
                        Pages.ALTER_APPEND));
    }

    private void checkTarget(TableColumn column, Surplus surplus) {
        var only = "only " + Named.spelled(target.table()) + " has a column " + column.name();
        problems.addIf(surplus != Surplus.FILLED, only + "; say FILLED to give it its default", Pages.ALTER_APPEND);
        problems.addIf(
                surplus == Surplus.FILLED && target.isRequired(column) && !column.fillsItself(),
                only + ", which is NOT NULL without a default to fill it; insert the rows with a value for it",
                Pages.ALTER_APPEND);
    }

    private boolean isAlike(TableColumn ofTarget, TableColumn ofSource) {
        return ofTarget.type().equals(ofSource.type())
                && ofTarget.column().encoding().equals(ofSource.column().encoding())
                && target.isRequired(ofTarget) == source.isRequired(ofSource)
                && isNumbered(ofTarget) == isNumbered(ofSource);
    }

    private static Distribution distribution(TableDraft table) {
        return table.distribution().orElse(Distribution.auto());
    }

    private static SortKey sortKey(TableDraft table) {
        return table.sortKey().orElse(SortKey.auto());
    }
}
