package dev.sparkify.parity.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.redshiftdata.model.ColumnMetadata;
import software.amazon.awssdk.services.redshiftdata.model.Field;

/**
 * Is a result as the Data API hands it over: whole numbers, floating ones and truth as they are, all else as text.
 *
 * @param columns its columns
 * @param rows its rows
 */
record Result(List<ColumnMetadata> columns, List<List<Field>> rows) {
    static Result of(ResultSet result) throws SQLException {
        var told = result.getMetaData();
        var columns = new ArrayList<ColumnMetadata>();
        for (int i = 1; i <= told.getColumnCount(); i++) {
            columns.add(ColumnMetadata.builder()
                    .name(told.getColumnName(i))
                    .label(told.getColumnLabel(i))
                    .typeName(told.getColumnTypeName(i))
                    .build());
        }
        var rows = new ArrayList<List<Field>>();
        while (result.next()) {
            var row = new ArrayList<Field>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(field(result, i, columns.get(i - 1).typeName().toLowerCase(Locale.ROOT)));
            }
            rows.add(List.copyOf(row));
        }
        return new Result(columns, rows);
    }

    private static Field field(ResultSet result, int column, String type) throws SQLException {
        var text = result.getString(column);
        if (text == null) {
            return Field.fromIsNull(true);
        }
        return switch (type) {
            case "int2", "int4", "int8", "oid" -> Field.fromLongValue(result.getLong(column));
            case "float4", "float8" -> Field.fromDoubleValue(result.getDouble(column));
            case "bool" -> Field.fromBooleanValue(result.getBoolean(column));
            default -> Field.fromStringValue(text);
        };
    }
}
