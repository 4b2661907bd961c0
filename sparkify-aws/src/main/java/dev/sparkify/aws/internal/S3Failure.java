package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.sql.execution.EngineMessage;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns what the client of Amazon S3 throws into what the caller may do next. */
final class S3Failure {
    private static final int MOVED = 301;
    private static final int DENIED = 403;
    private static final int TOO_MANY = 429;
    private static final int FAULT_OF_THE_STORE = 500;

    private S3Failure() {}

    static SparkifyException of(String what, String action, SdkException failure) {
        if (failure instanceof NoSuchBucketException) {
            return new InputException("Cannot " + what + ": there is no such bucket", failure);
        } else if (failure instanceof S3Exception answer) {
            return answered("Cannot " + what + ": ", action, answer);
        }
        var reason = "Cannot " + what + ": " + EngineMessage.of(failure);
        return failure.getCause() instanceof IOException || failure.retryable()
                ? new RetryableException(reason + "; try again when Amazon S3 can be reached", failure)
                : new InputException(reason, failure);
    }

    private static SparkifyException answered(String what, String action, S3Exception answer) {
        int status = answer.statusCode();
        if (status == DENIED) {
            return new InputException(
                    what + "Amazon S3 denies it; allow " + action
                            + " to whoever runs this (`sparkify policy` prints what" + " Redshift's own role needs)",
                    answer);
        } else if (status == MOVED) {
            return new InputException(
                    what + "the bucket is in another region than the client; make the client for that region,"
                            + " or let it reach others with crossRegionAccessEnabled(true)",
                    answer);
        } else if (status == TOO_MANY || status >= FAULT_OF_THE_STORE || answer.isThrottlingException()) {
            return new RetryableException(
                    what + "Amazon S3 is too busy, or out of order; try again later: " + EngineMessage.of(answer),
                    answer);
        }
        return new InputException(what + EngineMessage.of(answer), answer);
    }
}
