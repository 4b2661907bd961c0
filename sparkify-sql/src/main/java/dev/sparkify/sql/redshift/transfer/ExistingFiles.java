package dev.sparkify.sql.redshift.transfer;

/** Says what becomes of files that lie where UNLOAD writes. Unless it is said, a file in the way is an error. */
public enum ExistingFiles {
    /** A file of the same name is overwritten. */
    OVERWRITTEN("allowoverwrite"),
    /** All files below the prefix are removed for good, of partitions those that get new files. */
    REMOVED("cleanpath");

    private final String words;

    ExistingFiles(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
