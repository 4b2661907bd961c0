package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.sql.statement.Query;
import java.util.List;

/**
 * Is an UNLOAD that lacks its format.
 *
 * @param query what is written
 * @param place what the names of the files begin with
 * @param role as whom
 */
public record UnloadOrigin(Query query, S3Place place, Role role) {
    /**
     * Says how the files are written.
     *
     * @param format CSV, delimited, of fixed width, JSON or Parquet
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if Redshift would refuse it, with all problems
     */
    public Unload as(UnloadFormat format) {
        return new Unload(this, format, List.of());
    }

    /**
     * Is a query to be unloaded.
     *
     * @param query the query
     */
    public record Asked(Query query) {
        /**
         * Says where the files are written.
         *
         * @param uri what their names begin with; a folder ends with a slash
         * @return the next step
         * @throws dev.sparkify.error.InvalidModelException if it is no place in Amazon S3
         */
        public Placed to(String uri) {
            return new Placed(query, S3Place.of(uri));
        }
    }

    /**
     * Is a query with a place.
     *
     * @param query the query
     * @param place what the names of the files begin with
     */
    public record Placed(Query query, S3Place place) {
        /**
         * Says as whom the files are written.
         *
         * @param role must be allowed to list the bucket, to get and to put; and to delete where files are removed
         * @return the next step
         */
        public UnloadOrigin authorizedBy(Role role) {
            return new UnloadOrigin(query, place, role);
        }
    }
}
