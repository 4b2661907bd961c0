package dev.sparkify.aws.internal;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import java.time.Duration;

/**
 * Is what all platforms of Redshift are told.
 *
 * @param access how AWS is reached
 * @param route by what statements are run
 * @param copying as whom and where COPY reads
 * @param patience how long a load waits for another one
 */
public record Settings(AwsAccess access, Route route, CopySettings copying, Duration patience) {
    /** Names by what statements are run. */
    public enum Route {
        /** By the Data API. */
        DATA_API,
        /** By connections to the database. */
        JDBC
    }

    /** How long a load waits for another one. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Returns the defaults.
     *
     * @return AWS as its SDK finds it, the Data API, the default role
     */
    public static Settings defaults() {
        return new Settings(AwsAccess.ofEnvironment(), Route.DATA_API, CopySettings.defaults(), PATIENCE);
    }

    /**
     * Replaces the access.
     *
     * @param changed the new one
     * @return the new settings
     */
    public Settings withAccess(AwsAccess changed) {
        return new Settings(changed, route, copying, patience);
    }

    /**
     * Replaces the route.
     *
     * @param changed the new one
     * @return the new settings
     */
    public Settings withRoute(Route changed) {
        return new Settings(access, changed, copying, patience);
    }

    /**
     * Replaces the settings of COPY.
     *
     * @param changed the new ones
     * @return the new settings
     */
    public Settings withCopying(CopySettings changed) {
        return new Settings(access, route, changed, patience);
    }

    /**
     * Replaces the patience.
     *
     * @param changed the new one
     * @return the new settings
     */
    public Settings withPatience(Duration changed) {
        return new Settings(access, route, copying, changed);
    }
}
