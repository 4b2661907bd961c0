package dev.sparkify.local.internal;

import dev.sparkify.load.Format;
import dev.sparkify.load.Source;
import dev.sparkify.local.internal.json.Field;
import dev.sparkify.local.internal.json.Place;
import dev.sparkify.local.internal.json.Rules;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.spi.Feature;
import java.util.List;
import java.util.Set;

/** Says where in the records of a source the columns are found, and by which rules they are judged. */
final class SourceFields {
    private final Format.Json format;
    private final Set<Feature> off;

    SourceFields(Source source, Set<Feature> off) {
        this.format = (Format.Json) source.format();
        this.off = off;
    }

    List<Field> of(StagingTable table) {
        var rules = new Rules(off, format.times());
        return table.columns().stream()
                .map(column -> column.isPersonal() ? field(column).masked() : field(column))
                .map(field -> field.under(rules))
                .toList();
    }

    private Field field(Column column) {
        var path = format.paths().get(column.name());
        return path == null
                ? Field.named(column.name(), column.type(), match())
                : Field.at(column.name(), column.type(), path);
    }

    private Place.Match match() {
        if (off.contains(Feature.JSON_KEYS_BY_CASE)) {
            return Place.Match.ANY_CASE;
        }
        return format.meetsByCase() ? Place.Match.EXACT : Place.Match.LATIN_CASE;
    }
}
