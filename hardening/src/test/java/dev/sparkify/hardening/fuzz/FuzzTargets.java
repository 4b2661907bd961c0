package dev.sparkify.hardening.fuzz;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Lists what is fuzzed, by the name of its folder in the corpus. */
final class FuzzTargets {
    private static final Map<String, Callable<FuzzTarget>> ALL = new TreeMap<>(Map.of(
            "records", RecordsTarget::new,
            "load", LoadTarget::new,
            "configuration", ConfigurationTarget::new,
            "locations", LocationsTarget::new,
            "paths", () -> PathsTarget.INSTANCE,
            "defaults", () -> DefaultsTarget.INSTANCE,
            "statements", () -> StatementsTarget.INSTANCE,
            "expressions", ExpressionsTarget::new,
            "addresses", () -> AddressesTarget.INSTANCE,
            "names", NamesTarget::new));

    private FuzzTargets() {}

    static Iterable<String> names() {
        return ALL.keySet();
    }

    static FuzzTarget open(String name) throws Exception {
        var target = ALL.get(name);
        if (target == null) {
            throw new IllegalArgumentException("No such target: " + name + "; there are " + ALL.keySet());
        }
        return target.call();
    }
}
