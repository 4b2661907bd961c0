package dev.sparkify.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.mapping.Expression;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;

/**
 * Is a case of an expression over one record.
 *
 * @param contractCase the case
 * @param expression what is computed, of the columns of {@link Input}
 * @param type the type of the column that it fills
 * @param members the members of the record, such as {@code "i":7,"j":2}; empty for NULL throughout
 */
record ExpressionCase(ContractCase contractCase, Expression expression, ColumnType type, String members) {
    byte[] line(int number) {
        return ("{\"n\":" + number + (members.isEmpty() ? "" : ",") + members + "}\n").getBytes(UTF_8);
    }

    boolean isText() {
        return type.family() == TypeFamily.TEXT;
    }
}
