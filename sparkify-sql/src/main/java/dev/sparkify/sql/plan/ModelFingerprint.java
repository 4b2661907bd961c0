package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells models apart by what a load makes of records: equal models have equal fingerprints, in every run. Comments, checks
 * and the layout (distribution, sorting, encoding) do not count. What a model does not use is not written down, so that a
 * later version of the library can add to it.
 */
public final class ModelFingerprint {
    private final StringBuilder text = new StringBuilder();

    private ModelFingerprint() {}

    /**
     * Takes the fingerprint of a model.
     *
     * @param star the model
     * @return 64 hexadecimal digits
     */
    public static String of(StarSchema star) {
        var print = new ModelFingerprint();
        star.tables().forEach(print::table);
        try {
            var text = print.text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private void table(Table table) {
        add("table", table.name());
        table.columns().forEach(column -> column("column", column));
        add("key", table.primaryKey());
        add("unique", table.uniqueKeys());
        add("foreign", table.foreignKeys());
        if (table instanceof DimensionTable dimension) {
            dimension(dimension);
        } else if (table instanceof FactTable fact) {
            add("grain", fact.grain());
            add("surrogate", fact.surrogateKey());
            add("time", fact.eventTime());
            fact.mapping().ifPresent(this::mapping);
        }
    }

    private void column(String role, Column column) {
        add(role, column.name() + " " + column.type() + (column.nullable() ? "" : " not null"));
        add("default", column.defaultValue());
    }

    private void dimension(DimensionTable dimension) {
        add("natural", dimension.naturalKey());
        add("surrogate", dimension.surrogateKey());
        add("original", dimension.originals());
        add("tracked", dimension.tracked());
        add("validity", dimension.validity());
        add("late", Optional.of(dimension.lateRecords()).filter(late -> late != LateRecords.REBUILD));
        add("infers", Optional.of(dimension.infersMembers()).filter(infers -> infers));
        add("unknown", Optional.of(dimension.hasUnknownMember()).filter(has -> has));
        dimension.lookupColumns().forEach(column -> column("kept", column));
        dimension.mapping().ifPresent(this::mapping);
    }

    private void mapping(Mapping mapping) {
        add("from", mapping.staging());
        add("days", mapping.days());
        add("where", mapping.filter());
        add("set", mapping.assignments());
        add("as of", mapping.asOf());
        add("ties", mapping.tieBreaks());
        for (var lookup : mapping.lookups()) {
            add("find", lookup.dimension());
            add("matching", lookup.conditions());
            add("at", lookup.asOf());
            add("take", lookup.taken());
        }
    }

    private void add(String role, Optional<?> value) {
        value.ifPresent(found -> add(role, found.toString()));
    }

    private void add(String role, Collection<?> values) {
        values.forEach(value -> add(role, value.toString()));
    }

    private void add(String role, String value) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(role).append(": ").append(value);
    }
}
