package dev.sparkify.load;

import dev.sparkify.quality.CheckReport;
import java.time.Duration;
import java.util.List;

/**
 * Is the receipt of a load.
 *
 * @param load the number of the load in the ledger, from 1
 * @param sources what was read, in the order of the sources
 * @param tables what became of it, in the order of loading
 * @param checks how many checks were run that refuse a load, all of them passed
 * @param declared what came of the checks that the star declares, also of those that only warn
 * @param statements how long each statement took, in order
 */
public record LoadReport(
        long load,
        List<SourceReport> sources,
        List<TableReport> tables,
        int checks,
        List<CheckReport> declared,
        List<StatementTime> statements) {
    /** Takes copies of the lists. */
    public LoadReport {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        declared = List.copyOf(declared);
        statements = List.copyOf(statements);
    }

    /**
     * Tells how long a statement took.
     *
     * @param title what it does, in a few words
     * @param duration wall time
     */
    public record StatementTime(String title, Duration duration) {}

    /**
     * Finds what became of the records in one table.
     *
     * @param name its name
     * @return the report
     * @throws IllegalArgumentException if the star has no such table that is loaded
     */
    public TableReport table(String name) {
        return tables.stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The load touched no table " + name));
    }

    /**
     * Finds what was read for one staging table.
     *
     * @param staging its name
     * @return the report
     * @throws IllegalArgumentException if the load had no such source
     */
    public SourceReport source(String staging) {
        return sources.stream()
                .filter(source -> source.staging().equals(staging))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The load had no source for " + staging));
    }

    /**
     * Lists the checks that found something and only warn.
     *
     * @return in the order of the checks
     */
    public List<CheckReport> warnings() {
        return declared.stream().filter(check -> !check.passed()).toList();
    }

    /**
     * Tells how long the statements of the load took; finding the files is not among them.
     *
     * @return the sum of its statements
     */
    public Duration duration() {
        return statements.stream().map(StatementTime::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Writes the receipt for people.
     *
     * @return aligned tables, ended by a new line
     */
    public String asText() {
        return ReceiptText.of(this);
    }

    /**
     * Writes the receipt for programs.
     *
     * @return one JSON object
     */
    public String asJson() {
        return ReceiptJson.of(this);
    }
}
