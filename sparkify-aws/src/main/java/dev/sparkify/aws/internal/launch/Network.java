package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** Is the network in which a warehouse lies: that of the subnets that were named, or the default one. It is never changed. */
final class Network {
    private final Site site;
    private Optional<List<Subnet>> subnets = Optional.empty();

    Network(Site site) {
        this.site = site;
    }

    private Ec2Client ec2() {
        return site.clients().ec2();
    }

    /**
     * Names the subnets.
     *
     * @return their ids
     * @throws InputException if none was named and there is no default network, or those named are of several
     */
    List<String> subnets() {
        return known().stream().map(Subnet::subnetId).toList();
    }

    /**
     * Names the network.
     *
     * @return its id
     * @throws InputException if none was named and there is no default network, or those named are of several
     */
    String vpc() {
        return known().get(0).vpcId();
    }

    /**
     * Names the network, where there is one: what was made in it may be found, and removed, when it is gone.
     *
     * @return its id; empty if none was named and there is no default network, or those subnets are gone
     */
    Optional<String> vpcIfAny() {
        try {
            return Optional.of(vpc());
        } catch (InputException none) {
            return Optional.empty();
        } catch (Ec2Exception refused) {
            if (LaunchFailure.meaning(refused) == LaunchFailure.Meaning.GONE) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Names the availability zones of the subnets.
     *
     * @return each once
     * @throws InputException if none was named and there is no default network, or those named are of several
     */
    List<String> zones() {
        return known().stream().map(Subnet::availabilityZone).distinct().toList();
    }

    private List<Subnet> known() {
        if (subnets.isEmpty()) {
            var named = site.launching().subnets();
            subnets = Optional.of(named.isEmpty() ? ofDefault() : named(named));
        }
        return subnets.orElseThrow();
    }

    private List<Subnet> named(List<String> ids) {
        var found = described(request -> request.subnetIds(ids));
        var networks = found.stream().map(Subnet::vpcId).distinct().toList();
        if (networks.size() != 1) {
            throw new InputException("The subnets " + String.join(", ", ids) + " lie in "
                    + (networks.isEmpty() ? "no network" : String.join(" and ", networks))
                    + "; name subnets of one VPC");
        }
        return found;
    }

    private List<Subnet> ofDefault() {
        var network =
                ec2().describeVpcsPaginator(request -> request.filters(filter("is-default", "true"))).vpcs().stream()
                        .findFirst()
                        .orElseThrow(() -> nothingIn(
                                "There is no default VPC in " + site.clients().region()));
        var found = described(
                request -> request.filters(filter("vpc-id", network.vpcId()), filter("default-for-az", "true")));
        if (found.isEmpty()) {
            throw nothingIn("The default VPC " + network.vpcId() + " has no default subnets");
        }
        return found;
    }

    private List<Subnet> described(Consumer<DescribeSubnetsRequest.Builder> which) {
        return ec2().describeSubnetsPaginator(which).subnets().stream().toList();
    }

    private static InputException nothingIn(String what) {
        return new InputException(what + "; name the subnets of the warehouse with inSubnets");
    }

    static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
