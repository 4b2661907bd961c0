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

    boolean isOfOthers() {
        return this == ENTER_EXISTING || this == LOAD_EXISTING;
    }

    boolean isLaunch() {
        return this == LAUNCH_CLUSTER || this == LAUNCH_SERVERLESS;
    }
}
