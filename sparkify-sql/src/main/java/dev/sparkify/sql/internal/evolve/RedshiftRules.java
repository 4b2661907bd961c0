package dev.sparkify.sql.internal.evolve;

import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.internal.evolve.Verdict.Means;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.type.VarcharType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges for Redshift.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">Redshift: ALTER TABLE</a>
 */
final class RedshiftRules extends EngineRules {
    private static final Set<Encoding> OF_FIXED_LENGTH =
            EnumSet.of(Encoding.BYTEDICT, Encoding.RUNLENGTH, Encoding.TEXT255, Encoding.TEXT32K);
    private static final String UNNAMED = "no statement drops a key without its name, which Redshift chose";
    private static final String INTERLEAVED = "an interleaved sort key keeps encodings and distribution as they are";

    RedshiftRules(TablePair pair) {
        super(pair);
    }

    /** Encodings are changed before lengths, so the one that counts is the wanted one. */
    @Override
    Verdict resized(Difference.TypeChanged difference) {
        var name = difference.wanted().name();
        if (!(difference.standing().type() instanceof VarcharType)
                || !(difference.wanted().type() instanceof VarcharType)) {
            return Verdict.rebuild("only the length of a VARCHAR changes in place");
        }
        var encoding = difference.wanted().encoding().or(difference.standing()::encoding);
        if (encoding.filter(OF_FIXED_LENGTH::contains).isPresent()) {
            return Verdict.rebuild("its encoding " + encoding.get() + " keeps its length");
        }
        if (TablePair.defaultOf(difference.standing()).isPresent()) {
            return Verdict.rebuild("its default keeps its length");
        }
        boolean isInKey = isInKey(pair().standing().definition().keys(), name)
                || isInKey(pair().wanted().definition().keys(), name);
        return isInKey ? Verdict.rebuild("the keys it is in keep its length") : Verdict.of(Means.IN_PLACE);
    }

    private static boolean isInKey(Keys keys, String column) {
        return Stream.of(
                        keys.primary().stream(),
                        keys.unique().stream().flatMap(List::stream),
                        keys.foreign().stream().map(Keys.Reference::column))
                .flatMap(found -> found)
                .anyMatch(column::equals);
    }

    @Override
    public Verdict encodingChanged(Difference.EncodingChanged difference) {
        return unlessInterleaved();
    }

    @Override
    public Verdict primaryKeyChanged(Difference.PrimaryKeyChanged difference) {
        if (!difference.standing().isEmpty()) {
            return Verdict.rebuild(UNNAMED);
        }
        boolean areRequired = difference.wanted().stream()
                .flatMap(name -> pair().standingColumn(name).stream())
                .noneMatch(Column::nullable);
        return areRequired
                ? Verdict.of(Means.IN_PLACE)
                : Verdict.rebuild("a primary key is of columns that are NOT NULL");
    }

    @Override
    public Verdict uniqueKeyAdded(Difference.UniqueKeyAdded difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    /** A key goes with its columns. */
    @Override
    public Verdict uniqueKeyRemoved(Difference.UniqueKeyRemoved difference) {
        return difference.columns().stream().anyMatch(this::isRemoved)
                ? Verdict.of(Means.NOTE)
                : Verdict.rebuild(UNNAMED);
    }

    @Override
    public Verdict referenceAdded(Difference.ReferenceAdded difference) {
        return Verdict.of(Means.IN_PLACE);
    }

    @Override
    public Verdict referenceRemoved(Difference.ReferenceRemoved difference) {
        return isRemoved(difference.reference().column()) ? Verdict.of(Means.NOTE) : Verdict.rebuild(UNNAMED);
    }

    @Override
    public Verdict distributionChanged(Difference.DistributionChanged difference) {
        return unlessInterleaved();
    }

    private Verdict unlessInterleaved() {
        return pair().standing().definition().sortKey() instanceof SortKey.Interleaved
                ? Verdict.rebuild(INTERLEAVED)
                : Verdict.of(Means.IN_PLACE);
    }

    @Override
    public Verdict sortKeyChanged(Difference.SortKeyChanged difference) {
        return difference.wanted() instanceof SortKey.Interleaved
                ? Verdict.rebuild("no table becomes interleaved in place")
                : Verdict.of(Means.IN_PLACE);
    }
}
