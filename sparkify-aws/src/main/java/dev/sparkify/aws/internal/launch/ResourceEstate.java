package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.sql.redshift.transfer.Role;
import java.util.List;
import java.util.stream.Stream;

/** Is what a cluster and a workgroup have in common: a role unless one is given, what lies behind it, and what answers queries. */
abstract class ResourceEstate implements Estate {
    private final Site site;
    private final RoleResource ownRole;

    ResourceEstate(Site site) {
        this.site = site;
        this.ownRole = new RoleResource(site);
    }

    /** Lists what is made beside the role, in order. */
    abstract List<Resource> rest();

    /** Lists the same, each after those that must stay as long as it does. */
    List<Resource> doomed() {
        return rest();
    }

    /** Gives what answers queries. */
    abstract Resource engine();

    final Site site() {
        return site;
    }

    /** Whoever gave a role needs none that is made. */
    private boolean makesRole() {
        return role() instanceof Role.Default;
    }

    /** Lists the ARNs of the roles that the engine has. */
    final List<String> roles() {
        if (makesRole()) {
            return List.of(ownRole.arn());
        }
        return role() instanceof Role.Chain given ? given.arns().subList(0, 1) : List.of();
    }

    private List<Resource> all() {
        return behind(rest());
    }

    private List<Resource> behind(List<Resource> others) {
        return Stream.concat(Stream.of(ownRole), others.stream()).toList();
    }

    /** A policy that cannot be is refused before anything is made. */
    Launch launching() {
        ownRole.policy();
        return new Launch(site, makesRole() ? all() : rest());
    }

    final Launch asking() {
        return new Launch(site, rest());
    }

    final List<String> present() {
        return new Launch(site, all()).present();
    }

    final InputException unusable(String how) {
        return new InputException("The " + engine().label() + " " + how);
    }

    final InputException absent() {
        return unusable("is not there; provision it, or launch it with launch() (`./sparkify set-up`)");
    }

    final void demandOwn(Resource.Found found) {
        if (!site.owns(found.tags())) {
            throw unusable(site.belonging(found.tags()) + "; choose another id");
        }
    }

    @Override
    public final Role role() {
        return site.settings().copying().role();
    }

    @Override
    public final void launch() {
        launching().run();
    }

    @Override
    public final TeardownReport leftovers() {
        return new Teardown(site, behind(doomed())).rehearse();
    }

    @Override
    public final TeardownReport tearDown() {
        return new Teardown(site, behind(doomed())).run();
    }
}
