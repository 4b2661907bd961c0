package dev.sparkify.aws.internal.session;

import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.ValueRow;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.redshiftdata.model.ColumnMetadata;
import software.amazon.awssdk.services.redshiftdata.model.Field;

/**
 * Makes rows of what the Data API hands over: whole numbers, floating ones and truth as they are, all else as text.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Field.html">Redshift Data API: Field</a>
 */
final class ResultRow {
    private static final Set<String> EXACT = Set.of("numeric", "decimal");

    private ResultRow() {}

    /** Leaves NULL out. */
    static Session.Row of(List<ColumnMetadata> columns, List<Field> fields) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.size(); i++) {
            var column = columns.get(i);
            if (fields.get(i).type() != Field.Type.IS_NULL) {
                values.put(column.label().toLowerCase(Locale.ROOT), value(column, fields.get(i)));
            }
        }
        return new ValueRow(values);
    }

    private static Object value(ColumnMetadata column, Field field) {
        return switch (field.type()) {
            case BOOLEAN_VALUE -> field.booleanValue();
            case LONG_VALUE -> field.longValue();
            case DOUBLE_VALUE -> field.doubleValue();
            case BLOB_VALUE -> HexFormat.of().formatHex(field.blobValue().asByteArray());
            case STRING_VALUE -> text(column, field.stringValue());
            case IS_NULL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("The Data API gives no value of " + column.label());
        };
    }

    private static Object text(ColumnMetadata column, String text) {
        return EXACT.contains(column.typeName().toLowerCase(Locale.ROOT)) ? new BigDecimal(text) : text;
    }
}
