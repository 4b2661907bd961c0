package dev.sparkify.aws.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.execution.EngineFailure;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.model.ActiveSessionsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.DatabaseConnectionException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.InternalServerException;
import software.amazon.awssdk.services.redshiftdata.model.QueryTimeoutException;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/** Texts without a SQLState mean what the same failure means over JDBC. */
class DataApiFailureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR: 1023 (SQLSTATE XX000) Detail: Serializable isolation violation on table - 1 | CONFLICT",
                "ERROR: 1023 | CONFLICT",
                "ERROR: deadlock detected | CONFLICT",
                "ERROR: could not open relation with OID 12 | CONFLICT",
                "ERROR: Query (1) cancelled on user's request | CANCELLED",
                "ERROR: canceling statement due to statement timeout | CANCELLED",
                "FATAL: terminating connection due to administrator command | LOST",
                "The connection to the cluster was lost | LOST",
                "ERROR: relation \"t\" does not exist | REFUSED",
                "ERROR: Invalid digit, Value 'x', Pos 0, Type: Integer | NOT_CONVERTIBLE",
                "ERROR: permission denied for schema x; SQLSTATE=42501 | REFUSED"
            })
    void meansWhatTheEngineMeant(String error, Fault fault) {
        var failure = DataApiFailure.of(DescribeStatementResponse.builder()
                .status(StatusString.FAILED)
                .error(error)
                .build());

        assertThat(EngineFailure.fault(Dialect.redshift(), failure)).isEqualTo(fault);
        assertThat((Throwable) failure).hasMessage(error);
    }

    @Test
    void takesWhatWasAbortedForCancelled() {
        var failure = DataApiFailure.of(
                DescribeStatementResponse.builder().status(StatusString.ABORTED).build());

        assertThat((Throwable) failure).hasMessage("the statement was ABORTED");
        assertThat(EngineFailure.fault(Dialect.redshift(), failure)).isEqualTo(Fault.CANCELLED);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of(
                        ValidationException.builder()
                                .message("Session is not available")
                                .build(),
                        "08003"),
                Arguments.of(
                        ValidationException.builder()
                                .message("Session with Id: 1-2 is invalid")
                                .build(),
                        "08003"),
                Arguments.of(
                        ValidationException.builder()
                                .message("Cluster x is not there")
                                .build(),
                        ""),
                Arguments.of(ResourceNotFoundException.builder().message("none").build(), "08003"),
                Arguments.of(
                        DatabaseConnectionException.builder().message("no way").build(), "08001"),
                Arguments.of(
                        DatabaseConnectionException.builder()
                                .message("password authentication failed for user \"x\"")
                                .build(),
                        "28000"),
                Arguments.of(
                        DatabaseConnectionException.builder()
                                .message("FATAL: database \"x\" does not exist")
                                .build(),
                        "3D000"),
                Arguments.of(QueryTimeoutException.builder().message("24 h").build(), "57014"),
                Arguments.of(
                        ActiveSessionsExceededException.builder().message("500").build(), "08006"),
                Arguments.of(
                        InternalServerException.builder()
                                .message("oops")
                                .statusCode(500)
                                .build(),
                        "08006"),
                Arguments.of(SdkClientException.create("No credentials"), ""));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void givesAFailedCallTheStateOfJdbc(SdkException failure, String state) {
        assertThat(DataApiFailure.of(failure).getSQLState()).isEqualTo(state);
    }
}
