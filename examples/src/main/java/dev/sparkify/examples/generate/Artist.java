package dev.sparkify.examples.generate;

/**
 * Makes recordings. Different artists may share a name.
 *
 * @param id the key
 * @param name what listeners see
 * @param place where from
 */
record Artist(String id, String name, Place place) {}
