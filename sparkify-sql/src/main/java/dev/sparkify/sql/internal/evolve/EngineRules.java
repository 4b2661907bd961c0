package dev.sparkify.sql.internal.evolve;

import dev.sparkify.schema.Column;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.internal.evolve.Verdict.Means;
import dev.sparkify.type.TypeFamily;

/**
 * Judges by what means an engine comes over each difference. What is judged alike by every engine is said here.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">Redshift: ALTER TABLE</a>
 */
abstract class EngineRules implements DifferenceVisitor<Verdict> {
    private final TablePair pair;

    EngineRules(TablePair pair) {
        this.pair = pair;
    }

    /** Picks the rules of the engine that a dialect speaks to: Redshift is the one that keeps tables sorted. */
    static EngineRules of(Dialect dialect, TablePair pair) {
        return dialect.features().contains(Dialect.Feature.SORT_KEYS) ? new RedshiftRules(pair) : new DuckDbRules(pair);
    }

    TablePair pair() {
        return pair;
    }

    boolean isRemoved(String column) {
        return pair.wantedColumn(column).isEmpty();
    }

    /** A change of lengths of text, or of bytes, once it is known that nothing or only length may be lost. */
    abstract Verdict resized(Difference.TypeChanged difference);

    @Override
    public Verdict tableAdded(Difference.TableAdded difference) {
        return Verdict.of(Means.CREATE);
    }

    @Override
    public Verdict tableRemoved(Difference.TableRemoved difference) {
        return Verdict.of(Means.DESTROY).losing("its rows");
    }

    @Override
    public Verdict tableRenamed(Difference.TableRenamed difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    @Override
    public Verdict columnRenamed(Difference.ColumnRenamed difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    @Override
    public Verdict columnAdded(Difference.ColumnAdded difference) {
        boolean isRequired = TablePair.isRequired(pair.wanted().definition(), difference.column());
        if (!isRequired || TablePair.defaultOf(difference.column()).isPresent()) {
            return Verdict.of(Means.IN_PLACE);
        }
        return pair.isEmpty()
                ? Verdict.rebuild("a column that is NOT NULL without a default is only added to an empty table")
                : Verdict.refused(
                        "is NOT NULL without a default, and the rows that stand have no value for it; give it a"
                                + " default, or allow NULL");
    }

    /** What follows from the model alone is not asked about: it can be read from what is stored, or is of no more use. */
    @Override
    public Verdict columnRemoved(Difference.ColumnRemoved difference) {
        var verdict = Verdict.of(Means.DESTROY);
        boolean follows =
                pair.isCompanion() || TablePair.isTechnical(difference.column().name());
        return follows ? verdict : verdict.losing("its values");
    }

    @Override
    public Verdict typeChanged(Difference.TypeChanged difference) {
        var from = difference.standing().type();
        var to = difference.wanted().type();
        return switch (Conversions.of(from, to)) {
            case EXACT -> resized(difference);
            case LOSSY -> resized(difference).losing("what a " + to + " does not hold");
            case NONE ->
                Verdict.refused("is " + from + " and is to be " + to + ", to which no cast leads; give the new column"
                        + " another name, and remove the old one");
        };
    }

    @Override
    public Verdict nullabilityChanged(Difference.NullabilityChanged difference) {
        return Verdict.rebuild("no statement changes NOT NULL");
    }

    @Override
    public Verdict defaultChanged(Difference.DefaultChanged difference) {
        return Verdict.rebuild("no statement changes a default");
    }

    @Override
    public Verdict columnCommentChanged(Difference.ColumnCommentChanged difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    @Override
    public Verdict tableCommentChanged(Difference.TableCommentChanged difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    @Override
    public Verdict readersChanged(Difference.ReadersChanged difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    static boolean isText(Column column) {
        return column.type().family() == TypeFamily.TEXT;
    }
}
