/** Planners: from model, sources and ledger to statements, without any connection. */
@NullMarked
package dev.sparkify.sql.plan;

import org.jspecify.annotations.NullMarked;
