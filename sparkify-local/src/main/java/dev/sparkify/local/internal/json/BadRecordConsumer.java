package dev.sparkify.local.internal.json;

/** Is told of bad records. */
public interface BadRecordConsumer {
    /**
     * Takes a bad record. Those of one file come in its order, the files in any; never two at a time.
     *
     * @param file the place of the file in the list of files
     * @param record what could not be taken
     */
    void accept(int file, BadRecord record);

    /**
     * Tells how many bad records of one file are of interest; fewer are kept in memory until they are handed over.
     *
     * @return the most that need be handed over
     */
    int mostOfAFile();
}
