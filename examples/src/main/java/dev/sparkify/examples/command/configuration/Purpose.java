package dev.sparkify.examples.command.configuration;

import java.util.List;

/** Names what a configuration is read for, and so what it must say. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Purpose {
    /** A cluster is made. */
    LAUNCH_CLUSTER(List.of(Setting.IDENTIFIER, Setting.LOG_DATA, Setting.SONG_DATA)),
    /** A namespace and a workgroup of Redshift Serverless are made. */
    LAUNCH_SERVERLESS(List.of(Setting.IDENTIFIER, Setting.LOG_DATA, Setting.SONG_DATA)),
    /** A warehouse that was made is asked, paused or removed. */
    CONTROL(List.of(Setting.IDENTIFIER)),
    /** Tables are made in a warehouse that was made. */
    ENTER(List.of(Setting.IDENTIFIER)),
    /** A warehouse that was made is loaded. */
    LOAD(List.of(Setting.IDENTIFIER, Setting.LOG_DATA, Setting.SONG_DATA)),
    /** Tables are made in a database that somebody else made. */
    ENTER_EXISTING(List.of(Setting.HOST)),
    /** A database that somebody else made is loaded. */
    LOAD_EXISTING(List.of(Setting.HOST, Setting.LOG_DATA, Setting.SONG_DATA)),
    /** Only the account matters. */
    ACCOUNT(List.of());

    private final List<Setting> needed;

    Purpose(List<Setting> needed) {
        this.needed = needed;
    }

    List<Setting> needed() {
        return needed;
    }

    /** Tells whether a setting matters to it. Whoever removes a warehouse must not be held up by what only matters to load it. */
    boolean uses(Setting setting) {
        return switch (setting) {
            case ACCESS_KEY, SECRET_KEY, SESSION_TOKEN, REGION -> true;
            case IDENTIFIER -> !isOfOthers() && this != ACCOUNT;
            case HOST -> isOfOthers();
            case CLUSTER_TYPE, NODES, NODE_TYPE -> this == LAUNCH_CLUSTER;
            case PASSWORD -> isLaunch();
            case DATABASE, USER, PORT, ROLE_NAME, ROLE_ARN -> this != CONTROL && this != ACCOUNT;
            case LOG_DATA, SONG_DATA, SCRATCH, BUCKET_REGION -> readsSources();
            case LOG_JSONPATH -> false;
        };
    }

    boolean isOfOthers() {
        return this == ENTER_EXISTING || this == LOAD_EXISTING;
    }

    /** Tells whether it matters where sources lie. */
    boolean readsSources() {
        return needed.contains(Setting.LOG_DATA);
    }

    boolean isLaunch() {
        return this == LAUNCH_CLUSTER || this == LAUNCH_SERVERLESS;
    }
}
