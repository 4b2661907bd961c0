package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.sql.statement.Query;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Knows what Redshift refuses in an UNLOAD, where types do not rule it out. */
final class UnloadRules {
    /** Source: Redshift's page on UNLOAD, ROWGROUPSIZE. */
    private static final BigDecimal LEAST_GROUP = BigDecimal.valueOf(32);

    /** Source: Redshift's page on UNLOAD, ROWGROUPSIZE. */
    private static final BigDecimal MOST_GROUP = BigDecimal.valueOf(128);

    private static final String PAGE = "UNLOAD";

    private final UnloadOrigin origin;
    private final UnloadFormat format;
    private final List<Option> options;
    private final TransferRules rules;

    UnloadRules(UnloadOrigin origin, UnloadFormat format, List<Option> options) {
        this.origin = origin;
        this.format = format;
        this.options = options;
        this.rules = new TransferRules(
                Stream.concat(format.options().stream(), options.stream()).toList());
    }

    /** Refuses all at once. */
    void check() {
        query();
        place();
        partitions();
        rules.widths(columns(origin.query()).size(), PAGE);
        texts();
        rules.amount(Parameter.ROWGROUPSIZE)
                .ifPresent(size -> rules.refuse(
                        size.value().compareTo(LEAST_GROUP) < 0 || size.value().compareTo(MOST_GROUP) > 0,
                        "A group of rows of " + size.value() + " MB cannot be asked for; ROWGROUPSIZE takes 32 to 128",
                        PAGE));
        rules.check("UNLOAD to " + origin.place());
    }

    private void query() {
        if (origin.query() instanceof Query.Raw raw) {
            rules.refuse(
                    raw.sql().isBlank() || raw.sql().stripTrailing().endsWith(";"),
                    "UNLOAD takes one query without semicolon",
                    PAGE);
            rules.refuse(
                    OuterLimit.isIn(raw.sql()),
                    "The outermost selection has a LIMIT; put it into a nested query: select … from (… limit …)",
                    PAGE);
        }
        var seen = new HashSet<String>();
        for (var column : columns(origin.query())) {
            rules.refuse(
                    format instanceof JsonFiles && !seen.add(column),
                    "Two columns are called " + column + ", which an object of JSON cannot hold; rename one",
                    PAGE);
        }
    }

    private void place() {
        var place = origin.place();
        rules.refuse(
                place.bucket().endsWith("-s3alias"),
                "UNLOAD does not write to the alias of an access point; name the bucket instead of " + place.bucket(),
                PAGE);
        rules.refuse(
                format instanceof ParquetFiles
                        && (place.lastName().startsWith("_") || place.lastName().startsWith(".")),
                "Files that begin with _ or . are hidden from Redshift Spectrum; rename " + place.lastName(),
                PAGE);
    }

    private void partitions() {
        Parameterized.find(options, Parameter.PARTITION)
                .filter(Argument.Columns.class::isInstance)
                .map(Argument.Columns.class::cast)
                .ifPresent(this::partitions);
    }

    private void partitions(Argument.Columns partition) {
        rules.refuse(partition.names().isEmpty(), "PARTITION BY names no column; name one at least", PAGE);
        rules.columns(partition.names(), PAGE);
        var columns = columns(origin.query());
        if (!columns.isEmpty()) {
            for (var name : partition.names()) {
                rules.refuse(
                        !columns.contains(name),
                        "Files cannot be partitioned by " + name + ": no such column of the query"
                                + dev.sparkify.internal.Names.didYouMean(name, columns),
                        PAGE);
            }
            rules.refuse(
                    partition.after().isEmpty() && partition.names().containsAll(columns),
                    "No column is left for the files; keep the columns in files or select another",
                    PAGE);
        }
    }

    private void texts() {
        rules.text(Parameter.DELIMITER)
                .ifPresent(text -> rules.refuse(
                        !TransferRules.isCharacter(text) || TransferRules.endsALine(text),
                        "Not a delimiter: '" + text + "'; use one ASCII character such as |, \\t or \\037",
                        PAGE));
        if (format instanceof CsvFiles) {
            rules.quote(rules.text(Parameter.DELIMITER).orElse(","), PAGE);
        }
        rules.text(Parameter.EXTENSION)
                .ifPresent(ending -> rules.refuse(
                        ending.isBlank() || ending.contains("/"),
                        "Not the ending of a file's name: '" + ending + "'; use one such as json",
                        PAGE));
        rules.region(PAGE);
    }

    /** Lists the columns of a query; none if they are not known. */
    private static List<String> columns(Query query) {
        if (query instanceof Query.Select select) {
            return select.items().stream().map(Query.Item::alias).toList();
        }
        if (query instanceof Query.Ordered ordered) {
            return columns(ordered.query());
        }
        if (query instanceof Query.Numbered numbered) {
            return columns(numbered.by(numbered.key()));
        }
        return query instanceof Query.UnionAll union ? columns(union.parts().get(0)) : List.of();
    }
}
