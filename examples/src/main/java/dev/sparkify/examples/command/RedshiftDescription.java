package dev.sparkify.examples.command;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftCluster;
import dev.sparkify.aws.RedshiftServerless;
import dev.sparkify.examples.command.configuration.Configuration;
import dev.sparkify.examples.command.configuration.Host;
import dev.sparkify.examples.command.configuration.Setting;
import dev.sparkify.load.LocalFiles;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.redshift.transfer.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Describes a warehouse on Redshift as its configuration does.
 *
 * @param configuration what {@code dwh.cfg} says
 * @param access how AWS is reached
 */
record RedshiftDescription(Configuration configuration, AwsAccess access) {
    private static final int PORT = 5439;
    private static final String DATABASE = "dev";
    /** Roles that are made for warehouses have a path of their own. */
    private static final String OWN_ROLES = ":role/sparkify/";

    RedshiftCluster cluster(Ending ending) {
        var cluster = launched(ending.of(Redshift.cluster(configuration.needed(Setting.IDENTIFIER))));
        return with(cluster, configuration.nodes(), (one, nodes) -> one.nodes(nodes.type(), nodes.count()));
    }

    RedshiftServerless serverless(Ending ending) {
        return launched(ending.of(Redshift.serverless(configuration.needed(Setting.IDENTIFIER))));
    }

    private <P extends LaunchedRedshift<P>> P launched(P platform) {
        var stored =
                with(bucketed(platform), configuration.value(Setting.DATABASE), (one, name) -> one.databaseNamed(name));
        var reached = with(stored, configuration.port(), (one, port) -> one.onPort(port));
        var managed = with(reached, configuration.value(Setting.USER), (one, user) -> one.administeredBy(user));
        var secured = with(managed, configuration.value(Setting.PASSWORD), (one, word) -> one.withPassword(word));
        var named = with(secured, configuration.value(Setting.ROLE_NAME), (one, role) -> one.roleNamed(role));
        var allowed = with(named, givenRole(), (one, role) -> one.copyingAs(Role.arn(role)));
        return places().filter(Location::isS3)
                .reduce(allowed, (one, place) -> one.reading(place), (one, other) -> other);
    }

    /** A role that is not called as the one that is made is somebody else's, and used as it is. */
    private Optional<String> givenRole() {
        var own = configuration.value(Setting.ROLE_NAME).map(name -> "/" + name);
        return configuration
                .value(Setting.ROLE_ARN)
                .filter(arn -> !arn.contains(OWN_ROLES))
                .filter(arn -> own.filter(arn::endsWith).isEmpty());
    }

    /** Names where the sources lie. */
    Sources sources() {
        return SparkifyStar.sources(configuration.needed(Setting.LOG_DATA), configuration.needed(Setting.SONG_DATA));
    }

    /**
     * Names the folder where files of this machine are staged; empty where all sources lie in Amazon S3. Two warehouses share
     * none: on two machines the same path may mean different files.
     */
    Optional<String> staging() {
        return local().isEmpty() ? Optional.empty() : Optional.of(scratch() + "staged/" + id() + "/");
    }

    private String scratch() {
        return S3Prefix.folder(Location.of(configuration.needed(Setting.SCRATCH)))
                .uri();
    }

    private String id() {
        return configuration
                .value(Setting.IDENTIFIER)
                .orElseGet(() -> Host.of(configuration.needed(Setting.HOST)).id());
    }

    /**
     * Finds the files of this machine, before anything is made.
     *
     * @throws dev.sparkify.error.InputException if there are none
     */
    void demandFiles() {
        var files = new LocalFiles(List.of());
        local().forEach(files::find);
    }

    private List<Location> local() {
        return places().filter(place -> !place.isS3()).toList();
    }

    private Stream<Location> places() {
        return Stream.of(Setting.LOG_DATA, Setting.SONG_DATA)
                .flatMap(setting -> configuration.value(setting).stream())
                .map(Location::of);
    }

    /** Describes a database that somebody else made. */
    ExistingRedshift existing() {
        var host = Host.of(configuration.needed(Setting.HOST));
        var name = configuration.value(Setting.DATABASE).or(host::database).orElse(DATABASE);
        int port = configuration.port().or(host::port).orElse(PORT);
        var home = host.isServerless() ? Database.workgroup(host.id()) : Database.cluster(host.id());
        var database = home.at(new Endpoint(host.name(), port, name));
        var user = configuration.value(Setting.USER).filter(there -> !host.isServerless());
        var login = with(database, user, (one, who) -> one.as(new Database.User(who)));
        return with(
                bucketed(Redshift.existing(login)),
                configuration.value(Setting.ROLE_ARN),
                (one, role) -> one.copyingAs(Role.arn(role)));
    }

    private <P extends Redshift<P>> P bucketed(P platform) {
        var placed = with(
                platform.through(access), configuration.value(Setting.SCRATCH), (one, place) -> one.documentsIn(place));
        return with(placed, configuration.value(Setting.BUCKET_REGION), (one, region) -> one.bucketsIn(region));
    }

    static <P, T> P with(P platform, Optional<T> said, BiFunction<P, T, P> wither) {
        return said.map(value -> wither.apply(platform, value)).orElse(platform);
    }
}
