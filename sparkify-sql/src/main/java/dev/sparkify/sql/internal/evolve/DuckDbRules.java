package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.internal.evolve.Verdict.Means;
import dev.sparkify.type.VarbyteType;

/** Judges for DuckDB, which keeps no lengths, keys, encodings, distribution or sort keys: the ledger alone knows them. */
final class DuckDbRules extends EngineRules {
    DuckDbRules(TablePair pair) {
        super(pair);
    }

    @Override
    Verdict resized(Difference.TypeChanged difference) {
        boolean areTexts = isText(difference.standing()) && isText(difference.wanted());
        boolean areBytes = difference.standing().type() instanceof VarbyteType;
        return areTexts || areBytes
                ? Verdict.of(Means.NOTE)
                : Verdict.rebuild("its values are cast into a table made anew");
    }

    @Override
    public Verdict encodingChanged(Difference.EncodingChanged difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict primaryKeyChanged(Difference.PrimaryKeyChanged difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict uniqueKeyAdded(Difference.UniqueKeyAdded difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict uniqueKeyRemoved(Difference.UniqueKeyRemoved difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict referenceAdded(Difference.ReferenceAdded difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict referenceRemoved(Difference.ReferenceRemoved difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict distributionChanged(Difference.DistributionChanged difference) {
        return Verdict.of(Means.NOTE);
    }

    @Override
    public Verdict sortKeyChanged(Difference.SortKeyChanged difference) {
        return Verdict.of(Means.NOTE);
    }
}
