package dev.sparkify.sql.internal.evolve;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.PlannedTable;
import java.util.ArrayList;
import java.util.List;

/** Compares what stands with what a star wants, once the declared renamings are done, and judges each difference. */
final class Comparison {
    private static final String LEDGER = "sparkify_";
    private static final List<String> COMPANIONS = List.of("sparkify_seen_", "sparkify_first_");

    private final Reality reality;
    private final List<PlannedTable> wanted;
    private final Evolution evolution;
    private final Dialect dialect;
    private final Renames renames;
    private final List<TableChange> changes = new ArrayList<>();
    private final List<PlannedTable> added = new ArrayList<>();
    private final List<StandingTable> removed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Comparison(Reality reality, List<PlannedTable> wanted, Evolution evolution, Dialect dialect) {
        this.wanted = wanted;
        this.evolution = evolution;
        this.dialect = dialect;
        this.renames = new Renames(reality, wanted, evolution);
        this.reality = renames.after();
        problems.addAll(renames.problems());
        wanted.forEach(this::compare);
        this.reality.tables().stream().filter(this::isRemoved).forEach(this::remove);
    }

    List<Difference> renamings() {
        return renames.differences();
    }

    List<TableChange> changes() {
        return changes;
    }

    List<PlannedTable> added() {
        return added;
    }

    List<StandingTable> removed() {
        return removed;
    }

    List<String> problems() {
        return problems;
    }

    private void compare(PlannedTable table) {
        var standing = reality.find(table.name());
        if (standing.isEmpty()) {
            add(table);
            return;
        }
        var pair = new TablePair(standing.get(), table);
        var rules = EngineRules.of(dialect, pair);
        var differences =
                new TableDifferences(pair).all().stream().filter(this::isKnown).toList();
        var judged = differences.stream()
                .map(difference -> new Judged(difference, difference.accept(rules)))
                .toList();
        var meaning = new StoredMeaning(pair, differences).problems();
        if (!pair.isEmpty()) {
            problems.addAll(meaning);
        }
        var change = new TableChange(pair, judged, pair.isEmpty() && !meaning.isEmpty());
        judged.forEach(found -> demand(pair, found));
        if (change.isRebuilt()) {
            demandNoViews(table.name(), "must be made anew");
        } else if (change.all(Difference.ColumnRemoved.class).findAny().isPresent()) {
            demandNoViews(table.name(), "loses a column");
        }
        changes.add(change);
    }

    /** Everyone reads everything where no rights are known. */
    private boolean isKnown(Difference difference) {
        return !(difference instanceof Difference.ReadersChanged)
                || dialect.features().contains(Dialect.Feature.RIGHTS);
    }

    private void add(PlannedTable table) {
        var dimension = reality.find(table.table().name());
        if (table.role() == PlannedTable.Role.COMPANION
                && dimension.filter(found -> found.rows() > 0).isPresent()) {
            problems.add(table.name() + " is wanted by the model, and the records of "
                    + table.table().name()
                    + " that it would hold are not stored; make a new warehouse and load it there");
        }
        added.add(table);
    }

    private void demand(TablePair pair, Judged found) {
        if (found.difference() instanceof Difference.ColumnRemoved removal) {
            var subject = pair.subject(removal.column().name());
            demandNamed(found, subject, "stands, and the star has it no more", renameHint(pair, removal));
        } else if (found.difference() instanceof Difference.TypeChanged change) {
            var subject = pair.subject(change.wanted().name());
            demandNamed(
                    found,
                    subject,
                    "is " + change.standing().type() + " and is to be "
                            + change.wanted().type(),
                    "");
        }
        if (found.is(Verdict.Means.REFUSED)) {
            problems.add(
                    subject(pair, found.difference()) + " " + found.verdict().why());
        }
    }

    private static String subject(TablePair pair, Difference difference) {
        if (difference instanceof Difference.ColumnAdded addition) {
            return pair.name() + "." + addition.column().name();
        }
        return difference instanceof Difference.TypeChanged change
                ? pair.name() + "." + change.wanted().name()
                : pair.name();
    }

    private static String renameHint(TablePair pair, Difference.ColumnRemoved removal) {
        return ", or renaming(\"" + pair.wanted().table().name() + "\", \""
                + removal.column().name() + "\", …) if only its name changes";
    }

    private void demandNamed(Judged found, String subject, String what, String more) {
        found.verdict()
                .loss()
                .filter(loss -> found.verdict().means() != Verdict.Means.REFUSED)
                .filter(loss -> !isNamed(subject))
                .ifPresent(loss -> problems.add(subject + " " + what + ": " + loss + " would be lost; say destroying(\""
                        + subject + "\") if that is meant" + more));
    }

    /** A column may be named by the table's old name, too. */
    private boolean isNamed(String subject) {
        int point = subject.indexOf('.');
        var table = point < 0 ? subject : subject.substring(0, point);
        return evolution.destroys(subject)
                || evolution
                        .before(table)
                        .filter(before -> evolution.destroys(before + subject.substring(point)))
                        .isPresent();
    }

    private boolean isRemoved(StandingTable table) {
        var name = table.definition().table().name();
        boolean isOfLedger = name.startsWith(LEDGER) && COMPANIONS.stream().noneMatch(name::startsWith);
        return !isOfLedger && wanted.stream().noneMatch(found -> found.name().equals(name));
    }

    private void remove(StandingTable table) {
        var name = table.definition().table().name();
        var dimension = COMPANIONS.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst();
        if (dimension.isPresent()) {
            removeCompanion(table, dimension.get());
        } else if (!evolution.destroys(name)) {
            problems.add(name + " stands, and the star has it no more: its rows would be lost; say destroying(\"" + name
                    + "\") if that is meant, or renamingTable(\"" + name + "\", …) if only its name changes");
        }
        demandNoViews(name, "is to be removed");
        removed.add(table);
    }

    /** Goes with its dimension without being named; of one that stays, records are still decided by it. */
    private void removeCompanion(StandingTable table, String dimension) {
        boolean stays = wanted.stream().anyMatch(found -> found.name().equals(dimension));
        if (stays && table.rows() > 0) {
            problems.add(table.definition().table().name() + " is no more wanted by the model, and what stands in "
                    + dimension + " was decided by it; make a new warehouse and load it there");
        }
    }

    private void demandNoViews(String table, String what) {
        var views = reality.viewsOf(table);
        if (!views.isEmpty() && dialect.features().contains(Dialect.Feature.SORT_KEYS)) {
            problems.add(table + " " + what + ", and " + String.join(", ", views)
                    + (views.size() == 1 ? " depends on it; drop it" : " depend on it; drop them")
                    + " first, or make views WITH NO SCHEMA BINDING");
        }
    }
}
