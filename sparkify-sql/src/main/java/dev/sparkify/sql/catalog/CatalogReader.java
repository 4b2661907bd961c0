package dev.sparkify.sql.catalog;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads what stands in the schema of a warehouse. Of the warehouse is what its ledger noted when it was made, whether or not
 * the star still has it; where there is no ledger, nothing is. Where the catalog of the engine does not keep all that was
 * declared, the note tells the rest, as long as what the engine keeps agrees with it; where it keeps all, the note tells only
 * what was left to the engine. Used by one thread.
 */
public final class CatalogReader {
    private final Inquiry inquiry;
    private final Dialect dialect;
    private final StarSchema star;
    private final Ledger ledger;

    /**
     * Creates it.
     *
     * @param inquiry where to ask
     * @param dialect how the engine is spoken to
     * @param star names the schema, and the tables of a warehouse that noted none yet
     */
    public CatalogReader(Inquiry inquiry, Dialect dialect, StarSchema star) {
        this.inquiry = inquiry;
        this.dialect = dialect;
        this.star = star;
        this.ledger = new Ledger(star);
    }

    /**
     * Reads all.
     *
     * @return what stands there; a table is read without those of its columns that no model can have
     * @throws dev.sparkify.error.InputException if the engine refuses to tell
     */
    public StandingCatalog read() {
        var schema = star.schema().orElse(dialect.defaultSchema());
        var asked = new FoundTables(inquiry, dialect.catalog(), schema, star.schema());
        var found = new TreeMap<>(asked.all());
        var noted = noted(found.keySet());
        var own = own(found.keySet(), noted);
        var tables = new ArrayList<StandingTable>();
        var oddities = new ArrayList<Oddity>();
        for (var name : own) {
            found.getOrDefault(name, Optional.empty()).ifPresent(table -> {
                var judgement = new Judgement(dialect.catalog(), table, noted.map(notes -> notes.get(name)));
                tables.add(judgement.table());
                oddities.addAll(judgement.oddities());
            });
        }
        var dependents = asked.dependents().stream()
                .filter(dependent -> own.contains(dependent.table().name()))
                .toList();
        return new StandingCatalog(tables, foreign(found.keySet(), own), dependents, oddities);
    }

    /** A ledger of an older version noted nothing. */
    private Optional<Map<String, NotedTable>> noted(Set<String> present) {
        return present.contains(ledger.definitions().name())
                ? Optional.of(new NotedTables(inquiry, ledger).all())
                : Optional.empty();
    }

    private Set<String> own(Set<String> present, Optional<Map<String, NotedTable>> noted) {
        if (!present.contains(ledger.warehouse().name())) {
            return Set.of();
        }
        return new TreeSet<>(noted.<Collection<String>>map(Map::keySet).orElseGet(this::declared));
    }

    private List<String> declared() {
        return new SchemaPlanner(star)
                .definitions().stream()
                        .map(definition -> definition.table().table().name())
                        .toList();
    }

    private List<TableName> foreign(Set<String> present, Set<String> own) {
        var remembering = present.contains(ledger.warehouse().name())
                ? ledger.tables().stream().map(TableName::name).collect(Collectors.toSet())
                : Set.<String>of();
        return present.stream()
                .filter(name -> !own.contains(name) && !remembering.contains(name))
                .map(name -> new TableName(star.schema(), name))
                .toList();
    }
}
