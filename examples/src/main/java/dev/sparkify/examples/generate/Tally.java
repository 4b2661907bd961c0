package dev.sparkify.examples.generate;

/** Counts what is written and passes the count on. */
final class Tally {
    private static final int STRIDE = 4_096;

    private final Progress progress;
    private final long total;
    private long records;
    private long plays;
    private long files;
    private long bytes;

    Tally(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    void file(long size) {
        files++;
        bytes += size;
    }

    void song() {
        record();
    }

    void event(Page page) {
        if (page == Page.NEXT_SONG) {
            plays++;
        }
        record();
    }

    SampleSummary summary(Catalogue catalogue) {
        return new SampleSummary(
                files, bytes, records - catalogue.size(), plays, catalogue.size(), catalogue.lateSize());
    }

    private void record() {
        records++;
        if (records == total || records % STRIDE == 0) {
            progress.report(records, total);
        }
    }
}
