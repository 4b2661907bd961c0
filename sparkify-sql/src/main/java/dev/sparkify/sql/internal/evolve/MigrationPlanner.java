package dev.sparkify.sql.internal.evolve;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plans how the tables that stand become those that a star wants: renamings first, then new tables, then changes table by
 * table, removals, and at last the note of the new model. Who asks again after a failure gets what is left to do. Pure and
 * thread-safe.
 */
public final class MigrationPlanner {
    private final StarSchema star;
    private final Dialect dialect;
    private final Notes notes;
    private final List<PlannedTable> wanted;

    /**
     * Creates it.
     *
     * @param star what the warehouse is to be
     * @param dialect the dialect of its engine
     * @param notes writes what the warehouse remembers
     */
    public MigrationPlanner(StarSchema star, Dialect dialect, Notes notes) {
        this.star = star;
        this.dialect = dialect;
        this.notes = notes;
        this.wanted = new SchemaPlanner(star).wanted();
    }

    /**
     * Plans the tables of a warehouse that is not there yet.
     *
     * @param star what it will hold
     * @param dialect the dialect of its engine
     * @return what it comes to; {@link SchemaPlanner#creation} is how it is done
     */
    public static ChangePlan ofNew(StarSchema star, Dialect dialect) {
        var ledger = new Ledger(star);
        var remembering = Change.of(
                        "the ledger", ChangeKind.CREATE, ledger.tables().size() + " tables")
                .because(List.of("in which the warehouse remembers loads, files, numbers and changes"));
        var nothing = new Reality(List.of(), Map.of(), "");
        var tables = new MigrationPlanner(star, dialect, new LedgerRows(star))
                .plan(nothing, Evolution.none())
                .changes();
        return new ChangePlan(
                tables.reality(),
                tables.from(),
                tables.to(),
                Stream.concat(Stream.of(remembering), tables.of(ChangeKind.CREATE).stream())
                        .toList());
    }

    /**
     * Plans the change.
     *
     * @param reality what stands
     * @param evolution what cannot be told from what stands and what is wanted
     * @return the change; without steps if everything is as the star wants it
     * @throws InvalidModelException if something would be lost that was not named, cannot be made right from what is stored, or
     *     is declared that does not fit; with all of the problems
     */
    public Migration plan(Reality reality, Evolution evolution) {
        var comparison = new Comparison(reality, wanted, evolution, dialect);
        if (!comparison.problems().isEmpty()) {
            throw new InvalidModelException("Change to star " + star.name(), comparison.problems());
        }
        var passage = new Notes.Passage(reality.model(), ModelFingerprint.of(star));
        var steps = new Steps(comparison, dialect, notes, passage);
        var changes = new ChangePlan(reality.fingerprint(), passage.from(), passage.to(), steps.changes());
        return new Migration(changes, changes.isEmpty() ? List.of() : steps.all());
    }
}
