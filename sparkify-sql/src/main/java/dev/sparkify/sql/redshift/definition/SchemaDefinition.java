package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.schema.Grantee;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Creates a schema. Immutable: each method returns a new statement.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html">Redshift: CREATE SCHEMA</a>
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class SchemaDefinition implements Definition {
    SchemaDefinition() {}

    /**
     * Creates a schema of the current user, without quota.
     *
     * @param name its name; folded to lower case
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name cannot be used, or is PUBLIC
     */
    public static SchemaDefinition named(String name) {
        return ImmutableSchemaDefinition.builder().name(Names.folded(name)).build();
    }

    /**
     * Names the schema.
     *
     * @return its name, lower-cased
     */
    public abstract String name();

    /**
     * Tells whether a schema of that name may be there already.
     *
     * @return false by default
     */
    @Value.Default
    public boolean toleratesExisting() {
        return false;
    }

    /**
     * Tells whom it belongs to.
     *
     * @return the owner; empty: who runs the statement
     */
    public abstract Optional<Grantee.User> owner();

    /**
     * Tells how much disk space its tables may take.
     *
     * @return the quota; empty: unlimited
     */
    public abstract Optional<SchemaQuota> quota();

    /**
     * Does nothing if a schema of that name is there.
     *
     * @return the new statement
     */
    public SchemaDefinition ifNotExists() {
        return copy().withToleratesExisting(true);
    }

    /**
     * Says whom it belongs to.
     *
     * @param user the owner, whose name keeps its case
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if the name cannot be used
     */
    public SchemaDefinition ownedBy(String user) {
        return copy().withOwner(new Grantee.User(user));
    }

    /**
     * Says how much disk space its tables may take.
     *
     * @param quota the quota
     * @return the new statement
     */
    public SchemaDefinition quota(SchemaQuota quota) {
        return copy().withQuota(quota);
    }

    /** Demands what Redshift demands. */
    @Value.Check
    void check() {
        var problems = new Problems();
        problems.name("schema " + name(), name());
        problems.addIf(
                name().equals("public"), "a schema cannot be made as PUBLIC; choose another name", Pages.CREATE_SCHEMA);
        problems.refuse("Schema " + name());
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.schemaDefinition(this);
    }

    private ImmutableSchemaDefinition copy() {
        return ImmutableSchemaDefinition.copyOf(this);
    }
}
