package dev.sparkify.parity.standin.copy;

/** Says where in a record the value of a column is. */
sealed interface Shape permits JsonPaths, JsonKeys {
    Json value(Json document, int column) throws Fault;

    /** Are the signs that a record may begin with. */
    default String openings() {
        return this instanceof JsonPaths ? "{[" : "{";
    }
}
