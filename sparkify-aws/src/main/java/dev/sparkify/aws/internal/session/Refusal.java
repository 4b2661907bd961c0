package dev.sparkify.aws.internal.session;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.sql.execution.EngineMessage;
import java.sql.SQLException;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/** Tells whoever wants a session why there is none. */
public final class Refusal {
    private Refusal() {}

    /**
     * Class 28 says that user or password are wrong, 3D that there is no such database. Redshift locks a user after five wrong
     * passwords, so those are never tried again.
     *
     * @param failure what came of the attempt
     * @return {@link InputException} where the same fails again, else {@link RetryableException}
     */
    public static SparkifyException of(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        var reason = EngineMessage.of(failure);
        if (isDenied(failure)) {
            return new InputException("Redshift gives no connection: " + reason, failure);
        } else if (state.startsWith("28") || state.startsWith("3D")) {
            return new InputException(
                    "Redshift refuses the connection; check user, password and database: " + reason, failure);
        } else if (failure.getCause() instanceof ValidationException) {
            return new InputException("There is no such cluster, workgroup or database: " + reason, failure);
        }
        return new RetryableException("Redshift gives no connection: " + reason, failure);
    }

    /** Not the database refuses then, but AWS. */
    private static boolean isDenied(SQLException failure) {
        return Denial.ofLogin(String.valueOf(failure.getMessage())).isPresent()
                || (failure.getCause() instanceof SdkException call
                        && Denial.of(call).isPresent());
    }
}
