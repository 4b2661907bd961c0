package dev.sparkify.examples.command.verify;

import dev.sparkify.error.InputException;
import dev.sparkify.test.contract.Contract;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Is what the command needs of its process.
 *
 * @param contract the cases
 * @param secrets know the password
 * @param embedded makes the embedded engine, given how the names of scratch schemas begin
 */
public record Trial(Contract contract, Secrets secrets, Function<String, Scratch> embedded) {
    private static final String DUCKDB = "duckdb";

    /** A name that stands without quotes, with room behind it; the library keeps those that start with its own name. */
    private static final Pattern PREFIX = Pattern.compile("(?!sparkify_)[a-z][a-z0-9_]{0,59}");

    /**
     * Returns the whole contract, and the secrets of this process.
     *
     * @return what is needed
     */
    public static Trial ofProcess() {
        return new Trial(Contract.whole(), Secrets.ofProcess(), DuckDbScratch::make);
    }

    /**
     * Makes the candidate.
     *
     * @param target duckdb, or a URL of Redshift
     * @param prefix how the names of scratch schemas begin
     * @param options how Redshift is reached
     * @return the candidate
     * @throws InputException if an option is missing or cannot be used
     */
    public Scratch candidate(String target, String prefix, RedshiftOptions options) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InputException(
                    "--schema-prefix " + prefix + " begins no name of a schema: write a small letter, then"
                            + " small letters, digits and _, at most 60, and not sparkify_ at its beginning");
        }
        return target.equals(DUCKDB) ? embedded.apply(prefix) : options.candidate(new Target(target), prefix, secrets);
    }
}
