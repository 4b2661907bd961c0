package dev.sparkify.examples.command.verify;

import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.redshift.transfer.Role;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Says how a Redshift is reached. */
@SuppressWarnings("NullAway.Init")
public final class RedshiftOptions {
    private static final String DEFAULT_ROLE = "default";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "The database user. The password is taken from the environment variable SPARKIFY_PASSWORD, or asked"
                            + " for; a URL jdbc:redshift:iam://… needs neither.")
    private @Nullable String user;

    @Option(
            names = "--staging",
            paramLabel = "FOLDER",
            description =
                    "A folder s3://bucket/prefix/ that this command may write to and Redshift may read. Needed for"
                            + " Redshift.")
    private @Nullable String staging;

    @Option(
            names = "--iam-role",
            paramLabel = "ROLE",
            defaultValue = DEFAULT_ROLE,
            description = "As whom Redshift reads: default, or the ARN of a role (default: ${DEFAULT-VALUE}).")
    private String role;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region of the bucket (default: what the environment of AWS says).")
    private @Nullable String region;

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            description = "Where S3 is reached from here, if not at Amazon's.")
    private @Nullable String endpoint;

    /** Makes the options; picocli fills them. */
    public RedshiftOptions() {}

    /**
     * Makes the candidate; connects to nothing.
     *
     * @param target the Redshift
     * @param prefix how the names of scratch schemas begin
     * @param secrets know the password
     * @return the candidate
     * @throws InputException if an option is missing or cannot be used
     */
    Scratch candidate(Target target, String prefix, Secrets secrets) {
        var folder = S3Prefix.folder(Location.of(needed(staging, "--staging", "s3://bucket/prefix/")));
        var as = role.equals(DEFAULT_ROLE) ? Role.defaultRole() : Role.arn(role);
        var connections = target.connections(user, target.isIam() ? null : password(secrets));
        var place = new RedshiftCandidate.Place(target.name(), connections, connections::cut, client(secrets), folder);
        return new RedshiftCandidate(place, prefix, redshift -> settled(redshift.copyingAs(as)));
    }

    private ExistingRedshift settled(ExistingRedshift redshift) {
        return Optional.ofNullable(region).map(redshift::bucketsIn).orElse(redshift);
    }

    private char[] password(Secrets secrets) {
        var name = needed(user, "--user", "the database user");
        return secrets.password(name)
                .orElseThrow(() -> new InputException("There is no password for " + name
                        + ": set the environment variable " + Secrets.VARIABLE + ", or run this in a terminal"));
    }

    private static String needed(@Nullable String value, String option, String meaning) {
        if (value == null) {
            throw new InputException("Redshift needs " + option + ": name " + meaning);
        }
        return value;
    }

    private S3Client client(Secrets secrets) {
        var builder = S3Client.builder().credentialsProvider(secrets.credentials());
        if (region != null) {
            builder.region(Region.of(region));
        }
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
        }
        try {
            return builder.build();
        } catch (SdkClientException failure) {
            throw new InputException(
                    "Amazon S3 cannot be reached; name its region with --region: " + failure.getMessage(), failure);
        }
    }
}
