package dev.sparkify.aws;

import dev.sparkify.internal.ValueStyle;
import java.nio.file.Path;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Names a database of Redshift and who logs in: by default the database {@code dev} and whoever calls AWS, as a user of
 * the same name. A value; each method returns a new one.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Database {
    Database() {}

    /** Is what the database belongs to. */
    public sealed interface Home {}

    /**
     * Is a provisioned cluster.
     *
     * @param id its identifier
     */
    public record Cluster(String id) implements Home {}

    /**
     * Is a workgroup of Redshift Serverless.
     *
     * @param name its name
     */
    public record Workgroup(String name) implements Home {}

    /** Is who logs in. */
    public sealed interface Login {}

    /** Is whoever calls AWS, mapped to a database user {@code IAM:…} or {@code IAMR:…}. */
    public record Caller() implements Login {}

    /**
     * Is a database user, by a temporary password. Not for Serverless.
     *
     * @param name the user
     */
    public record User(String name) implements Login {}

    /**
     * Is a secret of AWS Secrets Manager that holds user and password.
     *
     * @param arn its ARN
     */
    public record Secret(String arn) implements Login {}

    /**
     * Names the database {@code dev} of a cluster.
     *
     * @param id the identifier of the cluster
     * @return the database
     */
    public static Database cluster(String id) {
        return ImmutableDatabase.builder().home(new Cluster(id)).build();
    }

    /**
     * Names the database {@code dev} of a workgroup.
     *
     * @param name the name of the workgroup
     * @return the database
     */
    public static Database workgroup(String name) {
        return ImmutableDatabase.builder().home(new Workgroup(name)).build();
    }

    /**
     * Tells what it belongs to.
     *
     * @return a cluster or workgroup
     */
    public abstract Home home();

    /**
     * Tells its name.
     *
     * @return {@code dev} by default
     */
    @Value.Default
    public String name() {
        return "dev";
    }

    /**
     * Tells who logs in.
     *
     * @return whoever calls AWS, by default
     */
    @Value.Default
    public Login login() {
        return new Caller();
    }

    /**
     * Tells where JDBC reaches it.
     *
     * @return the endpoint; empty: AWS is asked
     */
    public abstract Optional<Endpoint> endpoint();

    /**
     * Tells whose certificates JDBC trusts.
     *
     * @return a file of certificates; empty: those of Amazon
     */
    public abstract Optional<Path> authorities();

    /**
     * Says its name.
     *
     * @param name the name
     * @return the new value
     */
    public Database named(String name) {
        return ImmutableDatabase.copyOf(this).withName(name);
    }

    /**
     * Says who logs in.
     *
     * @param login whoever calls, a user, or a secret
     * @return the new value
     */
    public Database as(Login login) {
        return ImmutableDatabase.copyOf(this).withLogin(login);
    }

    /**
     * Says where JDBC reaches it, for those who may not ask AWS.
     *
     * @param endpoint host, port and database
     * @return the new value
     */
    public Database at(Endpoint endpoint) {
        return ImmutableDatabase.copyOf(this).withEndpoint(endpoint).withName(endpoint.database());
    }

    /**
     * Says whose certificates JDBC trusts, where the database does not show Amazon's own.
     *
     * @param certificates a file of them in PEM
     * @return the new value
     */
    public Database trusting(Path certificates) {
        return ImmutableDatabase.copyOf(this).withAuthorities(certificates);
    }
}
