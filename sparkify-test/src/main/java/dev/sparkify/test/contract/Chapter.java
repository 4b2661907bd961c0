package dev.sparkify.test.contract;

/** Is a part of the contract. */
public enum Chapter {
    /** What a value of a record becomes in a column of a type. */
    VALUES("Values"),
    /** What mappings compute. */
    EXPRESSIONS("Expressions"),
    /** What a star may be; nothing is asked of the platform but that the star can be made. */
    MODEL("Model"),
    /** How tables are made and removed. */
    DEFINITIONS("Definitions"),
    /** What loads make of records, again and again. */
    LOADS("Loads"),
    /** What statements and queries of one's own do. */
    STATEMENTS("Statements");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    /**
     * Names the chapter for people.
     *
     * @return such as {@code Values}
     */
    public String title() {
        return title;
    }
}
