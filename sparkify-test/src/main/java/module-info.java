/** For users' tests: a warehouse for each test, and assertions on queries and on SQL. */
@SuppressWarnings("requires-automatic")
module dev.sparkify.test {
    requires transitive dev.sparkify.local;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.sparkify.test;
    exports dev.sparkify.test.contract;
}
