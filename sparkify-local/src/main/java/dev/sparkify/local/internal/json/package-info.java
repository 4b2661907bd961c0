/**
 * Reads JSON records by bytes, strictly: each value is judged by the type of its column, and what Redshift's COPY would
 * refuse, cut or drop becomes a bad record with its place and reason.
 *
 * <p>From the outside in: a {@link dev.sparkify.local.internal.json.Reading} passes once over files and hands pieces of
 * them to {@link dev.sparkify.local.internal.json.BatchReader}s, one a thread, which fill
 * {@link dev.sparkify.local.internal.json.Batch}es of typed columns. Bad records are kept, the first for a message or all in
 * a file; {@link dev.sparkify.local.internal.json.Places} finds good ones again.
 */
@NullMarked
package dev.sparkify.local.internal.json;

import org.jspecify.annotations.NullMarked;
