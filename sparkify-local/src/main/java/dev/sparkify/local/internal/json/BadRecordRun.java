package dev.sparkify.local.internal.json;

/** Takes the bad records of one piece of a file. */
interface BadRecordRun {
    /** Takes nothing. */
    BadRecordRun NONE = new BadRecordRun() {
        @Override
        public boolean isWanting() {
            return false;
        }

        @Override
        public void add(BadRecord record) {
            // Nobody wants it.
        }

        @Override
        public void end() {
            // There is nothing to be ended.
        }

        @Override
        public void place(int file, long lines) {
            // There is nothing to be placed.
        }
    };

    /** Tells whether it takes anything at all. */
    boolean isWanting();

    /** Takes a record whose line is counted within the piece, from 0. */
    void add(BadRecord record);

    /** Takes note that no more records come. */
    void end();

    /** Takes note of where the piece stands; the pieces of one file are placed in their order. */
    void place(int file, long lines);
}
