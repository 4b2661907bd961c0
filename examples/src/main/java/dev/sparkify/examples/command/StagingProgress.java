package dev.sparkify.examples.command;

import dev.sparkify.load.LoadListener;

/** Shows how many bytes of the files of this machine are in Amazon S3. */
record StagingProgress(Bar bar) implements LoadListener, AutoCloseable {
    static StagingProgress onTerminal() {
        return new StagingProgress(Bar.megabytes("Staging"));
    }

    @Override
    public void reading(long bytes, long total) {
        bar.show(bytes, total);
    }

    @Override
    public void close() {
        bar.close();
    }
}
