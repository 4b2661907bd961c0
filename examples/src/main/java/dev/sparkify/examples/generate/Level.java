package dev.sparkify.examples.generate;

/** Is what a listener pays. */
enum Level {
    FREE("free"),
    PAID("paid");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
