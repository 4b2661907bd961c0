/** Statements, plans and dialects: from a star schema to the text that an engine runs, and running it. */
@SuppressWarnings({"requires-automatic", "module"})
module dev.sparkify.sql {
    requires transitive dev.sparkify;
    requires transitive java.sql;
    requires dev.failsafe.core;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.sparkify.sql.advice;
    exports dev.sparkify.sql.catalog;
    exports dev.sparkify.sql.dialect;
    exports dev.sparkify.sql.execution;
    exports dev.sparkify.sql.internal.evolve to
            dev.sparkify.local;
    exports dev.sparkify.sql.plan;
    exports dev.sparkify.sql.redshift;
    exports dev.sparkify.sql.redshift.change;
    exports dev.sparkify.sql.redshift.transfer;
    exports dev.sparkify.sql.redshift.definition;
    exports dev.sparkify.sql.statement;
}
