package dev.sparkify.hardening.fuzz;

import static dev.sparkify.hardening.fuzz.PathsTarget.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.PriceTable;
import dev.sparkify.aws.access.PassRolePolicy;
import dev.sparkify.aws.access.TrustPolicy;
import dev.sparkify.examples.command.configuration.Host;
import dev.sparkify.sql.redshift.transfer.Role;
import dev.sparkify.sql.redshift.transfer.S3Place;
import java.time.LocalDate;

/** Reads what names something in AWS: ARNs, hosts, places, prices. What is taken can only mean that. */
enum AddressesTarget implements FuzzTarget {
    INSTANCE;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Override
    public void read(Input input) {
        var text = input.text();
        Host.find(text)
                .ifPresent(host -> assertThat(host.name().toLowerCase(java.util.Locale.ROOT))
                        .matches("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?"));
        attempt(() -> Role.arn(text)).ifPresent(role -> assertThat(text).doesNotContain(" ", "\n", "\u007f"));
        attempt(() -> S3Place.of(text))
                .ifPresent(place -> assertThat(place.bucket()).matches("[\\w.-]+"));
        attempt(() -> PassRolePolicy.cluster(text))
                .ifPresent(policy -> assertThat(text).doesNotContain("*", "\"", "\n"));
        attempt(() -> TrustPolicy.cluster().onlyFor(text))
                .ifPresent(policy -> assertThat(text).doesNotContain("*", "\"", "\n"));
        attempt(() -> PriceTable.empty(DAY).withRpu("us-west-2", text));
    }
}
