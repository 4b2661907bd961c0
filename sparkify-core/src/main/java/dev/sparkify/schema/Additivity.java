package dev.sparkify.schema;

/** Says over which dimensions a measure may be summed. */
public enum Additivity {
    /** Over all dimensions, as a quantity. */
    ADDITIVE,
    /** Over all dimensions but time, as a balance. */
    SEMI_ADDITIVE,
    /** Over none, as a ratio. */
    NON_ADDITIVE
}
