package dev.sparkify.examples.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostTest {
    @Test
    void knowsTheClusterOfAHost() {
        assertThat(Host.of("dwhcluster.abc123.us-west-2.redshift.amazonaws.com"))
                .isEqualTo(new Host(
                        "dwhcluster.abc123.us-west-2.redshift.amazonaws.com",
                        "dwhcluster",
                        "us-west-2",
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void takesWhatTheConsoleShows() {
        var host =
                Host.of("jdbc:redshift://plays.123456789012.eu-central-1.redshift-serverless.amazonaws.com:5440/dwh");

        assertThat(host.name()).isEqualTo("plays.123456789012.eu-central-1.redshift-serverless.amazonaws.com");
        assertThat(host.id()).isEqualTo("plays");
        assertThat(host.isServerless()).isTrue();
        assertThat(host.port()).contains(5440);
        assertThat(host.database()).contains("dwh");
    }

    @Test
    void refusesOtherHosts() {
        assertThatThrownBy(() -> Host.of("localhost"))
                .isInstanceOf(InputException.class)
                .hasMessage("[CLUSTER] HOST is no host of Amazon Redshift: localhost; it looks like"
                        + " dwhcluster.abc123.us-west-2.redshift.amazonaws.com");
    }
}
