package dev.sparkify.aws.internal;

/**
 * Is what Redshift can be asked about a COPY.
 *
 * @param errors which records it could not read
 * @param files which files it read
 */
record CopyReports(LoadErrors errors, FilesOfCopy files) {}
