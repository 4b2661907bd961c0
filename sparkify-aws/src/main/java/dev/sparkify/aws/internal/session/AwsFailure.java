package dev.sparkify.aws.internal.session;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.sql.execution.EngineMessage;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns what a client of AWS throws into what the caller may do next. */
final class AwsFailure {
    private AwsFailure() {}

    static SparkifyException of(String what, SdkException failure) {
        var reason = what + ": " + EngineMessage.of(failure);
        return DataApiFailure.mayPass(failure)
                ? new RetryableException(reason + "; try again when AWS can be reached", failure)
                : new InputException(reason, failure);
    }
}
