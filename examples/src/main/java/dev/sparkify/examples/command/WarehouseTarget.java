package dev.sparkify.examples.command;

/** Names what kind of warehouse a command is about. */
enum WarehouseTarget {
    /** A provisioned cluster of Amazon Redshift. */
    REDSHIFT("redshift"),
    /** A workgroup of Redshift Serverless. */
    REDSHIFT_SERVERLESS("redshift-serverless"),
    /** A database file of the embedded engine. */
    DUCKDB("duckdb");

    private final String word;

    WarehouseTarget(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
