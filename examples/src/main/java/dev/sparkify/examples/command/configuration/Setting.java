package dev.sparkify.examples.command.configuration;

import java.util.List;
import java.util.stream.Stream;

/** Names what {@code dwh.cfg} can say, by all names that people have given it; the first one is what messages say. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Setting {
    /** The id of an access key. */
    ACCESS_KEY(
            List.of("AWS", "KEYS", "KEY", "CREDENTIALS"),
            "KEY",
            "KEYID",
            "ACCESS_KEY",
            "KEY_ID",
            "ACCESS_KEY_ID",
            "AWS_KEY",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID"),
    /** The secret of an access key. */
    SECRET_KEY(
            List.of("AWS", "KEYS", "KEY", "CREDENTIALS"),
            "SECRET",
            "SECRET_ACCESS",
            "SECRET_KEY",
            "SECRET_ACCESS_KEY",
            "AWS_SECRET",
            "AWS_SECRET_KEY",
            "AWS_SECRET_ACCESS_KEY"),
    /** The token of temporary credentials. */
    SESSION_TOKEN(List.of("AWS", "KEYS", "KEY", "CREDENTIALS"), "TOKEN", "SESSION_TOKEN", "AWS_SESSION_TOKEN"),
    /** The region of the warehouse. */
    REGION(
            List.of("AWS", "DWH", "CLUSTER", "REGION", "GENERAL"),
            "REGION",
            "REGION_NAME",
            "AWS_REGION",
            "DWH_REGION",
            "AWS_DEFAULT_REGION"),
    /** Single-node or multi-node. */
    CLUSTER_TYPE(List.of("DWH", "CLUSTER", "REDSHIFT"), "DWH_CLUSTER_TYPE", "CLUSTER_TYPE", "DB_CLUSTER_TYPE"),
    /** How many nodes. */
    NODES(List.of("DWH", "CLUSTER", "REDSHIFT"), "DWH_NUM_NODES", "NUM_NODES", "DB_NUM_NODES", "NUMBER_OF_NODES"),
    /** The type of the nodes. */
    NODE_TYPE(List.of("DWH", "CLUSTER", "REDSHIFT"), "DWH_NODE_TYPE", "NODE_TYPE", "DB_NODE_TYPE"),
    /** The id of the warehouse. */
    IDENTIFIER(
            List.of("DWH", "CLUSTER", "REDSHIFT"),
            "DWH_CLUSTER_IDENTIFIER",
            "CLUSTER_IDENTIFIER",
            "DB_CLUSTER_IDENTIFIER",
            "CLUSTER_ID",
            "IDENTIFIER"),
    /** The name of the database. */
    DATABASE(List.of("DWH", "CLUSTER", "DB", "REDSHIFT"), "DWH_DB", "DB_NAME", "DWH_DB_NAME", "DBNAME"),
    /** The administrator, or whoever logs in. */
    USER(List.of("DWH", "CLUSTER", "DB", "REDSHIFT"), "DWH_DB_USER", "DB_USER", "DBUSER", "DWH_USER"),
    /** The user's password. */
    PASSWORD(
            List.of("DWH", "CLUSTER", "DB", "REDSHIFT"),
            "DWH_DB_PASSWORD",
            "DB_PASSWORD",
            "DBPASSWORD",
            "DWH_PASSWORD"),
    /** The port. */
    PORT(List.of("DWH", "CLUSTER", "DB", "REDSHIFT"), "DWH_PORT", "DB_PORT", "PORT", "DWH_DB_PORT"),
    /** The name of the role that is made. */
    ROLE_NAME(
            List.of("DWH", "IAM_ROLE", "IAM", "CLUSTER"),
            "DWH_IAM_ROLE_NAME",
            "IAM_ROLE_NAME",
            "ROLE_NAME",
            "DWH_IAM_ROLENAME",
            "DWH_ROLE"),
    /** The host, once it is known. */
    HOST(List.of("CLUSTER", "DWH", "DB", "REDSHIFT"), "HOST", "DWH_ENDPOINT", "ENDPOINT", "DWH_HOST", "DB_HOST"),
    /** The role, once it is known. */
    ROLE_ARN(
            List.of("IAM_ROLE", "DWH", "IAM", "CLUSTER", "ARN"),
            "ARN",
            "DWH_ROLE_ARN",
            "IAM_ROLE_ARN",
            "ROLE_ARN",
            "IAM_ROLE"),
    /** Where the events lie. */
    LOG_DATA(List.of("S3"), "LOG_DATA"),
    /** Where the songs lie. */
    SONG_DATA(List.of("S3"), "SONG_DATA"),
    /** Paths of the events, which nothing needs here: keys are matched to columns whatever their case. */
    LOG_JSONPATH(List.of("S3"), "LOG_JSONPATH", "LOG_JSON_PATH"),
    /** Where loads may put documents. */
    SCRATCH(List.of("S3"), "SCRATCH"),
    /** The region of the buckets. */
    BUCKET_REGION(List.of("S3"), "REGION", "BUCKET_REGION", "S3_REGION");

    private final List<String> sections;
    private final List<String> keys;

    Setting(List<String> sections, String... keys) {
        this.sections = sections;
        this.keys = List.of(keys);
    }

    /** Gives the section in which it usually stands. */
    String section() {
        return sections.get(0);
    }

    /** Gives its usual key. */
    String key() {
        return keys.get(0);
    }

    /** Names it for people. */
    String label() {
        return "[" + section() + "] " + key();
    }

    /** Finds all that is said of it, the one that counts first. */
    Stream<IniEntry> in(IniFile file) {
        return sections.stream()
                .flatMap(section -> keys.stream().flatMap(key -> file.find(section, key).stream()))
                .distinct();
    }

    /** Tells whether a key of a section means it. */
    boolean means(IniEntry entry) {
        return keys.stream().anyMatch(entry.key()::equalsIgnoreCase)
                && Stream.concat(sections.stream(), Stream.of(IniFile.DEFAULT))
                        .anyMatch(entry.section()::equalsIgnoreCase);
    }
}
