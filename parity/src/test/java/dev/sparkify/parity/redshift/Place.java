package dev.sparkify.parity.redshift;

import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.Sql;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Is a schema and a folder of the same name on a stand-in, for one test.
 *
 * @param standIn where
 * @param name the schema's and the folder's name
 */
record Place(RedshiftStandIn standIn, String name) {
    /** Asks for those that wait for a lock; the server has databases of other tests. */
    static final String WAITING = "select pid from pg_locks where not granted and database ="
            + " (select oid from pg_database where datname = current_database())";

    StarSchema star() {
        return SparkifyStar.schema().in(name);
    }

    ExistingRedshift redshift() {
        return redshift(standIn.dataSource());
    }

    ExistingRedshift redshift(DataSource connections) {
        return Redshift.existing(connections, standIn.s3()).dropTables().documentsIn(standIn.uri(name + "/documents/"));
    }

    RedshiftWarehouse created(StarSchema star) {
        var warehouse = redshift().provision(star);
        warehouse.createSchema();
        return warehouse;
    }

    RedshiftWarehouse created() {
        return created(star());
    }

    /** Writes one of the two files that {@link #sources} reads unless others are written. */
    String events(String file, String... lines) {
        return standIn.put(name + "/log_data/" + file, lines);
    }

    String songs(String file, String... lines) {
        return standIn.put(name + "/song_data/" + file, lines);
    }

    Place filled() {
        events("1.json", Records.play(0), Records.play(1));
        songs("1.json", Records.song("SO1", "Jóga"));
        return this;
    }

    Sources sources() {
        return SparkifyStar.sources(standIn.uri(name + "/log_data/"), standIn.uri(name + "/song_data/"));
    }

    Source eventSource() {
        return sources().all().get(0);
    }

    Sources quarantined() {
        return new Sources(sources().all().stream()
                .map(source -> source.onBadRecord(BadRecordPolicy.quarantine()))
                .toList());
    }

    List<String> rows(String query) throws SQLException {
        try (var connection = standIn.dataSource().getConnection()) {
            Sql.run(connection, "set search_path to " + name);
            return Sql.rows(connection, query);
        }
    }

    void run(String... statements) throws SQLException {
        try (var connection = standIn.dataSource().getConnection()) {
            Sql.run(connection, statements);
        }
    }

    /** Reads all rows of all tables: of the ledger, too, so that nothing that a refused load did is overlooked. */
    List<String> everything() throws SQLException {
        var tables = new SchemaPlanner(star())
                .tables().stream().map(TableName::name).sorted().toList();
        return rows(tables.stream()
                .map(table -> "select '" + table + "' as name, cast(t as text) as row from " + table + " t")
                .collect(Collectors.joining(" union all ", "", " order by 1, 2")));
    }

    /** Lists the keys of objects that are there, without the folder. */
    List<String> keys() {
        return standIn
                .s3()
                .listObjectsV2Paginator(
                        request -> request.bucket(standIn.bucket()).prefix(name + "/"))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(name.length() + 1))
                .sorted()
                .toList();
    }
}
