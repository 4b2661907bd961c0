package dev.sparkify.sql.redshift.definition;

/** Says what becomes of what depends on a thing that is dropped. */
public enum Dependents {
    /** The statement fails if something depends on it: the default. */
    RESTRICT,
    /** What depends on it is dropped, too. */
    CASCADE
}
