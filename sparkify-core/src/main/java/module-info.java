/** The star schema as one immutable model, and the life cycle of a warehouse that is made from it. */
@SuppressWarnings({"requires-automatic", "module"})
module dev.sparkify {
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.sparkify;
    exports dev.sparkify.error;
    exports dev.sparkify.evolve;
    exports dev.sparkify.export;
    exports dev.sparkify.internal to
            dev.sparkify.sql,
            dev.sparkify.local,
            dev.sparkify.aws;
    exports dev.sparkify.layout;
    exports dev.sparkify.load;
    exports dev.sparkify.mapping;
    exports dev.sparkify.music;
    exports dev.sparkify.personal;
    exports dev.sparkify.quality;
    exports dev.sparkify.schema;
    exports dev.sparkify.spi;
    exports dev.sparkify.type;
}
