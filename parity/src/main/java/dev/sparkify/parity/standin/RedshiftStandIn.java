package dev.sparkify.parity.standin;

import com.amazon.redshift.jdbc.DataSource;
import dev.sparkify.parity.standin.rewrite.Tokens;
import dev.sparkify.parity.standin.wire.Proxy;
import dev.sparkify.spi.Feature;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Stands in for a cluster of Redshift: an empty database that Redshift's driver connects to, and a bucket that COPY reads.
 * What it does otherwise than Redshift is declared: {@link #missing} names rules that it does not keep, {@link Overview}
 * what is done to statements. It is no evidence of what Redshift does. Thread-safe.
 */
public final class RedshiftStandIn implements AutoCloseable {
    private static final String USER = "postgres";

    private final StandInEngine engine;
    private final String name;
    private final Proxy proxy;

    RedshiftStandIn(StandInEngine engine, String name) {
        this.engine = engine;
        this.name = name;
        var statements = new Statements(s3(), sql -> engine.run(name, sql), new AtomicLong(100));
        proxy = Proxy.start(engine.port(), statements);
    }

    /**
     * Names the address of the database, with a user and without encryption. Answers are read by the thread that asks: one more
     * for each answer takes longer than the answers of a test.
     *
     * @return an address for Redshift's driver
     */
    public String jdbcUrl() {
        return "jdbc:redshift://127.0.0.1:" + proxy.port() + "/" + name + "?ssl=false&enableFetchRingBuffer=false&user="
                + USER + "&password=" + USER;
    }

    /**
     * Names the port of the database, which takes no encrypted connections.
     *
     * @return the port on 127.0.0.1
     */
    public int port() {
        return proxy.port();
    }

    /**
     * Opens connections by Redshift's driver.
     *
     * @return a source of connections, none of them kept
     */
    public javax.sql.DataSource dataSource() {
        var source = new DataSource();
        try {
            source.setURL(jdbcUrl());
        } catch (SQLException refused) {
            throw new IllegalStateException("The driver refuses " + jdbcUrl(), refused);
        }
        return source;
    }

    /**
     * Reads and writes the objects that COPY reads.
     *
     * @return a client, closed with the engine
     */
    public S3Client s3() {
        return engine.storage().client();
    }

    /**
     * Names the address of S3, for clients that are made elsewhere.
     *
     * @return an address on 127.0.0.1
     */
    public URI s3Endpoint() {
        return engine.storage().endpoint();
    }

    /**
     * Gives what S3 lets clients in by.
     *
     * @return the only credentials that it knows
     */
    public AwsCredentialsProvider s3Credentials() {
        return ObjectStorage.CREDENTIALS;
    }

    /**
     * Names the bucket of this stand-in.
     *
     * @return the bucket's name
     */
    public String bucket() {
        return name;
    }

    /**
     * Names the location of an object.
     *
     * @param key its key, or a prefix
     * @return the location as COPY takes it
     */
    public String uri(String key) {
        return "s3://" + name + "/" + key;
    }

    /**
     * Writes an object.
     *
     * @param key its key
     * @param content its bytes
     * @return its location
     */
    public String put(String key, byte[] content) {
        s3().putObject(request -> request.bucket(name).key(key), RequestBody.fromBytes(content));
        return uri(key);
    }

    /**
     * Writes an object.
     *
     * @param key its key
     * @param lines its lines, each ended by a line feed
     * @return its location
     */
    public String put(String key, String... lines) {
        return put(key, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a script apart, as psql reads it: a line that begins with a backslash is for psql alone.
     *
     * @param script the script
     * @return its statements, without comments
     */
    public static List<String> statements(String script) {
        var sql = script.replaceAll("(?m)^\\\\.*$", "");
        return Tokens.statements(sql).stream().map(Tokens::text).toList();
    }

    /**
     * Names the rules of Redshift that do not hold here.
     *
     * @return the rules, unmodifiable
     * @see Gap
     */
    public static Set<Feature> missing() {
        return Gap.features();
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        engine.drop(name);
    }
}
