package dev.sparkify.sql.redshift.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows what Redshift refuses in a COPY, where types do not rule it out. */
final class CopyRules {
    /** Source: Redshift's page on CREATE TABLE. */
    private static final int MOST_COLUMNS = 1600;

    /** Source: Redshift's page on COPY, data load operations. */
    private static final BigDecimal MOST_ERRORS = BigDecimal.valueOf(100_000);

    private static final String DATA_FORMAT = "COPY, data format parameters";
    private static final String CONVERSION = "COPY, data conversion parameters";
    private static final String SOURCE = "COPY from Amazon S3";
    private static final String LOAD = "COPY, data load operations";
    private static final String MAPPING = "COPY, column mapping options";

    private final CopyOrigin origin;
    private final TransferRules rules;

    CopyRules(CopyOrigin origin, CopyFormat format, List<Option> options) {
        this.origin = origin;
        this.rules = new TransferRules(
                Stream.concat(format.options().stream(), options.stream()).toList());
    }

    /** Refuses all at once. */
    void check() {
        source();
        columns();
        documents();
        characters();
        conversions();
        loading();
        rules.check("COPY into " + origin.target().table().name());
    }

    private void source() {
        var place = origin.source().place();
        rules.refuse(
                origin.source() instanceof CopySource.Listed && !place.isObject(),
                "A manifest is one object, not " + place + "; name its whole key",
                SOURCE);
        rules.region(SOURCE);
    }

    private void columns() {
        var columns = origin.target().columns();
        rules.columns(columns, MAPPING);
        rules.refuse(
                columns.size() > MOST_COLUMNS,
                "A table has at most " + MOST_COLUMNS + " columns, not " + columns.size() + "; name fewer",
                "CREATE TABLE");
        rules.widths(columns.size(), DATA_FORMAT);
        rules.refuse(
                rules.text(Parameter.JSON).filter(JsonFormat.WHOLE::equals).isPresent() && columns.size() > 1,
                "A whole object goes into one SUPER column, not into " + columns.size() + "; name one column",
                DATA_FORMAT);
    }

    private void documents() {
        Stream.of(Parameter.JSON, Parameter.AVRO)
                .map(rules::text)
                .flatMap(Optional::stream)
                .filter(option -> option.startsWith("s3://"))
                .map(S3Place::of)
                .forEach(this::document);
    }

    private void document(S3Place document) {
        var place = origin.source().place();
        rules.refuse(
                !document.isObject(),
                "A document of paths is one object, not " + document + "; name its whole key",
                DATA_FORMAT);
        rules.refuse(
                origin.source() instanceof CopySource.Prefix && document.uri().startsWith(place.uri()),
                "The document of paths " + document + " lies below the data of " + place
                        + " and would be loaded, too; put it elsewhere",
                DATA_FORMAT);
        rules.refuse(
                document.equals(place),
                "Data and paths both lie at " + place + "; put the paths elsewhere",
                DATA_FORMAT);
    }

    private void characters() {
        var delimiter = rules.text(Parameter.DELIMITER);
        delimiter.ifPresent(text -> rules.refuse(
                text.isEmpty() || !TransferRules.isAscii(text) || TransferRules.endsALine(text),
                "Not a delimiter: '" + text + "'; use ASCII characters such as |, \\t or \\037",
                DATA_FORMAT));
        rules.text(Parameter.QUOTE)
                .ifPresent(quote -> rules.refuse(
                        !TransferRules.isAscii(quote) || quote.isBlank(),
                        "Not a quote: '" + quote + "'; use an ASCII character such as \"",
                        DATA_FORMAT));
        if (rules.has(Parameter.CSV)) {
            rules.quote(delimiter.orElse(","), DATA_FORMAT);
        }
    }

    private void conversions() {
        rules.text(Parameter.NULL)
                .ifPresent(text -> rules.refuse(
                        text.equals("\\n") || text.equals("\n"),
                        "A line feed ends a record and cannot stand for NULL; choose another text for nullAs",
                        CONVERSION));
        rules.text(Parameter.ACCEPTINVCHARS)
                .ifPresent(text -> rules.refuse(
                        !TransferRules.isAscii(text),
                        "Only an ASCII character other than NUL replaces invalid ones; choose one such as ?",
                        CONVERSION));
        rules.amount(Parameter.IGNOREHEADER)
                .ifPresent(lines -> rules.refuse(
                        lines.value().signum() < 0,
                        "A header of " + lines.value() + " lines cannot be ignored; give a number from 0 on",
                        CONVERSION));
    }

    private void loading() {
        rules.amount(Parameter.MAXERROR)
                .ifPresent(most -> rules.refuse(
                        most.value().signum() < 0 || most.value().compareTo(MOST_ERRORS) > 0,
                        "MAXERROR takes 0 to " + MOST_ERRORS + ", not " + most.value(),
                        LOAD));
        rules.refuse(
                rules.has(Parameter.MAXERROR) && rules.has(Parameter.IGNOREALLERRORS),
                "IGNOREALLERRORS does not go with MAXERROR; leave one of them out",
                LOAD);
    }
}
