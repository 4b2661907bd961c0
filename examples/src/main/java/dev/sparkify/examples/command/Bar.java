package dev.sparkify.examples.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Is a bar on standard error that shows how far a job is and is wiped away at its end; none where nobody watches. */
interface Bar extends AutoCloseable {
    /**
     * Shows how far the job is.
     *
     * @param done what is done
     * @param total what is to be done
     */
    void show(long done, long total);

    /**
     * Says beside the bar what is being done.
     *
     * @param text short
     */
    void say(String text);

    /** Wipes it away. Does nothing the second time. */
    @Override
    void close();

    /** Counts records. */
    static Bar records(String task) {
        return Terminal.isWatched() ? new Drawn(builder(task).build()) : new Hidden();
    }

    /** Counts megabytes, given bytes. */
    static Bar megabytes(String task) {
        return Terminal.isWatched()
                ? new Drawn(builder(task).setUnit(" MB", 1_000_000).build())
                : new Hidden();
    }

    private static ProgressBarBuilder builder(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.COLUMNS))
                .clearDisplayOnFinish();
    }

    /** Is seen. */
    record Drawn(ProgressBar bar) implements Bar {
        @Override
        public void show(long done, long total) {
            bar.maxHint(total).stepTo(done);
        }

        @Override
        public void say(String text) {
            bar.setExtraMessage(text);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Is not seen. */
    record Hidden() implements Bar {
        @Override
        public void show(long done, long total) {}

        @Override
        public void say(String text) {}

        @Override
        public void close() {}
    }
}
