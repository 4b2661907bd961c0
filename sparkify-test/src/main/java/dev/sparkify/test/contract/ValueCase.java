package dev.sparkify.test.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Is a case of a record with one value.
 *
 * @param contractCase the case
 * @param column where the value goes
 * @param members what follows the number of the record, such as {@code ,"price":9.50}; each character stands for a byte
 */
record ValueCase(ContractCase contractCase, ValueColumn column, String members) {
    /** Tries a value of a column. */
    static ValueCase of(ContractCase contractCase, ValueColumn column, String json) {
        return record(contractCase, column, ",\"" + column.column() + "\":" + json);
    }

    /** Tries members of a record; each begins with a comma. */
    static ValueCase record(ContractCase contractCase, ValueColumn column, String members) {
        return new ValueCase(contractCase, column, new String(members.getBytes(UTF_8), ISO_8859_1));
    }

    byte[] line(int number) {
        return ("{\"n\":" + number + members + "}\n").getBytes(ISO_8859_1);
    }
}
