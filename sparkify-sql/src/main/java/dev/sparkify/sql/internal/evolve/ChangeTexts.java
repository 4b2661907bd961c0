package dev.sparkify.sql.internal.evolve;

import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.plan.PlannedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what is changed, for those who read a plan. */
final class ChangeTexts {
    private static final String LOST =
            "what no model says goes: its owner, rights but those to read, policies of rows and columns";

    private ChangeTexts() {}

    static Change renaming(Difference renaming) {
        var subject = renaming instanceof Difference.TableRenamed table
                ? table.to().name()
                : ((Difference.ColumnRenamed) renaming).table().name() + "."
                        + ((Difference.ColumnRenamed) renaming).to();
        return Change.of(subject, ChangeKind.CHANGE_IN_PLACE, DifferenceText.of(renaming));
    }

    static Change creation(PlannedTable table) {
        return Change.of(table.name(), ChangeKind.CREATE, DifferenceText.of(new Difference.TableAdded(table)));
    }

    static Change removal(StandingTable table) {
        return new Change(
                table.definition().table().name(),
                ChangeKind.DESTROY,
                DifferenceText.of(new Difference.TableRemoved(table)),
                List.of(),
                List.of(),
                table.rows(),
                table.bytes());
    }

    static List<Change> of(
            TableChange change, AlteredStatements altered, Function<List<PlannedStatement>, List<String>> texts) {
        return change.isRebuilt() ? rebuild(change, texts.apply(altered.statements())) : inPlace(change, texts);
    }

    private static List<Change> rebuild(TableChange change, List<String> statements) {
        var pair = change.pair();
        var judged = change.judged().stream()
                .filter(found -> !found.is(Verdict.Means.DESTROY))
                .map(found -> line(pair, found));
        var why = Stream.concat(judged, Stream.of(LOST)).toList();
        var rebuilt = Change.of(pair.name(), ChangeKind.REBUILD, "made anew, filled, and put in place of the old one")
                .because(why)
                .by(statements)
                .rewriting(pair.standing().rows(), pair.standing().bytes());
        var destroyed = change.all(Difference.ColumnRemoved.class)
                .map(removal -> Change.of(subject(pair, removal), ChangeKind.DESTROY, DifferenceText.of(removal))
                        .because(List.of("left out where " + pair.name() + " is made anew")));
        return Stream.concat(Stream.of(rebuilt), destroyed).toList();
    }

    private static String line(TablePair pair, Judged found) {
        var subject = subject(pair, found.difference());
        var prefix =
                subject.equals(pair.name()) ? "" : subject.substring(pair.name().length() + 1) + ": ";
        var why = found.verdict().why();
        return prefix + DifferenceText.of(found.difference()) + (why.isEmpty() ? "" : " (" + why + ")");
    }

    private static List<Change> inPlace(TableChange change, Function<List<PlannedStatement>, List<String>> texts) {
        var place = new InPlace(change);
        var changes = new ArrayList<Change>();
        boolean isLaidOut = false;
        for (var found : change.judged()) {
            var kind = found.is(Verdict.Means.DESTROY) ? ChangeKind.DESTROY : ChangeKind.CHANGE_IN_PLACE;
            var made = Change.of(
                            subject(change.pair(), found.difference()), kind, DifferenceText.of(found.difference()))
                    .by(texts.apply(place.of(found)));
            boolean rewrites = found.is(Verdict.Means.IN_PLACE) && isLayout(found.difference());
            changes.add(
                    rewrites && !isLaidOut
                            ? made.rewriting(
                                    change.pair().standing().rows(),
                                    change.pair().standing().bytes())
                            : made);
            isLaidOut |= rewrites;
        }
        return changes;
    }

    private static boolean isLayout(Difference difference) {
        return difference instanceof Difference.SortKeyChanged || difference instanceof Difference.DistributionChanged;
    }

    private static String subject(TablePair pair, Difference difference) {
        return column(difference)
                .map(column -> pair.name() + "." + column.name())
                .orElse(pair.name());
    }

    private static Optional<Column> column(Difference difference) {
        if (difference instanceof Difference.ColumnAdded added) {
            return Optional.of(added.column());
        } else if (difference instanceof Difference.ColumnRemoved removed) {
            return Optional.of(removed.column());
        } else if (difference instanceof Difference.TypeChanged changed) {
            return Optional.of(changed.wanted());
        } else if (difference instanceof Difference.NullabilityChanged changed) {
            return Optional.of(changed.wanted());
        } else if (difference instanceof Difference.DefaultChanged changed) {
            return Optional.of(changed.wanted());
        } else if (difference instanceof Difference.EncodingChanged changed) {
            return Optional.of(changed.wanted());
        } else if (difference instanceof Difference.ColumnCommentChanged changed) {
            return Optional.of(changed.wanted());
        }
        return Optional.empty();
    }
}
