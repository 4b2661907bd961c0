package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Says how loads of a star reach Amazon S3: by default with the default role, in the region of the database, and with no
 * place for documents. Immutable: each method returns new settings.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class CopySettings {
    CopySettings() {}

    /**
     * Returns settings.
     *
     * @return the default role, no region, no place for documents
     */
    public static CopySettings defaults() {
        return ImmutableCopySettings.builder().build();
    }

    /**
     * Tells as whom files are read.
     *
     * @return the role
     */
    @Value.Default
    public Role role() {
        return Role.defaultRole();
    }

    /**
     * Tells in which region the buckets are.
     *
     * @return the region; empty: that of the database
     */
    public abstract Optional<String> region();

    /**
     * Tells the folder of manifests and documents of paths.
     *
     * @return the folder; empty: there is none, and a load that needs one is refused
     */
    public abstract Optional<S3Place> documents();

    @Value.Check
    void check() {
        var rules = new TransferRules(region().stream()
                .map(name -> Option.text(Parameter.REGION, name))
                .toList());
        rules.region("COPY from Amazon S3");
        rules.check("Settings of COPY");
    }

    /**
     * Says as whom files are read.
     *
     * @param role must be allowed to list the buckets and to get data and documents
     * @return the new settings
     */
    public CopySettings authorizedBy(Role role) {
        return ImmutableCopySettings.copyOf(this).withRole(role);
    }

    /**
     * Says in which region the buckets are.
     *
     * @param name such as {@code us-west-2}
     * @return the new settings
     * @throws InvalidModelException if it is no region
     */
    public CopySettings region(String name) {
        return ImmutableCopySettings.copyOf(this).withRegion(name);
    }

    /**
     * Says where manifests and documents of paths lie.
     *
     * @param folder such as {@code s3://bucket/documents/}, not below the data of any source
     * @return the new settings
     * @throws InvalidModelException if it is no place in Amazon S3
     */
    public CopySettings documents(String folder) {
        return ImmutableCopySettings.copyOf(this)
                .withDocuments(S3Place.of(folder.endsWith("/") ? folder : folder + "/"));
    }
}
