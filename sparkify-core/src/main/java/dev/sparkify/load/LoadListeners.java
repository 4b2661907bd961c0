package dev.sparkify.load;

import java.time.Duration;
import java.util.List;

/**
 * Are several listeners, each told everything.
 *
 * @param all who is told, in order
 */
record LoadListeners(List<LoadListener> all) implements LoadListener {
    @Override
    public void reading(long bytes, long total) {
        all.forEach(listener -> listener.reading(bytes, total));
    }

    @Override
    public void files(long files, long total) {
        all.forEach(listener -> listener.files(files, total));
    }

    @Override
    public void running(String title, int number, int count) {
        all.forEach(listener -> listener.running(title, number, count));
    }

    @Override
    public void ran(String title, long rows, Duration took) {
        all.forEach(listener -> listener.ran(title, rows, took));
    }
}
