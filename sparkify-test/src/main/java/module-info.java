/** For users' tests: assertions and the contract that a platform must pass. */
@SuppressWarnings("requires-automatic")
module dev.sparkify.test {
    requires transitive dev.sparkify.local;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
}
