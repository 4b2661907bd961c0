package dev.sparkify.aws.internal.session;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.sql.execution.EngineMessage;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what a failure to look up where a database is, or who logs in, leaves to be done: nothing was changed. */
final class LookupFailure {
    private LookupFailure() {}

    static SparkifyException of(String what, SdkException failure) {
        var reason = what + ": " + Denial.of(failure).orElseGet(() -> EngineMessage.of(failure));
        return DataApiFailure.mayPass(failure)
                ? new RetryableException(reason + "; try again when AWS can be reached", failure)
                : new InputException(reason, failure);
    }
}
