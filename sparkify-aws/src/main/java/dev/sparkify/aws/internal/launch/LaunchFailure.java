package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.sql.execution.EngineMessage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what a failure of AWS means for whoever launches or removes something. */
public final class LaunchFailure {
    /** Names what it means. */
    public enum Meaning {
        /** It was not done: too many calls. */
        THROTTLED,
        /** It may have been done: there was no answer, or AWS is out of order. */
        LOST,
        /** Something of that name is there. */
        EXISTS,
        /** There is nothing of that name. */
        GONE,
        /** It cannot be done as long as something else goes on. */
        BUSY,
        /** A role that was just made cannot be seen yet, or never will be. */
        ROLE_UNSEEN,
        /** Whoever calls may not do that. */
        DENIED,
        /** Whoever calls is not known. */
        UNKNOWN_CALLER,
        /** AWS has no more of that today. */
        NO_CAPACITY,
        /** The thread was interrupted. */
        INTERRUPTED,
        /** It is wrong. */
        WRONG
    }

    private static final int FAULT_OF_THE_SERVICE = 500;
    private static final int DENIED = 403;
    private static final Set<String> EXISTS = Set.of(
            "ClusterAlreadyExists",
            "ClusterSubnetGroupAlreadyExists",
            "EntityAlreadyExists",
            "InvalidGroup.Duplicate",
            "InvalidPermission.Duplicate");
    private static final Set<String> GONE = Set.of(
            "ClusterNotFound",
            "ClusterSubnetGroupNotFoundFault",
            "NoSuchEntity",
            "InvalidGroup.NotFound",
            "InvalidPermission.NotFound",
            "InvalidSubnetID.NotFound",
            "ResourceNotFoundException");
    private static final Set<String> BUSY = Set.of(
            "InvalidClusterState",
            "InvalidClusterStateFault",
            "InvalidClusterSubnetGroupStateFault",
            "InvalidClusterSubnetStateFault",
            "DependencyViolation",
            "DeleteConflict",
            "ConcurrentModification",
            "ConflictException");
    private static final Set<String> UNKNOWN = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "AuthFailure",
            "IncompleteSignature");
    private static final Set<String> REFUSED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "DependentServiceAccessDenied");
    private static final Set<String> SCARCE = Set.of("InsufficientClusterCapacity", "InsufficientCapacityException");
    private static final Pattern ROLE = Pattern.compile(
            "(?is).*\\brole\\b.*(not authorized|not valid|invalid|does not exist|not exist|cannot be found|unable to assume|cannot assume).*"
                    + "|.*(not authorized to assume|unable to assume|cannot assume|invalid).*\\brole\\b.*");
    private static final Pattern ACTION = Pattern.compile("perform:?\\s+([a-z0-9-]+:[A-Za-z]+)");

    private LaunchFailure() {}

    /**
     * Says what a failure means.
     *
     * @param failure what the SDK threw
     * @return its meaning
     */
    public static Meaning meaning(SdkException failure) {
        if (failure instanceof AbortedException) {
            return Meaning.INTERRUPTED;
        } else if (failure instanceof AwsServiceException answer) {
            return answered(answer);
        }
        return failure.retryable() || hasNoAnswer(failure) ? Meaning.LOST : Meaning.WRONG;
    }

    private static boolean hasNoAnswer(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    }

    private static Meaning answered(AwsServiceException answer) {
        var code = code(answer);
        if (answer.isThrottlingException()) {
            return Meaning.THROTTLED;
        } else if (EXISTS.contains(code)) {
            return Meaning.EXISTS;
        } else if (GONE.contains(code)) {
            return Meaning.GONE;
        } else if (BUSY.contains(code)) {
            return Meaning.BUSY;
        } else if (SCARCE.contains(code)) {
            return Meaning.NO_CAPACITY;
        } else if (UNKNOWN.contains(code)) {
            return Meaning.UNKNOWN_CALLER;
        }
        return refused(answer, code);
    }

    private static Meaning refused(AwsServiceException answer, String code) {
        if (ROLE.matcher(EngineMessage.of(answer)).matches() && !REFUSED.contains(code)) {
            return Meaning.ROLE_UNSEEN;
        } else if (REFUSED.contains(code) || answer.statusCode() == DENIED) {
            return Meaning.DENIED;
        }
        return answer.statusCode() >= FAULT_OF_THE_SERVICE ? Meaning.LOST : Meaning.WRONG;
    }

    private static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    /**
     * Says what the caller may do next.
     *
     * @param doing such as «make cluster sparkify-demo»
     * @param actions what whoever calls must be allowed
     * @param failure what the SDK threw
     * @param more what else is to be known; may be empty
     * @return the exception
     */
    public static SparkifyException explained(String doing, List<String> actions, SdkException failure, String more) {
        var said = "Cannot " + doing + ": " + EngineMessage.of(failure);
        return switch (meaning(failure)) {
            case THROTTLED, NO_CAPACITY, BUSY -> new RetryableException(said + "; try again later" + more, failure);
            case LOST ->
                new UnknownOutcomeException(
                        said + "; it may have been done: when AWS can be reached, call again, which looks first" + more,
                        failure);
            case INTERRUPTED ->
                new UnknownOutcomeException(
                        "Interrupted while trying to " + doing
                                + "; it may have been done: call again, which looks first" + more,
                        failure);
            case DENIED ->
                new InputException(
                        "Cannot " + doing + ": AWS denies it; allow " + action(failure, actions)
                                + " to whoever runs this: " + EngineMessage.of(failure) + more,
                        failure);
            case UNKNOWN_CALLER ->
                new InputException(
                        said + "; renew the credentials (such as by `aws sso login`), or name others with"
                                + " AwsAccess.withCredentials" + more,
                        failure);
            case ROLE_UNSEEN ->
                new InputException(
                        said + "; see that the role exists, trusts Redshift, and may be passed by whoever runs this"
                                + more,
                        failure);
            case EXISTS, GONE, WRONG -> new InputException(said + more, failure);
        };
    }

    /** AWS names the action only sometimes. */
    private static String action(SdkException failure, List<String> actions) {
        var named = ACTION.matcher(EngineMessage.of(failure));
        return named.find() ? named.group(1) : String.join(", ", actions);
    }
}
