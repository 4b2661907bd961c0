package dev.sparkify.aws.internal.session;

import dev.sparkify.sql.execution.EngineMessage;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says what IAM denies to whoever calls AWS, and the way out: user, password and database are not to blame then.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">IAM: access denied
 *     messages</a>
 */
final class Denial {
    private static final int DENIED = 403;
    private static final Set<String> UNKNOWN_CALLERS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");
    private static final Pattern NAMED = Pattern.compile(
            "not authorized to perform:?\\s+([a-z0-9-]+:[A-Za-z]+)(?:\\s+on\\s+(?:the\\s+)?resource:?\\s+(\\S*[^\\s.,;]))?");

    private static final Pattern LOGIN =
            Pattern.compile("not authorized to perform:?\\s+(redshift(-data|-serverless)?|secretsmanager):");

    private Denial() {}

    /**
     * Explains how a statement ended; empty if it was no denial of its login. What the role of a COPY may not do is not meant:
     * it is not the caller's.
     */
    static Optional<String> ofLogin(String said) {
        return Optional.of(said).filter(text -> LOGIN.matcher(text).find()).flatMap(Denial::in);
    }

    private static Optional<String> in(String said) {
        var named = NAMED.matcher(said);
        return named.find()
                ? Optional.of("IAM denies " + named.group(1)
                        + Optional.ofNullable(named.group(2))
                                .map(resource -> " on " + resource)
                                .orElse("")
                        + "; allow it to whoever calls AWS: " + said)
                : Optional.empty();
    }

    /** Explains what a call threw; empty if it was no denial. */
    static Optional<String> of(SdkException failure) {
        if (!(failure instanceof AwsServiceException answer)) {
            return Optional.empty();
        }
        var said = EngineMessage.of(answer);
        var code = code(answer);
        if (UNKNOWN_CALLERS.contains(code)) {
            return Optional.of(
                    "AWS does not know the caller; renew the credentials (such as by `aws sso login`), or name"
                            + " others with AwsAccess.withCredentials: " + said);
        }
        return in(said).or(() -> answer.statusCode() == DENIED || code.startsWith("AccessDenied")
                ? Optional.of("AWS denies the call; allow whoever calls it what docs/aws.md lists: " + said)
                : Optional.empty());
    }

    private static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
