package dev.sparkify.parity.oracle;

/**
 * Says where a record starts.
 *
 * @param staging the staging table it is meant for
 * @param file the name of its file
 * @param line from 1
 */
public record Place(String staging, String file, long line) {
    @Override
    public String toString() {
        return staging + "/" + file + ":" + line;
    }
}
