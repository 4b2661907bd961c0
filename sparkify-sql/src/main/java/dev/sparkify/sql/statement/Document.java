package dev.sparkify.sql.statement;

/**
 * Is a document that must lie beside the data before a statement is run.
 *
 * @param place its URI
 * @param text its content, to be stored in UTF-8
 */
public record Document(String place, String text) {}
