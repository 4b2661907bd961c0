package dev.sparkify.examples.generate;

/**
 * Tells what was written.
 *
 * @param files files of songs and events
 * @param bytes their sizes together
 * @param events events on all pages
 * @param plays events with page {@code NextSong}
 * @param songs songs, the late ones included
 * @param lateSongs songs under {@code song_data_late}
 */
public record SampleSummary(long files, long bytes, long events, long plays, int songs, int lateSongs) {}
