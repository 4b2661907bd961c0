package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XX000 | ERROR: 1023 DETAIL: Serializable isolation violation on table - 100 | CONFLICT",
                "42P01 | ERROR: 1018 DETAIL: Relation does not exist | CONFLICT",
                "42P01 | ERROR: relation plays does not exist | REFUSED",
                "XX000 | ERROR: could not open relation with OID 123 | CONFLICT",
                "XX000 | ERROR: table 12 dropped by concurrent transaction | CONFLICT",
                "XX000 | ERROR: conflict with concurrent transaction | CONFLICT",
                "40P01 | ERROR: deadlock detected | CONFLICT",
                "40001 | could not serialize access | CONFLICT",
                "55P03 | could not obtain lock | CONFLICT",
                "57014 | ERROR: Query (1) cancelled on user's request | CANCELLED",
                "08006 | An I/O error occurred | LOST",
                "08003 | This connection has been closed. | LOST",
                "57P01 | terminating connection due to administrator command | LOST",
                "42501 | ERROR: permission denied | REFUSED",
                "''    | anything | REFUSED",
                "22P02 | ERROR: invalid input syntax for type integer: \"x\" | NOT_CONVERTIBLE",
                "22018 | anything | NOT_CONVERTIBLE",
                "XX000 | ERROR: Invalid digit, Value 'f', Pos 0, Type: Integer | NOT_CONVERTIBLE",
                "53100 | ERROR: Disk Full | HINDERED",
                "58030 | ERROR: could not read block | HINDERED"
            })
    void tellsWhatAFailureOfRedshiftMeans(String state, String message, Fault fault) {
        assertThat(Dialect.redshift().fault(state, message)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | TransactionContext Error: Conflict on update! | CONFLICT",
                "'' | TransactionContext Error: Catalog write-write conflict on create | CONFLICT",
                "'' | TransactionContext Error: Failed to commit: Constraint Error | REFUSED",
                "'' | Conversion Error: conflict | REFUSED",
                "'' | Conversion Error: Could not convert string 'IO' to INT32 | REFUSED",
                "'' | Conversion Error: Could not convert string 'IO Error' to INT32 | REFUSED",
                "'' | IO Error: No space left on device | HINDERED",
                "'' | Out of Memory Error: could not allocate block | HINDERED",
                "'' | TransactionContext Error: Failed to commit: Could not write file \"a\": File too large | HINDERED"
            })
    void tellsWhatAFailureOfDuckDbMeans(String state, String message, Fault fault) {
        assertThat(Dialect.duckDb().fault(state, message)).isEqualTo(fault);
    }
}
