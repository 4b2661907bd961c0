package dev.sparkify.examples.command;

import dev.sparkify.load.LoadListener;

/** Shows how far a load is: the bytes it has read, then the statements it runs. */
final class LoadProgress implements LoadListener, AutoCloseable {
    private Bar bar;
    private boolean reading = true;

    private LoadProgress(Bar bar) {
        this.bar = bar;
    }

    static LoadProgress onTerminal() {
        return new LoadProgress(Bar.megabytes("Reading"));
    }

    @Override
    public synchronized void reading(long bytes, long total) {
        if (!reading) {
            return;
        }
        bar.show(bytes, total);
        if (bytes >= total) {
            reading = false;
            bar.close();
            bar = Bar.records("Loading");
        }
    }

    @Override
    public synchronized void running(String title, int number, int count) {
        if (!reading) {
            bar.show(number - 1, count);
        }
    }

    @Override
    public synchronized void close() {
        reading = false;
        bar.close();
    }
}
