package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import java.util.List;

/**
 * Drops schemas.
 *
 * @param names one or more, lower-cased
 * @param missing whether they must be there
 * @param dependents CASCADE: also all that is in them; RESTRICT: only empty ones
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_SCHEMA.html">Redshift: DROP SCHEMA</a>
 */
public record DropSchemas(List<String> names, Drop.Missing missing, Dependents dependents) implements Definition {
    private static final String PAGE = "DROP SCHEMA";

    /**
     * Checks the names.
     *
     * @throws dev.sparkify.error.InvalidModelException if there is none, one cannot be used, or is there twice
     */
    public DropSchemas {
        names = names.stream().map(Names::folded).toList();
        var problems = new Problems();
        problems.addIf(names.isEmpty(), "it drops nothing; name at least one schema", PAGE);
        names.forEach(name -> problems.name("schema " + name, name));
        problems.distinct("schema", names, PAGE);
        problems.refuse("Drop of schemas");
    }

    /**
     * Drops schemas.
     *
     * @param first a schema
     * @param more further schemas
     * @return the statement; it fails if one is missing, or not empty
     */
    public static DropSchemas named(String first, String... more) {
        return new DropSchemas(Named.texts(first, more), Drop.Missing.REFUSED, Dependents.RESTRICT);
    }

    /**
     * Passes over what is not there.
     *
     * @return the new statement
     */
    public DropSchemas ifExists() {
        return new DropSchemas(names, Drop.Missing.TOLERATED, dependents);
    }

    /**
     * Drops also all that is in them.
     *
     * @return the new statement
     */
    public DropSchemas cascading() {
        return new DropSchemas(names, missing, Dependents.CASCADE);
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.dropSchemas(this);
    }
}
